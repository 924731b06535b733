import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { chooseFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { planForCase } from './plan-for-case.ts';
import { renderPlan } from './render-plan.ts';
import type { World } from './world.ts';
import { writeDocuments } from './write-documents.ts';

export interface ChecklistOptions {
  readonly today: CalendarDay;
  readonly folder: string;
  readonly flags: CommonFlags;
}

/** Writes `checklist-YYYY-MM-DD` of a case, in HTML and text or in the formats of `--format`, and gives the full paths. */
export async function writeChecklist(
  world: World,
  file: CaseFile,
  options: ChecklistOptions,
): Promise<readonly string[]> {
  const { today, folder, flags } = options;
  const formats = chooseFormats(flags.format ?? 'html,text');
  const { content, plan } = planForCase(world, file, { today });
  const rendered = await renderPlan(plan, content, { world, formats, flags });
  return await writeDocuments(world, rendered, {
    output: folder,
    name: `checklist-${today}`,
    overwrite: flags.overwrite === true,
  });
}
