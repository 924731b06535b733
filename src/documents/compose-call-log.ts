import { listSteps } from '../cases/list-steps.ts';
import type { ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { compareText } from './compare-text.ts';
import { spellDay } from './spell-day.ts';

/** Composes the calls so far, in the order of their days: every mark with a name or a reference. Nothing where there is none. */
export function composeCallLog(context: ComposeContext): readonly Block[] {
  const { plan, words, numbers } = context;
  const calls = listSteps(plan)
    .filter((step) => step.needed)
    .flatMap((step) =>
      step.marks
        .filter((mark) => mark.spoke_to !== undefined || mark.reference !== undefined)
        .map((mark) => ({ step, mark })),
    );
  const rows = calls
    .toSorted((a, b) => compareText(a.mark.on ?? '', b.mark.on ?? ''))
    .map(({ step, mark }) => [
      mark.on === undefined ? '' : spellDay(mark.on, context),
      `${numbers.get(step.key) ?? ''}. ${step.title}`,
      mark.spoke_to ?? '',
      mark.reference ?? '',
    ]);
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words('doc.call-log') },
        {
          kind: 'table',
          caption: words('doc.call-log-caption'),
          head: ['doc.log-day', 'doc.log-step', 'doc.log-spoke-to', 'doc.blank-reference'].map(
            (key) => words(key),
          ),
          rows,
        },
      ];
}
