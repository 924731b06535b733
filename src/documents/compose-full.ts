import type { PlanPhase, PlanStep } from '../plan/plan.ts';
import { composeArticle } from './compose-article.ts';
import { isInFull } from './compose-card.ts';
import { isClosed, type ComposeContext } from './compose-context.ts';
import { composeStep } from './compose-step.ts';
import type { Block } from './document.ts';

/** Composes where the four steps of the article stand, then each step in full, by phase, under the number that it has in the short list. */
export function composeFull(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: words('doc.full') },
    { kind: 'paragraph', text: words('doc.full-intro') },
    composeArticle(context),
    ...plan.phases.flatMap((phase) => phaseInFull(phase, context)),
  ];
}

function phaseInFull(phase: PlanPhase, context: ComposeContext): readonly Block[] {
  const blocks = phase.steps.filter(isInFull).flatMap((step) => {
    const like = firstLike(step, phase.steps);
    return composeStep(step, { ...context, ...(like === undefined ? {} : { like }) });
  });
  return blocks.length === 0 ? [] : [...introOf(phase), ...blocks.flatMap(withoutBox)];
}

function introOf({ title, intro }: PlanPhase): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: title },
    ...(intro === undefined ? [] : [{ kind: 'paragraph' as const, text: intro }]),
  ];
}

/** The box to tick stands in the short list alone. A step of which nothing is left to say is left out. */
function withoutBox(block: Block): readonly Block[] {
  if (block.kind !== 'step') return [block];
  const { key, number, title, blocks } = block.step;
  return blocks.length === 0 ? [] : [{ kind: 'step', step: { key, number, title, blocks } }];
}

/** Finds the open step before this one that is the same for another bank or payment: what is equal is not printed twice. */
function firstLike(step: PlanStep, steps: readonly PlanStep[]): PlanStep | undefined {
  const before = steps.slice(0, steps.indexOf(step));
  return before.find((one) => one.id === step.id && one.needed && !isClosed(one));
}
