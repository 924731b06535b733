import { changeText } from '../documents/change-text.ts';
import type { Words } from '../language/words.ts';
import type { Plan } from '../plan/plan.ts';

/** Writes what a new content changed since the checklist was written, and what writes it again; nothing where nothing changed. */
export function changeLines(
  { changes = [] }: Pick<Plan, 'changes'>,
  { words, caseOption }: { readonly words: Words; readonly caseOption: string },
): readonly string[] {
  if (changes.length === 0) return [];
  return [
    '',
    words('status.changes'),
    ...changes.map((change) => `- ${changeText(change, words)}`),
    words('status.changes-next', { case: caseOption }),
  ];
}
