import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';
import { composeFirst } from './compose-first.ts';
import { composeNotes, type Notes } from './compose-notes.ts';
import { composeStep } from './compose-step.ts';
import { composeYear } from './compose-year.ts';
import type { Block, Document } from './document.ts';
import { numberSteps } from './number-steps.ts';
import { spellDay } from './spell-day.ts';

export interface ComposeOptions {
  readonly content: Content;
  readonly words: Words;
  readonly paper?: 'a4' | 'letter';
  readonly printSize?: 'normal' | 'large';
}

/** Composes the checklist: what to do first, the steps by phase, the year of statements, and where the facts come from. */
export function compose(plan: Plan, options: ComposeOptions): Document {
  const { content, words } = options;
  const notes = composeNotes(plan, { content, words });
  const madeFor = spellDay(plan.made_for, { content, words });
  return {
    title: words('doc.title'),
    language: plan.language,
    paper: options.paper ?? content.country.paper,
    printSize: options.printSize ?? 'normal',
    madeFor,
    blocks: [
      { kind: 'heading', level: 1, text: words('doc.title') },
      { kind: 'paragraph', text: words('doc.made-for', { day: madeFor }), tone: 'quiet' },
      { kind: 'paragraph', text: words('doc.not-your-fault'), tone: 'strong' },
      ...composeFirst(plan, { content, words }),
      ...composePhases(plan, { content, words, notes }),
      ...composeYear(plan, { content, words }),
      ...notes.blocks,
    ],
  };
}

interface PhaseOptions {
  readonly content: Content;
  readonly words: Words;
  readonly notes: Notes;
}

function composePhases(plan: Plan, options: PhaseOptions): readonly Block[] {
  const numbers = numberSteps(plan);
  return plan.phases.flatMap((phase): readonly Block[] => [
    { kind: 'heading', level: 2, text: phase.title },
    ...(phase.intro === undefined ? [] : [{ kind: 'paragraph' as const, text: phase.intro }]),
    ...phase.steps.flatMap((step) =>
      composeStep(step, { ...options, number: numbers.get(step.key) ?? '' }),
    ),
  ]);
}
