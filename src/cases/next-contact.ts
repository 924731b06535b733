import { addDays, parseDay } from '../dates/calendar-day.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { listSteps } from './list-steps.ts';

/** The next day on which a help desk looks at a case again, and what for. */
export interface NextContact {
  readonly day: string;
  /** What is due; absent where the first steps of the plan are still open. */
  readonly title?: string;
  /** true where a day has passed and nothing was done: then it is the day of the plan. */
  readonly isOverdue: boolean;
}

/**
 * Finds the next day that matters: the day after the plan as long as one of its first steps is open, else a deadline, an answer that is
 * awaited, or a reminder. Undefined where no day is known.
 */
export function nextContact(plan: Plan): NextContact | undefined {
  const steps = listSteps(plan).filter((step) => step.needed);
  const open = steps.filter((step) => step.status === 'to-do' || step.status === 'waiting');
  const days = [...open.flatMap(daysOf), ...plan.follow_ups].flatMap(({ day, title }) =>
    day === undefined ? [] : [{ day, title, isOverdue: false }],
  );
  const [first] = [...firstSteps(plan, open), ...days].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (first === undefined || first.day >= plan.made_for) return first;
  return { ...first, day: plan.made_for, isOverdue: true };
}

/** The first steps wait for nothing: whether they are done is asked on the next day. */
function firstSteps(plan: Plan, open: readonly PlanStep[]): readonly NextContact[] {
  const today = parseDay(plan.made_for);
  const isOpen = open.some((step) => step.status === 'to-do' && plan.first.includes(step.key));
  return today === undefined || !isOpen ? [] : [{ day: addDays(today, 1), isOverdue: false }];
}

/** What the person must do by a day; or, once it is reported, the day by which others must answer. */
function daysOf(step: PlanStep): readonly { readonly day?: string; readonly title: string }[] {
  if (step.status !== 'waiting') return step.due.filter((due) => due.whose === 'you');
  const promised = step.marks.at(-1)?.until;
  if (promised !== undefined) return [{ day: promised, title: step.title }];
  return step.due.filter((due) => due.whose === 'them');
}
