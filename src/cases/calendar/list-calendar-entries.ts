import {
  addDays,
  addMonths,
  dayOfMonth,
  parseDay,
  type CalendarDay,
} from '../../dates/calendar-day.ts';
import type { FollowUp, Plan } from '../../plan/plan.ts';
import { listSteps } from '../list-steps.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** The last day that every month has: a series from a later day would skip the shorter months. */
const EVERY_MONTH_HAS = 28;

/** So many days ahead an early reminder comes. */
const EARLY = 7;

export interface ListOptions {
  /** false: each month is an entry of its own, on whichever day (tasks: one is ticked off at a time). */
  readonly inSeries: boolean;
}

/**
 * Lists what is still to come, in the order of the days: the follow-ups of the plan whose day is known, and the days that somebody
 * promised an answer by.
 */
export function listCalendarEntries(plan: Plan, options: ListOptions): readonly CalendarEntry[] {
  const entries = plan.follow_ups.flatMap((followUp) => entriesOf(followUp, plan, options));
  return [...entries, ...promised(plan)]
    .filter((entry) => lastDayOf(entry) >= plan.made_for)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
}

/** Gives the last day on which an entry stands. */
export function lastDayOf({ day, months }: Pick<CalendarEntry, 'day' | 'months'>): CalendarDay {
  return addMonths(day, (months ?? 1) - 1);
}

function entriesOf(
  followUp: FollowUp,
  plan: Plan,
  { inSeries }: ListOptions,
): readonly CalendarEntry[] {
  const day = parseDay(followUp.day ?? '');
  if (day === undefined) return [];
  const { id, step, kind, title, until, neutral_title: neutralTitle, repeat } = followUp;
  const early = kind === 'deadline' && addDays(day, -EARLY) > plan.made_for;
  const last = until === undefined ? {} : { until };
  const entry = { id, step, day, title, neutralTitle, early, ...last };
  if (repeat === undefined) return [entry];
  if (inSeries && dayOfMonth(day) <= EVERY_MONTH_HAS) return [{ ...entry, months: repeat.count }];
  return Array.from({ length: repeat.count }, (_, index) => {
    const month = addMonths(day, index);
    return { ...entry, id: `${id}.${month.slice(0, 7)}`, day: month };
  });
}

/** Somebody who is waited for said by when; where the rule has the same day, that one entry is enough. */
function promised(plan: Plan): readonly CalendarEntry[] {
  return listSteps(plan).flatMap(({ key, title, status, marks }) => {
    const day = parseDay(status === 'waiting' ? (marks.at(-1)?.until ?? '') : '');
    if (day === undefined || isAwaited(plan, key, day)) return [];
    return [{ id: `${key}.promised`, step: key, day, title, early: false }];
  });
}

function isAwaited(plan: Plan, key: string, day: string): boolean {
  return plan.follow_ups.some(
    (one) => one.step === key && one.kind === 'answer' && one.day === day,
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
