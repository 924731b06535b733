import type { Words } from '../language/words.ts';
import type { PlanChange } from '../plan/plan.ts';

/** Says one change of the content in words: "The number of … changed. It is now …." */
export function changeText({ kind, about, was = '', is = '' }: PlanChange, words: Words): string {
  const isGone = (kind === 'number' || kind === 'address') && is === '';
  return words(`changes.${kind}${isGone ? '-gone' : ''}`, { about, was, is });
}
