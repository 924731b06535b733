import type { Mark, PlanStep } from '../plan/plan.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Says in words what the person did with a step: `Done on Saturday 21 November 2026. Reference: ABC-1.` Nothing for a step to do. */
export function stateText(step: PlanStep, context: DayContext): string | undefined {
  const mark = step.marks.at(-1);
  if (mark === undefined || step.status === 'to-do') return undefined;
  return [stateOf(step, mark, context), ...detailsOf(mark, context)].join(' ');
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

function detailsOf(mark: Mark, { words }: DayContext): readonly string[] {
  return [
    ...(mark.spoke_to === undefined ? [] : [words('doc.state-spoke-to', { name: mark.spoke_to })]),
    ...(mark.reference === undefined
      ? []
      : [words('doc.state-reference', { reference: mark.reference })]),
  ];
}
