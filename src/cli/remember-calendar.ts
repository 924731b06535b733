import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { calendarOptions } from './calendar-options.ts';
import type { CommonFlags } from './common-options.ts';
import { planForCase } from './plan-for-case.ts';
import type { World } from './world.ts';

export interface RememberOptions {
  readonly today: CalendarDay;
  readonly flags: CommonFlags;
  /** Absent where the case is not kept. */
  readonly store?: CaseStore<CaseFile> | undefined;
}

/** Notes in a case what its calendar holds, before the calendar is given away: the next one can then move it or take it out. */
export async function rememberCalendar(
  world: World,
  file: CaseFile,
  { today, flags, store }: RememberOptions,
): Promise<CaseFile> {
  const { buildCalendar } = await import('../cases/calendar/build-calendar.ts');
  const remember = (value: CaseFile): CaseFile => {
    const { plan, content } = planForCase(world, value, { today });
    const { memory } = buildCalendar(plan, content, calendarOptions(flags, value));
    const isSame = JSON.stringify(memory) === JSON.stringify(value.calendar);
    return isSame ? value : { ...value, calendar: memory };
  };
  return store === undefined ? remember(file) : (await store.update(file.name, remember)).value;
}
