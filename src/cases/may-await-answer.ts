import type { PlanStep } from '../plan/plan.ts';

/** Tells whether others owe an answer to a step, by a rule or after a time, and nobody has said yet that it is awaited. */
export function mayAwaitAnswer({ due, marks }: Pick<PlanStep, 'due' | 'marks'>): boolean {
  return due.some(({ whose }) => whose === 'them') && !marks.some(({ as }) => as === 'waiting');
}
