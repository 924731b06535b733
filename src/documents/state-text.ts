import type { Mark, Plan, PlanStep } from '../plan/plan.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Says in words what the person did with a step: `Done on Saturday 21 November 2026. Reference: ABC-1.` Nothing for a step to do. */
export function stateText(
  step: PlanStep,
  context: DayContext & { readonly plan?: Pick<Plan, 'call_log'> },
): string | undefined {
  const mark = step.marks.at(-1);
  if (mark === undefined || step.status === 'to-do') return undefined;
  const call = context.plan?.call_log?.findLast((one) => one.key === step.key);
  return [stateOf(step, mark, context), ...detailsOf({ ...call, ...mark }, context)].join(' ');
}

function stateOf(step: PlanStep, mark: Mark, context: DayContext): string {
  const { words } = context;
  const key = `doc.state-${step.status}`;
  if (step.status === 'waiting' && mark.until !== undefined)
    return words(`${key}-until`, { until: spellDay(mark.until, context) });
  return mark.on === undefined
    ? words(key)
    : words(`${key}-on`, { day: spellDay(mark.on, context) });
}

function detailsOf(
  mark: Pick<Mark, 'spoke_to' | 'reference'>,
  { words }: DayContext,
): readonly string[] {
  return [
    ...(mark.spoke_to === undefined ? [] : [words('doc.state-spoke-to', { name: mark.spoke_to })]),
    ...(mark.reference === undefined
      ? []
      : [words('doc.state-reference', { reference: mark.reference })]),
  ];
}
