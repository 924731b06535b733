import { listSteps } from '../cases/list-steps.ts';
import type { PlanDue } from '../plan/plan.ts';
import { compareText } from './compare-text.ts';
import { isClosed, nameSteps, sentence, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { dueLabel } from './due-text.ts';

interface DueOfSteps {
  readonly due: PlanDue;
  readonly keys: readonly string[];
}

/** Composes the days to keep, in their order: those that the person must keep, and those by which an answer is due. Days not known come last. */
export function composeDeadlines(context: ComposeContext): readonly Block[] {
  const { words } = context;
  const fields = openDues(context)
    .toSorted((a, b) => compareText(a.due.day ?? '9', b.due.day ?? '9'))
    .map(({ due, keys }) => ({
      label: dueLabel(due, context),
      value: words('doc.first-line', {
        text: sentence(due.title),
        steps: nameSteps(keys, context),
      }),
    }));
  return fields.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words('doc.deadlines') },
        { kind: 'fields', fields },
      ];
}

/** A rule with its day stands once, with all steps that carry it. What is past for the person stands in its step, with what still works. */
function openDues({ plan }: ComposeContext): readonly DueOfSteps[] {
  const dues = new Map<string, DueOfSteps>();
  for (const step of listSteps(plan).filter((one) => one.needed && one.status !== 'not-for-me')) {
    for (const due of step.due.filter((one) => isToKeep(one, isClosed(step)))) {
      const id = `${due.rule} ${due.day ?? ''}`;
      dues.set(id, { due, keys: [...(dues.get(id)?.keys ?? []), step.key] });
    }
  }
  return [...dues.values()];
}

function isToKeep(due: PlanDue, closed: boolean): boolean {
  return due.whose === 'you' ? !due.past && !closed : due.day !== undefined;
}
