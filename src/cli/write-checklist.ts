import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { chooseFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { renderCase } from './render-case.ts';
import { showProgress } from './show-progress.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeDocuments } from './write-documents.ts';

export interface ChecklistOptions {
  readonly today: CalendarDay;
  readonly folder: string;
  readonly flags: CommonFlags;
  /** Where the case is kept; absent where it is not. */
  readonly store?: CaseStore<CaseFile> | undefined;
}

const USUAL = 'html,text';

/** Writes `checklist-YYYY-MM-DD` of a case, in HTML and text or in the formats of `--format`, and gives the full paths. */
export async function writeChecklist(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { today, folder, flags, store } = options;
  return await showProgress(world, { flags, words: wordsFor(world) }, async () => {
    const rendered = await renderCase(world, file, {
      today,
      flags,
      formats: chooseFormats(flags.format ?? USUAL),
      instead: chooseFormats(USUAL),
      store,
    });
    return await writeDocuments(world, rendered, {
      output: folder,
      name: `checklist-${today}`,
      overwrite: flags.overwrite === true,
    });
  });
}
