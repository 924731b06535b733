import type { Sheet } from '../documents/compose-letters.ts';
import { UsageError } from '../errors.ts';
import { stripControls } from '../facts/strip-controls.ts';

/** Keeps the sheets that `--only` names, by key, id or kind, with commas; all where it is not given. Throws UsageError `letters.unknown` naming the valid ones. */
export function chooseSheets(sheets: readonly Sheet[], only: string | undefined): readonly Sheet[] {
  if (only === undefined) return sheets;
  const wanted = only.split(',').map((name) => name.trim());
  const wrong = wanted.find((name) => !sheets.some((sheet) => isNamed(sheet, name)));
  if (wrong !== undefined)
    throw new UsageError('letters.unknown', {
      parameters: {
        name: stripControls(wrong).slice(0, 60),
        valid: sheets.map((sheet) => sheet.key).join(', '),
      },
    });
  return sheets.filter((sheet) => wanted.some((name) => isNamed(sheet, name)));
}

function isNamed(sheet: Sheet, name: string): boolean {
  const id = sheet.kind === 'call-script' ? 'call-script' : sheet.letter.id;
  return [sheet.key, sheet.kind, id].includes(name);
}
