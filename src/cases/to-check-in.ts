import type { Plan, PlanStep } from '../plan/plan.ts';
import { listSteps } from './list-steps.ts';
import type { DueItem } from './due-item.ts';
import { whatIsDue } from './what-is-due.ts';

/** Why a step is asked about: past its day, due today or this week, an answer that is overdue or awaited, or open without a near day. */
export type CheckInReason =
  'overdue' | 'today' | 'this-week' | 'answer-late' | 'answer-awaited' | 'open';

/** One step that is asked about in a check-in. */
export interface CheckIn {
  readonly step: PlanStep;
  readonly reason: CheckInReason;
  readonly item: DueItem;
}

/**
 * Lists the steps that a check-in asks about, once each, the most pressing first: past days, today, answers that did not come, this week,
 * answers that are awaited, and then what is open without a near day. What repeats every month is left to the review of statements.
 */
export function toCheckIn(plan: Plan): readonly CheckIn[] {
  const due = whatIsDue(plan);
  const isLate = (item: DueItem): boolean => item.day !== undefined && item.day <= plan.made_for;
  const all = [
    ...withReason('overdue', due.overdue),
    ...withReason('today', due.today),
    ...withReason('answer-late', due.waiting.filter(isLate)),
    ...withReason('this-week', due.this_week),
    ...withReason(
      'answer-awaited',
      due.waiting.filter((item) => !isLate(item)),
    ),
    ...withReason('open', due.to_do),
  ];
  const monthly = new Set(
    plan.follow_ups.filter(({ repeat }) => repeat !== undefined).map(({ step }) => step),
  );
  const steps = new Map(listSteps(plan).map((step) => [step.key, step]));
  const first = all.filter(
    ({ item }, index) => all.findIndex((one) => one.item.key === item.key) === index,
  );
  return first.flatMap(({ reason, item }) => {
    const step = steps.get(item.key);
    return step === undefined || monthly.has(item.key) ? [] : [{ step, reason, item }];
  });
}

function withReason(
  reason: CheckInReason,
  items: readonly DueItem[],
): readonly { readonly reason: CheckInReason; readonly item: DueItem }[] {
  return items.map((item) => ({ reason, item }));
}
