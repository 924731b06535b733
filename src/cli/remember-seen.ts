import type { CaseFile } from '../cases/case-file.ts';
import { seenIn } from '../cases/seen.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Format } from '../documents/formats.ts';
import { isExpectedError } from '../errors.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { isOtherSheet } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { planForCase } from './plan-for-case.ts';
import type { World } from './world.ts';

export interface SeenOptions {
  /** The name of the case. */
  readonly name: string;
  readonly today: CalendarDay;
  /** What was written; with a format that shows the plan alone nobody has a new checklist. */
  readonly formats: readonly Format[];
  /** What was asked for; another sheet is no checklist. */
  readonly flags: Pick<CommonFlags, 'sheet'>;
}

/** Notes in a saved case what its newest checklist says. The checklist is written by then: where the note cannot be kept, nothing is lost but the note. */
export async function rememberSeen(
  world: Pick<World, 'contentFolder'>,
  store: CaseStore<CaseFile>,
  { name, today, formats, flags }: SeenOptions,
): Promise<void> {
  if (isOtherSheet(flags) || formats.every((format) => format.shows === 'plan')) return;
  try {
    await store.update(name, (file) => ({
      ...file,
      seen: seenIn(planForCase(world, file, { today }).plan, file),
    }));
  } catch (error) {
    if (!isExpectedError(error)) throw error;
  }
}
