import type { Plan } from '../plan/plan.ts';
import { numberSteps, type ComposeContext } from './compose-context.ts';
import { gatherNotes } from './compose-notes.ts';
import type { ComposeOptions } from './compose.ts';
import { gatherSaidBefore } from './said-before.ts';

/** Gathers what the checklist and its short list are composed from. */
export function gatherContext(plan: Plan, { content, words }: ComposeOptions): ComposeContext {
  return {
    plan,
    content,
    words,
    numbers: numberSteps(plan),
    notes: gatherNotes(plan, content),
    said: gatherSaidBefore(plan),
  };
}
