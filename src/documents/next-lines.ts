import type { Words } from '../language/words.ts';
import type { PlanStep } from '../plan/plan.ts';

/** Says what happens next in a step, and how long what is asked for lasts and how to renew it. */
export function nextLines(step: PlanStep, words: Words): readonly string[] {
  if (step.lasts === undefined) return step.what_happens_next;
  const { what, lasts, renew } = step.lasts;
  const key = lasts === 'until-removed' ? 'doc.lasts-until-removed' : 'doc.lasts';
  return [...step.what_happens_next, words(key, { what, lasts, renew })];
}
