import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
import type { Plan } from '../plan/plan.ts';
import { reviewDays } from '../plan/review-days.ts';
import { listSteps } from './list-steps.ts';

/** One monthly look at the statements. */
export interface Review {
  /** The key of the step that is marked when it was done. */
  readonly key: string;
  readonly day: CalendarDay;
  /** true where it was done on that day, later, or in the week before it: who looks later looks back. */
  readonly done: boolean;
}

/** A look so many days before its day counts for it. */
const EARLY = 7;

/** Lists the monthly looks at statements, in order, with those that were done. */
function listReviews(plan: Plan): readonly Review[] {
  const key = plan.follow_ups.find((one) => one.kind === 'review')?.step;
  if (key === undefined) return [];
  const marks = listSteps(plan).find((step) => step.key === key)?.marks ?? [];
  const last = marks.findLast((mark) => mark.as === 'done')?.on ?? '';
  return reviewDays(plan).map((day) => ({ key, day, done: addDays(day, -EARLY) <= last }));
}

/** Finds the look at statements that comes next: the newest one that is due and not done, else the first one ahead. */
export function nextReview(plan: Plan): Review | undefined {
  const open = listReviews(plan).filter((review) => !review.done);
  return open.findLast(({ day }) => day <= plan.made_for) ?? open[0];
}
