import type { PlanStep } from '../plan/plan.ts';

/** Tells whether a step has someone who can refuse or keep a person waiting: who is called, or who owes an answer. */
export function hasSomeoneToAnswer({ contacts, due }: Pick<PlanStep, 'contacts' | 'due'>): boolean {
  return contacts.length > 0 || due.some(({ whose }) => whose === 'them');
}
