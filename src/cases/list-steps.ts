import type { Plan, PlanStep } from '../plan/plan.ts';

/** Plans do not change, and every part of a document asks for their steps. */
const listed = new WeakMap<Pick<Plan, 'phases'>, readonly PlanStep[]>();

/** Lists the steps of a plan in its order. */
export function listSteps(plan: Pick<Plan, 'phases'>): readonly PlanStep[] {
  const known = listed.get(plan);
  if (known !== undefined) return known;
  const steps = plan.phases.flatMap((phase) => phase.steps);
  listed.set(plan, steps);
  return steps;
}
