import { listSteps } from '../cases/list-steps.ts';
import { composeCalls } from './compose-calls.ts';
import { nameSteps, sentence, type ComposeContext } from './compose-context.ts';
import { composeDeadlines } from './compose-deadlines.ts';
import { composeSupport } from './compose-support.ts';
import type { Block } from './document.ts';

/** Composes the first page: what to do first, who to call now, days to keep and support. */
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
