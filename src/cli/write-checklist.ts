import { isAbsolute, join } from 'node:path';
import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { compose } from '../documents/compose.ts';
import { numberedName } from '../storage/pick-free-name.ts';
import { writeUnderFreeName } from '../storage/write-under-free-name.ts';
import { chosenFormats } from './chosen-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { planForCase } from './plan-for-case.ts';
import { wordsOf } from './words-for.ts';
import type { World } from './world.ts';

export interface ChecklistOptions {
  readonly today: CalendarDay;
  readonly folder: string;
  readonly flags: CommonFlags;
}

/** Writes `checklist-YYYY-MM-DD` in each format into a folder, never over an existing file, and gives the full paths. */
export async function writeChecklist(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { content, plan } = planForCase(world, file, { today: options.today });
  const document = compose(plan, { content, words: wordsOf(content) });
  const folder = isAbsolute(options.folder) ? options.folder : join(world.folder, options.folder);
  const written: string[] = [];
  for (const format of chosenFormats(options.flags.format ?? 'html,text')) {
    const path = join(folder, `checklist-${options.today}.${format.extension}`);
    written.push(
      await writeUnderFreeName(
        (number) => numberedName(path, number),
        format.render(document, plan),
      ),
    );
  }
  return written;
}
