import type { PlanPhase } from '../plan/plan.ts';
import { isInArticleOnly } from './compose-article.ts';
import { composeCard } from './compose-card.ts';
import { composeChanges } from './compose-changes.ts';
import { sentence, type ComposeContext } from './compose-context.ts';
import { composeFirst } from './compose-first.ts';
import { composeOrganisation } from './compose-organisation.ts';
import type { ComposeOptions } from './compose.ts';
import type { Block } from './document.ts';
import { spellDay } from './spell-day.ts';

/** Composes the short list: the first page, then each step in a breath, by phase. */
export function composeList(
  context: ComposeContext,
  { organisation }: Pick<ComposeOptions, 'organisation'>,
): readonly Block[] {
  const { plan, words } = context;
  const day = spellDay(plan.made_for, context);
  return [
    { kind: 'heading', level: 1, text: words('doc.title') },
    {
      kind: 'paragraph',
      text: `${sentence(words('doc.made-for', { day }))} ${words('doc.formats')}`,
    },
    { kind: 'paragraph', text: words('doc.not-your-fault'), tone: 'strong' },
    ...composeOrganisation(organisation, words),
    ...composeFirst(context),
    ...composeChanges(context),
    {
      kind: 'paragraph',
      text: words(context.isAlone === true ? 'doc.list-alone' : 'doc.list-intro'),
    },
    ...plan.phases.flatMap((phase) => phaseOfList(phase, context)),
  ];
}

function phaseOfList(phase: PlanPhase, context: ComposeContext): readonly Block[] {
  const steps = phase.steps.filter((step) => !isInArticleOnly(step));
  return steps.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: phase.title },
        ...steps.flatMap((step) => composeCard(step, context)),
      ];
}
