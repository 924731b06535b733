import type { Content } from '../content/content.ts';
import type { Duration } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Facts } from '../facts/facts.ts';
import { dayOf } from '../facts/holds.ts';
import type { CallStep } from './group-calls.ts';
import type { FollowUp, PlanDue } from './plan.ts';
import { reviewSeries } from './review-series.ts';
import { startingMarks } from './starting-marks.ts';
import { nextYearly, whenItEnds } from './when-it-ends.ts';

export interface FollowUpOptions {
  readonly content: Content;
  readonly facts: Facts;
  /** The first day of the plan. What repeats is laid out from it, so that its days stay the same whatever day the plan is looked at. */
  readonly since: CalendarDay;
}

/** Lists what comes later: deadlines and answers due, what runs out with the day to renew it, and what repeats every month. */
export function planFollowUps(
  steps: readonly CallStep[],
  options: FollowUpOptions,
): readonly FollowUp[] {
  const open = steps.filter(({ step }) => step.needed && step.status !== 'not-for-me');
  const renewals = open.flatMap((one) => endings(one, steps, options));
  const lastEnd = dayOf(
    renewals
      .filter(({ step }) => open.some((one) => one.step.key === step && protects(one, options)))
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1),
  );
  return open.flatMap((one) => [
    ...dueDays(one, options),
    ...renewals.filter(({ step }) => step === one.step.key),
    ...repeats(one, lastEnd, options),
  ]);
}

/** An alert, a ban or a lock: it ends, with a reminder before. What only comes round again, such as the next free report, does not. */
function protects({ step }: CallStep, { content }: FollowUpOptions): boolean {
  return content.durations[step.lasts?.id ?? '']?.['remind-before'] !== undefined;
}

function about({ selected, step }: CallStep, { content }: FollowUpOptions) {
  const neutral = selected.step['neutral-title'] ?? content.words['plan.neutral-title'] ?? '';
  return { step: step.key, neutral_title: neutral };
}

function dueDays(one: CallStep, options: FollowUpOptions): readonly FollowUp[] {
  const { step } = one;
  return step.due
    .filter((due) => !due.past && isAhead(due, one))
    .map((due) => ({
      id: `${step.key}.${due.rule}`,
      ...about(one, options),
      kind: due.whose === 'you' ? ('deadline' as const) : ('answer' as const),
      ...(due.day === undefined ? {} : { day: due.day }),
      title: due.title,
    }));
}

/** What is done needs no day any more; who waits needs the days of the answer, and those that began with the call itself. */
function isAhead(due: PlanDue, { step }: CallStep): boolean {
  if (step.status === 'done') return isSecondPart(due, step);
  return step.status !== 'waiting' || due.whose === 'them' || isSecondPart(due, step);
}

/** A call can start a clock for the person's own next act (confirm it in writing). A second mark of the same step says that it was done. */
function isSecondPart(due: PlanDue, step: CallStep['step']): boolean {
  return (
    due.whose === 'you' && due.started_by === step.key && startingMarks(step.marks).length === 1
  );
}

function endings(
  one: CallStep,
  steps: readonly CallStep[],
  options: FollowUpOptions,
): readonly FollowUp[] {
  const { lasts, key } = one.step;
  const duration = lasts === undefined ? undefined : options.content.durations[lasts.id];
  if (duration === undefined || isReplaced(duration['replaced-by'], steps)) return [];
  const ending = whenItEnds(duration, one.step.marks);
  return [
    {
      id: `${key}.${duration.id}`,
      ...about(one, options),
      kind: 'renewal',
      ...(ending === undefined
        ? beforeDone(one.step, duration, options)
        : { day: ending.remind, until: ending.until, title: duration.renew }),
    },
  ];
}

/** What has not been set up has nothing to renew; only what can be had from one day of the year on has a day, to set it up. */
function beforeDone(
  { title }: CallStep['step'],
  duration: Duration,
  { since }: FollowUpOptions,
): Pick<FollowUp, 'day' | 'title'> {
  const first = duration['renew-from'];
  const day = first === undefined ? undefined : nextYearly(first, since);
  return day === undefined ? { title: duration.renew } : { day, title };
}

/** The step that takes its place is done, or says its own days. */
function isReplaced(id: string | undefined, steps: readonly CallStep[]): boolean {
  return steps.some(
    ({ step }) =>
      step.id === id &&
      step.needed &&
      (step.status === 'done' || step.status === 'waiting' || step.due.length > 0),
  );
}

function repeats(
  one: CallStep,
  lastEnd: CalendarDay | undefined,
  options: FollowUpOptions,
): readonly FollowUp[] {
  const rule = one.selected.step.repeats;
  if (rule === undefined) return [];
  const { facts, since } = options;
  const { first, count } = reviewSeries(facts, since, {
    months: rule.count,
    lastEnd,
  });
  return [
    {
      id: `${one.step.key}.monthly`,
      ...about(one, options),
      kind: 'review',
      day: first,
      repeat: { every: 'month', count },
      title: one.step.title,
    },
  ];
}
