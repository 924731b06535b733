import type { Content } from '../content/content.ts';
import { foldText } from '../dates/fold-text.ts';
import type { PlanLetter } from '../plan/letter.ts';
import type { Plan, PlanCall } from '../plan/plan.ts';
import type { Sheet } from './compose-letters.ts';

/**
 * Lists the sheets of a case: what to say in each call first, then the letters, in the order of the plan. Steps that are there because
 * of a private answer are in none, so no sheet and no name of a file shows that it was asked.
 */
export function listSheets(
  plan: Plan,
  letters: readonly PlanLetter[],
  content: Content,
): readonly Sheet[] {
  const hidden = new Set(
    content.steps.filter((step) => step.private === true).map((step) => step.id),
  );
  const isShown = (key: string): boolean => !hidden.has(key.split('.')[0] ?? '');
  const calls = plan.calls.map((call) => ({ ...call, steps: call.steps.filter(isShown) }));
  return [
    ...calls.filter(hasSheet).map((call) => ({
      kind: 'call-script' as const,
      key: keyOf(call),
      call,
    })),
    ...letters.map((letter) => ({ kind: letter.kind, key: letter.key, letter })),
  ];
}

function hasSheet({ opening, steps }: PlanCall): boolean {
  return opening !== '' && steps.length > 0;
}

function keyOf({ with: name }: PlanCall): string {
  const word = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `call.${word === '' ? 'sheet' : word}`;
}
