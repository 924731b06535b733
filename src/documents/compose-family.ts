import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { titleForOthers } from '../plan/words-for-others.ts';
import { isClosed, numberSteps, sentence } from './compose-context.ts';
import type { ComposeOptions } from './compose.ts';
import type { Document } from './document.ts';
import { dueLabel } from './due-text.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

/**
 * Composes one page for the family or a technician: what is not done yet, and how to help. It names no bank, account, payment, sum, reference or
 * person, and no step that nobody else may see.
 */
export function composeFamily(plan: Plan, options: ComposeOptions): Document {
  const { words } = options;
  const day = spellDay(plan.made_for, options);
  const title = words('family.title');
  return {
    title,
    ...sheetFrame(options),
    madeFor: day,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: words('doc.made-for', { day }) },
      { kind: 'paragraph', text: words('family.what-it-is') },
      { kind: 'list', ordered: false, items: openLines(plan, options) },
      { kind: 'heading', level: 2, text: words('family.help') },
      {
        kind: 'list',
        ordered: false,
        items: ['sit', 'blame', 'passwords', 'device', 'next-call'].map((one) =>
          words(`family.help-${one}`),
        ),
      },
      { kind: 'paragraph', text: words('doc.never'), tone: 'strong' },
    ],
  };
}

/** One line for each kind of step that is open: the numbers it has in the checklist, and the first day to keep. */
function openLines(plan: Plan, options: ComposeOptions): readonly string[] {
  const numbers = numberSteps(plan);
  const open = listSteps(plan).filter((step) => step.needed && !isClosed(step));
  const lines = new Map<string, PlanStep[]>();
  for (const step of open) {
    const title = titleForOthers(step, options.content);
    if (title !== undefined) lines.set(title, [...(lines.get(title) ?? []), step]);
  }
  return [...lines].map(([title, steps]) => {
    const own = steps.map((step) => numbers.get(step.key) ?? '').join(', ');
    return [
      `${own}. ${sentence(title)}`,
      ...stateOf(steps, options),
      ...dayOf(steps, options),
    ].join(' ');
  });
}

function stateOf(steps: readonly PlanStep[], { words }: ComposeOptions): readonly string[] {
  const isWaiting = steps.every((step) => step.status === 'waiting');
  return isWaiting ? [words('doc.state-waiting')] : [];
}

function dayOf(steps: readonly PlanStep[], options: ComposeOptions): readonly string[] {
  const [first] = steps
    .flatMap((step) => step.due)
    .filter((due) => due.whose === 'you' && due.day !== undefined && !due.past)
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  return first === undefined ? [] : [sentence(dueLabel(first, options))];
}
