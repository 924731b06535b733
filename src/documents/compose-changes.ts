import { changeText } from './change-text.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';

/** Composes what a new content changed since the list was last written; nothing where nothing changed. */
export function composeChanges({ plan, words }: ComposeContext): readonly Block[] {
  const changes = plan.changes ?? [];
  if (changes.length === 0) return [];
  const items = changes.map((change) => changeText(change, words));
  return [
    {
      kind: 'box',
      title: words('changes.title'),
      blocks: [{ kind: 'list', ordered: false, items }],
    },
  ];
}
