import type { Plan } from '../plan/plan.ts';

/** Numbers the needed steps from 1 in the order of the plan, by key; every format and every mention uses these numbers. */
export function numberSteps(plan: Plan): ReadonlyMap<string, string> {
  const needed = plan.phases.flatMap((phase) => phase.steps).filter((step) => step.needed);
  return new Map(needed.map((step, index) => [step.key, String(index + 1)]));
}
