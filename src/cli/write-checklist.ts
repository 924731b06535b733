import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { chooseFormats, chooseSheetFormats } from './choose-formats.ts';
import { rememberSeen } from './remember-seen.ts';
import { renderCase, type RenderCaseOptions } from './render-case.ts';
import { sheetOf } from './render-plan.ts';
import { showProgress } from './show-progress.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeDocuments } from './write-documents.ts';

export interface ChecklistOptions {
  readonly today: CalendarDay;
  readonly folder: string;
  readonly flags: RenderCaseOptions['flags'];
  /** What the files are called before the day; `checklist` where it is not said. */
  readonly name?: string;
  /** Puts the case into the JSON, to be taken over elsewhere. */
  readonly sealed?: boolean;
  /** Where the case is kept; absent where it is not. */
  readonly store?: CaseStore<CaseFile> | undefined;
}

/** The formats of what a person is given, where none was asked for. */
export const USUAL = 'html,text';

/** Writes `checklist-YYYY-MM-DD` of a case, in HTML and text or in the formats of `--format`, and gives the full paths. */
export async function writeChecklist(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { today, folder, flags, store, sealed = false } = options;
  const { name = sheetOf(flags).id } = options;
  const formats = chooseSheetFormats(flags.format ?? USUAL, flags);
  const written = await showProgress(world, { flags, words: wordsFor(world) }, async () => {
    const instead = chooseFormats(USUAL);
    const asked = { today, flags, formats, instead, store, sealed };
    return await writeDocuments(world, await renderCase(world, file, asked), {
      output: folder,
      name: `${name}-${today}`,
      overwrite: flags.overwrite === true,
    });
  });
  if (store !== undefined)
    await rememberSeen(world, store, { name: file.name, today, formats, flags });
  return written;
}
