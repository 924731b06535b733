import type { Content } from '../content/content.ts';
import type { Words } from '../language/words.ts';
import type { Plan, PlanPhase, PlanStep } from '../plan/plan.ts';
import { composeArticle, isInArticleOnly } from './compose-article.ts';
import { composeCallLog } from './compose-call-log.ts';
import { composeChanges } from './compose-changes.ts';
import { isClosed, numberSteps, sentence, type ComposeContext } from './compose-context.ts';
import { composeFirst } from './compose-first.ts';
import { composeNotes, gatherNotes } from './compose-notes.ts';
import { composeOrganisation } from './compose-organisation.ts';
import { composeStep } from './compose-step.ts';
import { composeYear } from './compose-year.ts';
import type { Block, Document } from './document.ts';
import type { Organisation } from './organisation.ts';
import { gatherSaidBefore } from './said-before.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

export interface ComposeOptions {
  readonly content: Content;
  readonly words: Words;
  readonly paper?: 'a4' | 'letter';
  readonly printSize?: 'normal' | 'large';
  /** The help desk that hands the document out. */
  readonly organisation?: Organisation;
}

/** Composes the checklist: what to do first, the steps by phase, the calls so far, the year of statements, and where the facts come from. */
export function compose(plan: Plan, options: ComposeOptions): Document {
  const { content, words } = options;
  const context: ComposeContext = {
    plan,
    content,
    words,
    numbers: numberSteps(plan),
    notes: gatherNotes(plan, content),
    said: gatherSaidBefore(plan),
  };
  const madeFor = spellDay(plan.made_for, context);
  return {
    title: words('doc.title'),
    ...sheetFrame(options),
    madeFor,
    blocks: [
      { kind: 'heading', level: 1, text: words('doc.title') },
      {
        kind: 'paragraph',
        text: `${sentence(words('doc.made-for', { day: madeFor }))} ${words('doc.formats')}`,
      },
      { kind: 'paragraph', text: words('doc.not-your-fault'), tone: 'strong' },
      ...composeOrganisation(options.organisation, words),
      ...composeFirst(context),
      ...composeChanges(context),
      ...composePhases(context),
      composeArticle(context),
      ...composeCallLog(context),
      ...composeYear(context),
      ...composeNotes(context),
    ],
  };
}

function composePhases(context: ComposeContext): readonly Block[] {
  return context.plan.phases.flatMap((phase) => composePhase(phase, context));
}

function composePhase(phase: PlanPhase, context: ComposeContext): readonly Block[] {
  const steps = phase.steps.filter((step) => !isInArticleOnly(step));
  if (steps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: phase.title },
    ...(phase.intro === undefined ? [] : [{ kind: 'paragraph' as const, text: phase.intro }]),
    ...steps.flatMap((step) => {
      const like = firstLike(step, phase.steps);
      return composeStep(step, { ...context, ...(like === undefined ? {} : { like }) });
    }),
  ];
}

/** Finds the open step before this one that is the same for another bank or payment: what is equal is not printed twice. */
function firstLike(step: PlanStep, steps: readonly PlanStep[]): PlanStep | undefined {
  const before = steps.slice(0, steps.indexOf(step));
  return before.find((one) => one.id === step.id && one.needed && !isClosed(one));
}
