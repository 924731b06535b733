import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
import type { Plan } from '../plan/plan.ts';
import { reviewDays } from '../plan/review-days.ts';
import { listSteps } from './list-steps.ts';
import type { StatementDue } from './statements-due.ts';

/** One monthly look at the statements. */
export interface Review {
  /** The key of the step that is marked when it was done. */
  readonly key: string;
  readonly day: CalendarDay;
}

/** A look so many days before its day counts for it, and one after it as well: who looks later looks back. */
const EARLY = 7;

/**
 * Finds the look at statements that comes next: the newest one that is due and not taken, else the first one ahead. It was taken where
 * its step was marked, or where each statement of that day was looked at: `statements` are those that were not, up to today.
 */
export function nextReview(
  plan: Plan,
  statements?: readonly Pick<StatementDue, 'day'>[],
): Review | undefined {
  const key = plan.follow_ups.find((one) => one.kind === 'review')?.step;
  if (key === undefined) return undefined;
  const last = lastLook(plan, key);
  const open = reviewDays(plan)
    .filter((day) => addDays(day, -EARLY) > last)
    .filter((day) => day > plan.made_for || isLeft(day, statements));
  const day = open.findLast((one) => one <= plan.made_for) ?? open[0];
  return day === undefined ? undefined : { key, day };
}

/** The day on which the monthly step was last marked as done; an empty text lies before every day. */
function lastLook(plan: Plan, key: string): string {
  const step = listSteps(plan).find((one) => one.key === key);
  return step?.marks.findLast((mark) => mark.as === 'done')?.on ?? '';
}

function isLeft(day: string, statements?: readonly Pick<StatementDue, 'day'>[]): boolean {
  return statements === undefined || statements.some((one) => one.day === day);
}
