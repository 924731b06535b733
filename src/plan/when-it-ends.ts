import type { Duration } from '../content/schema.ts';
import {
  addDays,
  addMonths,
  dayFromParts,
  yearOf,
  type CalendarDay,
} from '../dates/calendar-day.ts';
import { addPeriod, parsePeriod, type Period } from '../dates/period.ts';
import { dayOf } from '../facts/holds.ts';
import type { Mark } from './plan.ts';
import { startingMarks } from './starting-marks.ts';

/** When something that was set up runs out: from `remind` on it can be renewed; `until` is the last day on which it holds. */
export interface Ending {
  readonly remind: CalendarDay;
  readonly until: CalendarDay;
}

/**
 * Counts from the day the step was last done: to the day that the person was told (`until` of the mark), else by the duration. Takes
 * the marks of one step that count. Undefined where it was not done, the day is unknown, or it does not end.
 */
export function whenItEnds(duration: Duration, marks: readonly Mark[]): Ending | undefined {
  const done = startingMarks(marks).findLast((mark) => mark.as === 'done');
  const start = dayOf(done?.on);
  if (start === undefined) return undefined;
  if (duration['renew-from'] !== undefined) return yearly(duration['renew-from'], start);
  const period = parsePeriod(duration.lasts);
  if (period === undefined || period.unit === 'business-day') return undefined;
  const until = dayOf(done?.until) ?? addPeriod(start, period);
  return { until, remind: remindDay(duration, start, until) };
}

/** What holds for a calendar year ends with it, whenever it was got; the new one can be had from that day of the next year on. */
function yearly(monthAndDay: string, start: CalendarDay): Ending | undefined {
  const until = dayFromParts(yearOf(start), 12, 31);
  const remind = dayInYear(monthAndDay, yearOf(start) + 1);
  return until === undefined || remind === undefined ? undefined : { until, remind };
}

/** Finds the first such day of a year, `MM-DD`, after another day; undefined where the text is no day. */
export function nextYearly(monthAndDay: string, after: CalendarDay): CalendarDay | undefined {
  const same = dayInYear(monthAndDay, yearOf(after));
  return same !== undefined && same > after ? same : dayInYear(monthAndDay, yearOf(after) + 1);
}

function dayInYear(monthAndDay: string, year: number): CalendarDay | undefined {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
  return dayFromParts(year, month, day);
}

/** The reminder lies before the end, and never on or before the day of the step itself. */
function remindDay(duration: Duration, start: CalendarDay, until: CalendarDay): CalendarDay {
  const before = parsePeriod(duration['remind-before'] ?? '');
  const remind = before === undefined ? until : moveBack(until, before);
  const first = addDays(start, 1);
  return remind < first ? first : remind;
}

function moveBack(day: CalendarDay, { count, unit }: Period): CalendarDay {
  if (unit === 'month') return addMonths(day, -count);
  if (unit === 'year') return addMonths(day, -count * 12);
  return addDays(day, unit === 'week' ? -count * 7 : -count);
}
