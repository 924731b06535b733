import type { FollowUp, Plan, PlanStep } from '../plan/plan.ts';
import type { DatedItem } from './due-item.ts';
import { isWatch } from './list-answers.ts';
import { nextReview, type Review } from './next-review.ts';
import type { StatementDue } from './statements-due.ts';
import { listSteps } from './list-steps.ts';

/** Lists what the person has to do by a day: their own deadlines, what runs out, the next look at statements, and each next step up. */
export function listDated(plan: Plan, statements?: readonly StatementDue[]): readonly DatedItem[] {
  const steps = listSteps(plan).filter((step) => step.needed);
  return [
    ...steps.filter((step) => step.status === 'to-do').flatMap(openItems),
    ...steps.flatMap((step) => secondParts(step, plan)),
    ...plan.follow_ups.flatMap((one) => renewalItem(one, steps, plan.made_for)),
    ...reviewItem(steps, nextReview(plan, statements)),
  ];
}

function openItems(step: PlanStep): readonly DatedItem[] {
  return [...yourDays(step), ...nextStepItem(step)];
}

function yourDays({ due, key }: PlanStep): readonly DatedItem[] {
  return due.flatMap(({ whose, day, title, still }) =>
    whose !== 'you' || day === undefined ? [] : [{ key, title, kind: 'deadline', day, still }],
  );
}

/** The next step up is there from the day that brought it. What is only watched for an answer stands with the answers. */
function nextStepItem(step: PlanStep): readonly DatedItem[] {
  const { key, title, opened_by, due } = step;
  if (opened_by?.day === undefined || isWatch(step)) return [];
  const last = due.find((one) => one.whose === 'you' && !one.past)?.day;
  const until = last === undefined ? {} : { until: last };
  return [{ key, title, kind: 'next-step', day: opened_by.day, opened_by, ...until }];
}

/** What a call began and the person has to finish stays ahead, though the step itself is marked. */
function secondParts(step: PlanStep, plan: Plan): readonly DatedItem[] {
  if (step.status !== 'waiting' && step.status !== 'done') return [];
  return plan.follow_ups.flatMap(({ step: key, kind, day, title }) =>
    key === step.key && kind === 'deadline' && day !== undefined ? [{ key, title, kind, day }] : [],
  );
}

/**
 * What was set up and runs out: on its reminder day and before, that day; after it, the last day on which it holds. What can be had
 * only from a day on keeps that day.
 */
function renewalItem(
  { step: key, kind, day, until, title }: FollowUp,
  steps: readonly PlanStep[],
  today: string,
): readonly DatedItem[] {
  const step = steps.find((one) => one.key === key && one.status !== 'refused');
  if (kind !== 'renewal' || day === undefined || step === undefined) return [];
  const item = { key, title, kind } as const;
  if (until === undefined || until < day) return [{ ...item, day, ...whyOf(step) }];
  return [{ ...item, day: today > day ? until : day, until }];
}

function whyOf({ why }: PlanStep): Pick<DatedItem, 'still'> {
  return why === undefined ? {} : { still: why };
}

function reviewItem(steps: readonly PlanStep[], review: Review | undefined): readonly DatedItem[] {
  const step = steps.find(({ key }) => key === review?.key);
  if (review === undefined || step === undefined) return [];
  const { key, title } = step;
  return [{ key, title, kind: 'review', day: review.day, ...whyOf(step) }];
}
