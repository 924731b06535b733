import { listSteps } from '../cases/list-steps.ts';
import type { PlanContact, PlanStep } from '../plan/plan.ts';
import { numberBlock } from './compose-contact.ts';
import { isClosed, sentence, type ComposeContext } from './compose-context.ts';
import type { Block } from './document.ts';
import { dueLabel } from './due-text.ts';
import { stateText } from './state-text.ts';

/** A card with more addresses than these shows the first: the others stand in the step in full. */
const MOST_ADDRESSES = 2;

/** Composes a step for the short list: the box to tick, the day, what to do in a breath, and the number to call. What is closed is its title and its state. */
export function composeCard(step: PlanStep, context: ComposeContext): readonly Block[] {
  const { words } = context;
  if (!step.needed) {
    const text = words('doc.not-needed', { title: step.title, text: step.not_needed ?? '' });
    return [{ kind: 'paragraph', text, tone: 'aside' }];
  }
  const number = context.numbers.get(step.key) ?? '';
  const state = stateText(step, context);
  return [
    {
      kind: 'step',
      step: {
        key: step.key,
        number,
        title: step.title,
        ticked: step.status === 'done',
        ...(state === undefined ? {} : { state }),
        ...(context.isAlone !== true && isInFull(step)
          ? { more: words('doc.in-full', { step: number }) }
          : {}),
        blocks: isClosed(step) ? [] : openBlocks(step, context),
      },
    },
  ];
}

/** Tells whether a step stands in full after the short list: of what is not for the person nothing is left to say. */
export function isInFull(step: PlanStep): boolean {
  return step.needed && step.status !== 'not-for-me';
}

function openBlocks(step: PlanStep, context: ComposeContext): readonly Block[] {
  const dues = step.due.filter(({ whose }) => whose === 'you' || step.status === 'waiting');
  const fields = dues.map((due) => ({
    label: dueLabel(due, context),
    value: sentence(due.title),
  }));
  return [
    ...(fields.length === 0 ? [] : [{ kind: 'fields' as const, fields }]),
    ...(step.in_short.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: step.in_short.join(' ') }]),
    ...contactBlocks(step, context),
  ];
}

/** Who to call, and the address of the first where it has no number; more addresses only where nobody is to be called. What an open card before this one has stands there alone unless most numbers of this one are new, and the own bank under who to call. */
function contactBlocks(step: PlanStep, context: ComposeContext): readonly Block[] {
  const others = step.contacts.filter((contact) => !contact.own);
  const fresh = others.filter((contact) => isNew(contact, step, context));
  // Where most numbers are new, an earlier one stands again: two of three bureaus would read as all there are.
  const contacts =
    fresh.filter(hasNumber).length > others.filter(hasNumber).length / 2
      ? others.filter((contact) => fresh.includes(contact) || hasNumber(contact))
      : fresh;
  const noCalls = contacts.length <= MOST_ADDRESSES && !contacts.some(hasNumber);
  return contacts
    .filter((contact, index) => hasNumber(contact) || index === 0 || noCalls)
    .flatMap(contactBlock);
}

function hasNumber({ phone }: PlanContact): boolean {
  return phone !== undefined;
}

function isNew(contact: PlanContact, step: PlanStep, { plan, said }: ComposeContext): boolean {
  const key = said.contactIn.get(contact.id);
  const before = listSteps(plan).find((one) => one.key === key);
  return key === step.key || before === undefined || isClosed(before);
}

function contactBlock(contact: PlanContact): readonly Block[] {
  const { org, url } = contact;
  if (contact.phone !== undefined)
    return [
      { kind: 'contact', contact: { name: org, ...numberBlock(contact), ways: [], isBrief: true } },
    ];
  return url === undefined
    ? []
    : [{ kind: 'fields', fields: [{ label: org, value: url, link: url }] }];
}
