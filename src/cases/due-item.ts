import type { PlanStep } from '../plan/plan.ts';

/** One thing that is due, awaited or open. */
export interface DueItem {
  readonly key: string;
  /** What is due: the title of the deadline, else of the step. */
  readonly title: string;
  readonly kind: 'deadline' | 'answer' | 'review' | 'renewal' | 'next-step' | 'step';
  readonly day?: string;
  /** For what runs out: its last day. */
  readonly until?: string;
  /** What still works when the day is past, or why it is still worth doing. */
  readonly still?: string;
  /** For an answer: what is offered next if it does not come. */
  readonly next_title?: string;
  /** For the next step up: what brought it. */
  readonly opened_by?: PlanStep['opened_by'];
}

export type DatedItem = DueItem & { readonly day: string };

/** Gives a step as an item without a day. */
export function stepItem({ key, title }: PlanStep): DueItem {
  return { key, title, kind: 'step' };
}
