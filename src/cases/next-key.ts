import type { Plan } from '../plan/plan.ts';
import type { DueItem } from './due-item.ts';
import { listSteps } from './list-steps.ts';

interface Lists {
  readonly overdue: readonly DueItem[];
  readonly today: readonly DueItem[];
  readonly this_week: readonly DueItem[];
  readonly waiting: readonly DueItem[];
  readonly refused: readonly DueItem[];
  readonly to_do: readonly DueItem[];
}

/**
 * Chooses the one step to take next: what matters most in the first hours, then what is past, due today or soon, an answer that did not
 * come, and what is open in the order of the plan; what was refused comes last.
 */
export function nextKey(plan: Plan, lists: Lists): string | undefined {
  const reviews = new Set(
    plan.follow_ups.filter(({ kind }) => kind === 'review').map(({ step }) => step),
  );
  const first = plan.first.filter((key) => !reviews.has(key));
  const { overdue, today, this_week, waiting, to_do, refused } = lists;
  const late = waiting.filter(({ day = '9' }) => day < plan.made_for);
  const open = listSteps(plan).filter((step) => step.needed && step.status === 'to-do');
  return [
    ...first,
    ...[...overdue, ...today, ...this_week, ...late, ...to_do, ...open, ...refused].map(
      ({ key }) => key,
    ),
  ][0];
}
