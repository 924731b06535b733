import { listSteps } from '../cases/list-steps.ts';
import type { PlanStep } from '../plan/plan.ts';
import { composeCalls } from './compose-calls.ts';
import { isClosed, nameSteps, sentence, type ComposeContext } from './compose-context.ts';
import { composeDeadlines } from './compose-deadlines.ts';
import { composeSupport } from './compose-support.ts';
import type { Block } from './document.ts';

/** Composes the first page: what to do first, who to call now, days to keep, support, and where the four steps of the article stand. */
export function composeFirst(context: ComposeContext): readonly Block[] {
  const lines = firstLines(context);
  const box: Block = {
    kind: 'box',
    title: context.words('doc.first'),
    blocks: [{ kind: 'list', ordered: true, items: lines }],
  };
  return [
    ...(lines.length === 0 ? [] : [box]),
    ...composeCalls(context),
    ...composeDeadlines(context),
    ...composeSupport(context),
    composeArticle(context),
  ];
}

/** One line per thing to do; the same words for two banks are one line that names both steps. */
function firstLines(context: ComposeContext): readonly string[] {
  const steps = listSteps(context.plan);
  const lines = new Map<string, string[]>();
  for (const key of context.plan.first) {
    const step = steps.find((one) => one.key === key);
    if (step === undefined) continue;
    const text = step.first_line ?? sentence(step.title);
    lines.set(text, [...(lines.get(text) ?? []), key]);
  }
  return [...lines].map(([text, keys]) =>
    context.words('doc.first-line', { text, steps: nameSteps(keys, context) }),
  );
}

/** The four steps of the article, each with the place where it stands in this plan. */
function composeArticle(context: ComposeContext): Block {
  const { plan, words } = context;
  const items = [1, 2, 3, 4].map((number) => {
    const own = listSteps(plan).filter((step) => step.article_step === number && step.needed);
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
  if (own.length === 0) return context.words('doc.article-not-now');
  const steps = nameSteps(
    own.map((step) => step.key),
    context,
  );
  const key = own.every(isClosed) ? 'doc.article-closed' : 'doc.article-where';
  return context.words(key, { steps });
}
