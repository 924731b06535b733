import type { Plan, PlanStep } from '../plan/plan.ts';

/** Lists the steps of a plan in its order. */
export function listSteps(plan: Pick<Plan, 'phases'>): readonly PlanStep[] {
  return plan.phases.flatMap((phase) => phase.steps);
}
