import type { CaseFile } from '../cases/case-file.ts';
import { calendarOptions } from './calendar-options.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';

/** Says how to put the days of a saved case into a calendar; nothing where a calendar came already, or where the case gives none. */
export async function offerCalendar(run: Run, file: CaseFile): Promise<void> {
  const { flags, prompter, today, words, world } = run;
  if (flags.format?.includes('ics') === true) return;
  const { whyNoCalendar } = await import('../cases/calendar/why-no-calendar.ts');
  const { plan, content } = planForCase(world, file, { today });
  if (whyNoCalendar(plan, content, calendarOptions(flags, file)) !== undefined) return;
  prompter.show([{ text: words('calendar.offer') }]);
}
