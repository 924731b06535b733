import {
  addDays,
  addMonths,
  dayOfMonth,
  daysBetween,
  type CalendarDay,
} from '../dates/calendar-day.ts';
import type { Facts } from '../facts/facts.ts';
import { dayOf } from '../facts/holds.ts';

/** The same day of each month, `count` times, from `first` on. It is the 28th at the latest, so that every month has it. */
export interface ReviewSeries {
  readonly first: CalendarDay;
  readonly count: number;
}

/** The last day that every month has. */
const LAST = 28;

/** The first look at statements is a step of its own; the next comes no sooner than so many days after it. */
const FIRST_GAP = 7;

/**
 * Lays the monthly days out from the first day of the plan, never from today: the day after the person's latest statement day, else
 * the day of the month on which the scam was noticed, the call came, or the plan was made. They go on at least until `lastEnd`.
 */
export function reviewSeries(
  facts: Facts,
  since: CalendarDay,
  { months, lastEnd }: { readonly months: number; readonly lastEnd: CalendarDay | undefined },
): ReviewSeries {
  const first = nextOn(monthDay(facts, since), addDays(since, FIRST_GAP));
  return {
    first,
    count: Math.max(months, lastEnd === undefined ? 0 : monthsUntil(first, lastEnd)),
  };
}

function monthDay(facts: Facts, since: CalendarDay): number {
  const statements = facts.accounts
    .map((account) => account.values['statement-day'])
    .filter((day) => typeof day === 'number');
  if (statements.length > 0) return afterStatement(Math.max(...statements));
  const known = [facts.answers['noticed-on'], facts.answers['happened-on']]
    .map((answer) => (typeof answer === 'string' && answer.length > 7 ? dayOf(answer) : undefined))
    .find((day) => day !== undefined);
  return Math.min(dayOfMonth(known ?? since), LAST);
}

/** A statement of the last days of a month, whatever its length, is there on the 2nd of the next. */
function afterStatement(day: number): number {
  return day < LAST ? day + 1 : 2;
}

function nextOn(day: number, from: CalendarDay): CalendarDay {
  const same = addDays(from, day - dayOfMonth(from));
  return same < from ? addMonths(same, 1) : same;
}

/** Counts the days of the series up to and on a day. */
function monthsUntil(first: CalendarDay, last: CalendarDay): number {
  let count = 0;
  while (daysBetween(addMonths(first, count), last) >= 0) count += 1;
  return count;
}
