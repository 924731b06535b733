import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanCall, PlanStep } from '../plan/plan.ts';
import { isCall } from './compose-context.ts';

/** Gives the sentence with which a call begins, for the step in which it begins; none for the steps that are said later in the same call. Two calls of one step may begin in different ways. */
export function openingsOf(step: PlanStep, plan: Plan): readonly string[] {
  if (!isCall(step)) return [];
  const calls = plan.calls.filter((call) => firstStepOf(call, plan)?.key === step.key);
  return [...new Set(calls.map(({ opening }) => opening))].filter((text) => text !== '');
}

/** A step that only names the number is none of the call. */
function firstStepOf(call: PlanCall, plan: Plan): PlanStep | undefined {
  return listSteps(plan).find((step) => call.steps.includes(step.key) && isCall(step));
}
