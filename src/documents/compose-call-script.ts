import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanCall, PlanContact, PlanStep } from '../plan/plan.ts';
import { numberBlock, waysToReach } from './compose-contact.ts';
import { isCall, ownNumber } from './compose-context.ts';
import type { Block } from './document.ts';
import type { LetterContext } from './compose-letter.ts';

/** Composes one call on one sheet, in the order in which it goes: number, have ready, first words, what to say and ask for, what not to agree to, last words, what to write down. */
export function composeCallScript(
  call: PlanCall,
  plan: Plan,
  context: LetterContext,
): readonly Block[] {
  const { words } = context;
  const steps = listSteps(plan).filter((step) => call.steps.includes(step.key));
  const ready = steps.flatMap((step) => step.have_ready);
  return [
    { kind: 'heading', level: context.level, text: words('letter.call', { name: call.with }) },
    ...contactBlocks(call, steps, context),
    ...labelled(words('doc.have-ready'), ready),
    ...labelled(
      words('letter.call-first'),
      [call.opening].map((text) => words('doc.quote', { text })),
    ),
    ...steps.flatMap((step) => stepBlocks(step, context)),
    ...labelled(words('doc.do-not'), [...call.do_not, ...steps.flatMap((step) => step.do_not)]),
    ...labelled(
      words('letter.call-last'),
      [call.closing].map((text) => words('doc.quote', { text })),
    ),
    ...labelled(
      words('doc.write-down'),
      steps.flatMap((step) => step.write_down),
    ),
    {
      kind: 'blanks',
      labels: ['doc.blank-name', 'doc.blank-time', 'doc.blank-reference'].map((key) => words(key)),
    },
  ];
}

function contactBlocks(
  call: PlanCall,
  steps: readonly PlanStep[],
  context: LetterContext,
): readonly Block[] {
  const contact = steps.flatMap((step) => step.contacts).find((one) => one.id === call.contact);
  if (contact === undefined) return [];
  return [
    {
      kind: 'contact',
      contact: {
        name: call.with,
        ...numberBlock(contact),
        ...textOf(contact, context),
        ways: contact.own ? [] : waysToReach(contact, context),
      },
    },
  ];
}

function textOf(contact: PlanContact, context: LetterContext): { readonly text?: string } {
  if (contact.own) return { text: ownNumber(contact, context, true) };
  return contact.hours === undefined
    ? {}
    : { text: context.words('doc.hours', { text: contact.hours }) };
}

function stepBlocks(step: PlanStep, context: LetterContext): readonly Block[] {
  if (!isCall(step)) return [];
  const { words } = context;
  const say = step.say.map((text) => words('doc.quote', { text }));
  return [
    { kind: 'heading', level: context.level === 1 ? 2 : 3, text: step.title },
    ...labelled(words('doc.say'), say),
    ...labelled(words('doc.ask-for'), step.ask_for),
  ];
}

/** A label and its lines, each once. */
function labelled(label: string, lines: readonly string[]): readonly Block[] {
  const items = [...new Set(lines)].filter((line) => line !== '');
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: label, tone: 'strong' },
        { kind: 'list', ordered: false, items },
      ];
}
