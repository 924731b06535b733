import type { LogEntry, Plan, PlanStep } from '../plan/plan.ts';
import { listSteps } from './list-steps.ts';

/**
 * Gives every call, message and letter in the order of days and times: those that were noted, and each mark with a name or a reference
 * that no note of the same step and day tells already.
 */
export function callLog(
  plan: Pick<Plan, 'phases'>,
  calls: readonly LogEntry[],
): readonly LogEntry[] {
  const marked = listSteps(plan)
    .filter((step) => step.needed)
    .flatMap(fromMarks)
    .filter((entry) => !calls.some((call) => call.key === entry.key && call.on === entry.on));
  return [...calls, ...marked].toSorted((a, b) => {
    const [left, right] = [a, b].map(({ on, time = '' }) => `${on} ${time}`);
    return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
  });
}

function fromMarks(step: PlanStep): readonly LogEntry[] {
  return step.marks.flatMap(({ on, until, reference, spoke_to }): readonly LogEntry[] => {
    if (on === undefined || (reference ?? spoke_to) === undefined) return [];
    const organisation = step.contacts[0]?.org ?? step.title;
    const said = Object.entries({ spoke_to, reference, until });
    const noted = Object.fromEntries(said.filter(([, text]) => text !== undefined));
    return [{ on, key: step.key, organisation, ...noted }];
  });
}
