import type { EntryFacts } from '../facts/facts.ts';
import type { PlanDue } from './plan.ts';
import type { LetterCase, SelectedLetter } from './select-letters.ts';
import { setDueDays } from './set-due-days.ts';

/** Gives the days by which a letter is to be sent: of each rule the earliest day among the payments it is about. */
export function sendBy(selected: SelectedLetter, of: LetterCase): readonly PlanDue[] {
  const entries = selected.letter.for === undefined ? [undefined] : selected.entries;
  const earliest = new Map<string, PlanDue>();
  for (const due of entries.flatMap((entry) => dueOf(selected, of, entry))) {
    const before = earliest.get(due.rule);
    if (before === undefined || (due.day ?? '9') < (before.day ?? '9')) earliest.set(due.rule, due);
  }
  return [...earliest.values()];
}

function dueOf(
  { letter, scope, key }: SelectedLetter,
  { content, facts, steps }: LetterCase,
  entry: EntryFacts | undefined,
): readonly PlanDue[] {
  const step = {
    id: letter.step ?? letter.id,
    phase: 'letters',
    order: letter.order,
    title: letter.title,
    due: letter['send-by'] ?? [],
    ...(letter.for === 'payments' ? { repeat: letter.for } : {}),
  };
  const marks = steps.flatMap((one) => one.marks);
  return setDueDays(
    { step, key, entry, scope: { ...scope, entry: entry?.values }, needed: true },
    { content, facts, marks },
  );
}
