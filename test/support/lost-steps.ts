import { listSteps } from '../../src/cases/list-steps.ts';
import { whatIsDue } from '../../src/cases/what-is-due.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** Lists the keys of steps that are not finished and that no list of a status tells. */
export function lostSteps(plan: Plan): readonly string[] {
  const { overdue, today, this_week, waiting, refused, later, to_do } = whatIsDue(plan);
  const lists = [overdue, today, this_week, waiting, refused, later, to_do];
  const told = new Set(lists.flat().map(({ key }) => key));
  return listSteps(plan)
    .filter(({ needed, status }) => needed && status !== 'done' && status !== 'not-for-me')
    .map(({ key }) => key)
    .filter((key) => !told.has(key));
}
