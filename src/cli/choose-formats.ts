import { formats, type Format } from '../documents/formats.ts';
import { sheets } from '../documents/sheets.ts';
import { UsageError } from '../errors.ts';
import type { CommonFlags } from './common-options.ts';

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

/** Tells whether a sheet was asked for that is not the checklist. */
export function isOtherSheet({ sheet }: Pick<CommonFlags, 'sheet'>): boolean {
  return sheet !== undefined && sheet !== sheets[0].id;
}

/** Reads `--format` for a sheet: what is left out of a sheet that is not the checklist would stand in a format that shows the plan. Throws UsageError. */
export function chooseSheetFormats(
  list: string,
  flags: Pick<CommonFlags, 'sheet'>,
): readonly Format[] {
  const chosen = chooseFormats(list);
  if (isOtherSheet(flags)) refusePlanFormats(chosen);
  return chosen;
}

/** Throws UsageError for a format that shows the plan itself, whatever the sheet is to leave out. */
export function refusePlanFormats(formats: readonly Format[]): void {
  const found = formats.find((format) => format.shows === 'plan');
  if (found !== undefined)
    throw new UsageError('format-not-for-sheets', { parameters: { format: found.id } });
}
