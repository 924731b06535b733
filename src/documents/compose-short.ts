import type { Plan } from '../plan/plan.ts';
import { composeList } from './compose-list.ts';
import type { ComposeOptions } from './compose.ts';
import type { Document } from './document.ts';
import { gatherContext } from './gather-context.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

/** Composes the short list as a sheet of its own: the first page and each step in a breath. */
export function composeShort(plan: Plan, options: ComposeOptions): Document {
  const { words } = options;
  const context = { ...gatherContext(plan, options), isAlone: true };
  return {
    title: words('doc.title'),
    ...sheetFrame(options),
    madeFor: spellDay(plan.made_for, context),
    blocks: [
      ...composeList(context, options),
      { kind: 'paragraph', text: words('doc.article-credit') },
      { kind: 'paragraph', text: words('doc.version', { version: plan.content_version }) },
    ],
  };
}
