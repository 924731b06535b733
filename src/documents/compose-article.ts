import { listSteps } from '../cases/list-steps.ts';
import type { PlanStep } from '../plan/plan.ts';
import { isClosed, nameSteps, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';

/** Composes the four steps of the article, each with the place where it stands in this plan, or when it would be needed. */
export function composeArticle(context: ComposeContext): Block {
  const { plan, words } = context;
  const items = [1, 2, 3, 4].map((number) => {
    const own = listSteps(plan).filter((step) => step.article_step === number);
    return `${words(`doc.article-${String(number)}`)} ${articleState(own, context)}`;
  });
  return {
    kind: 'box',
    title: words('doc.article'),
    blocks: [
      { kind: 'list', ordered: true, items },
      { kind: 'paragraph', text: words('doc.article-credit') },
    ],
  };
}

function articleState(own: readonly PlanStep[], context: ComposeContext): string {
  const needed = own.filter((step) => step.needed);
  if (needed.length === 0) return own[0]?.not_needed ?? context.words('doc.article-not-now');
  const steps = nameSteps(
    needed.map((step) => step.key),
    context,
  );
  const key = needed.every(isClosed) ? 'doc.article-closed' : 'doc.article-where';
  return context.words(key, { steps });
}

/** Tells whether a step stands only in the box of the article: one of the four that nothing calls for. */
export function isInArticleOnly(step: PlanStep): boolean {
  return !step.needed && step.article_step !== undefined;
}
