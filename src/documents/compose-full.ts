import type { Plan, PlanPhase, PlanStep } from '../plan/plan.ts';
import { composeArticle } from './compose-article.ts';
import { isInFull } from './compose-card.ts';
import { isClosed, type ComposeContext } from './compose-context.ts';
import { stepBlocks } from './compose-step.ts';
import type { Block } from './document.ts';

/** Composes where the four steps of the article stand, then each step in full, by phase, under the number that it has in the short list. */
export function composeFull(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: words('doc.full') },
    { kind: 'paragraph', text: words('doc.full-intro') },
    composeArticle(context),
    introsOf(plan),
    ...plan.phases.flatMap((phase) => phaseInFull(phase, context)),
  ];
}

/** What each part is about, together: between two steps it could stand alone at the foot of a page. */
function introsOf({ phases }: Plan): Block {
  const shown = phases.filter(({ steps }) => steps.some(isInFull));
  const fields = shown.flatMap(({ title, intro }) =>
    intro === undefined ? [] : [{ label: title, value: intro }],
  );
  return { kind: 'fields', fields };
}

function phaseInFull({ steps }: PlanPhase, context: ComposeContext): readonly Block[] {
  return steps
    .filter(isInFull)
    .flatMap((step) => stepInFull(step, firstLike(step, steps), context));
}

/** The box to tick stands in the short list alone. A step of which nothing is left to say is left out. */
function stepInFull(
  step: PlanStep,
  like: PlanStep | undefined,
  context: ComposeContext,
): readonly Block[] {
  const { key, title } = step;
  const number = context.numbers.get(key) ?? '';
  const blocks = stepBlocks(step, { ...context, ...(like === undefined ? {} : { like }) });
  return blocks.length === 0 ? [] : [{ kind: 'step', step: { key, number, title, blocks } }];
}

/** Finds the open step before this one that is the same for another bank or payment: what is equal is not printed twice. */
function firstLike(step: PlanStep, steps: readonly PlanStep[]): PlanStep | undefined {
  const before = steps.slice(0, steps.indexOf(step));
  return before.find((one) => one.id === step.id && one.needed && !isClosed(one));
}
