import type { Content } from '../content/content.ts';
import { addMonths } from '../dates/calendar-day.ts';
import { addPeriod, parsePeriod } from '../dates/period.ts';
import { dayOf } from '../facts/holds.ts';
import type { FollowUp, PlanStep } from './plan.ts';
import type { CallStep } from './group-calls.ts';

/** Lists what comes later: deadlines and answers due, what runs out, and what repeats every month from a month after today. */
export function planFollowUps(
  steps: readonly CallStep[],
  content: Content,
  today: string,
): readonly FollowUp[] {
  const open = steps.filter(({ step }) => step.needed && step.status !== 'not-for-me');
  return open.flatMap((one) => [
    ...dueDays(one, content),
    ...endings(one, content),
    ...repeats(one, content, today),
  ]);
}

function neutral({ selected }: CallStep, content: Content): string {
  return selected.step['neutral-title'] ?? content.words['plan.neutral-title'] ?? '';
}

function dueDays(one: CallStep, content: Content): readonly FollowUp[] {
  if (one.step.status === 'done') return [];
  return one.step.due
    .filter((due) => !due.past)
    .map((due) => ({
      id: `${one.step.key}.${due.rule}`,
      step: one.step.key,
      ...(due.day === undefined ? {} : { day: due.day }),
      title: due.title,
      neutral_title: neutral(one, content),
    }));
}

function endings(one: CallStep, content: Content): readonly FollowUp[] {
  const { lasts, key } = one.step;
  if (lasts === undefined) return [];
  const day = endDay(one.step);
  return [
    {
      id: `${key}.${lasts.id}`,
      step: key,
      ...(day === undefined ? {} : { day }),
      title: lasts.renew,
      neutral_title: neutral(one, content),
    },
  ];
}

function endDay(step: PlanStep): string | undefined {
  const doneOn = dayOf(step.marks.findLast((mark) => mark.as === 'done')?.on);
  const period = parsePeriod(step.lasts?.lasts ?? '');
  return doneOn === undefined || period === undefined || period.unit === 'business-day'
    ? undefined
    : addPeriod(doneOn, period);
}

function repeats(one: CallStep, content: Content, today: string): readonly FollowUp[] {
  const rule = one.selected.step.repeats;
  const start = dayOf(today);
  if (rule === undefined || start === undefined) return [];
  return [
    {
      id: `${one.step.key}.monthly`,
      step: one.step.key,
      day: addMonths(start, 1),
      repeat: { every: 'month', count: rule.count },
      title: one.step.title,
      neutral_title: neutral(one, content),
    },
  ];
}
