import { formats } from '../documents/formats.ts';
import { UsageError } from '../errors.ts';

/** Reads `--format`: ids with commas. Throws UsageError `format-unknown` naming the valid ones. */
export function chosenFormats(list: string): readonly (typeof formats)[number][] {
  return list.split(',').map((id) => {
    const format = formats.find((one) => one.id === id.trim());
    if (format !== undefined) return format;
    throw new UsageError('format-unknown', {
      parameters: { format: id.slice(0, 40), valid: formats.map((one) => one.id).join(', ') },
    });
  });
}
