import { formats, type Format } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';

/** Reads `--format`: ids with commas, each once. Throws UsageError `format-unknown` naming the valid ones. */
export function chooseFormats(list: string): readonly Format[] {
  const ids = [...new Set(list.split(',').map((id) => id.trim()))];
  return ids.map((id) => {
    const format = formats.find((one) => one.id === id);
    if (format !== undefined) return format;
    throw new UsageError('format-unknown', {
      parameters: { format: id.slice(0, 40), valid: formats.map((one) => one.id).join(', ') },
    });
  });
}

/** Lists the formats, one a line, for `--format list`. */
export function listFormats(): string {
  return formats.map((format) => `${format.id}\n`).join('');
}

/** Throws UsageError for a format that shows the plan itself, whatever the sheet is to leave out. */
export function refusePlanFormats(formats: readonly Format[]): void {
  const found = formats.find((format) => format.shows === 'plan');
  if (found !== undefined)
    throw new UsageError('format-not-for-sheets', { parameters: { format: found.id } });
}
