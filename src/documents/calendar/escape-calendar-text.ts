import { cleanText } from '../clean-text.ts';

/** Escapes lines of text as one TEXT value (RFC 5545, 3.3.11). What cannot be seen becomes a space; each line after the first begins with `\n`. */
export function escapeCalendarText(...lines: readonly string[]): string {
  return lines
    .map((line) => cleanText(line).replace(/[\\;,]/g, String.raw`\$&`))
    .join(String.raw`\n`);
}
