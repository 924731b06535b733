import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanCall, PlanContact } from '../plan/plan.ts';
import { isCall, nameSteps, ownNumber, type ComposeContext } from './compose-context.ts';
import { telLink } from './compose-contact.ts';
import type { Block } from './document.ts';

/** Composes who to call now: the calls of the first lines, and those of the parts up to the one in which the first of them stands. */
export function composeCalls(context: ComposeContext): readonly Block[] {
  return composeCallList(callsNow(context.plan), context.plan, context);
}

/** Composes calls, one entry per organisation, with room for the number of an own bank, and what is to be written down on each, and what never. */
export function composeCallList(
  calls: readonly PlanCall[],
  plan: Plan,
  context: ComposeContext,
): readonly Block[] {
  const { words, isBlank } = context;
  const contacts = contactsOf(plan);
  const firstOwn = calls.find((call) => contacts.get(call.contact)?.phone === undefined);
  const blocks = calls.flatMap((call) =>
    callBlocks(call, contacts.get(call.contact), { ...context, isFirstOwn: call === firstOwn }),
  );
  const each = words(isBlank === true ? 'blank.each-call' : 'doc.each-call');
  const paragraph: readonly Block[] =
    plan.calls.length === 0 ? [] : [{ kind: 'paragraph', text: each }];
  return blocks.length === 0
    ? paragraph
    : [{ kind: 'heading', level: 2, text: words('doc.calls') }, ...blocks, ...paragraph];
}

function contactsOf(plan: Plan): ReadonlyMap<string, PlanContact> {
  const contacts = listSteps(plan).flatMap((step) => step.contacts);
  return new Map(contacts.map((contact) => [contact.id, contact]));
}

function callsNow(plan: Plan): readonly PlanCall[] {
  const called = new Set(
    listSteps(plan)
      .filter(isCall)
      .map((step) => step.key),
  );
  const firstCalled = plan.first.filter((key) => called.has(key));
  const until = plan.phases.findIndex((phase) =>
    phase.steps.some((step) => firstCalled.includes(step.key)),
  );
  const early = plan.phases.slice(0, until + 1).flatMap((phase) => phase.steps);
  const now = new Set([...firstCalled, ...early.filter(isCall).map((step) => step.key)]);
  return plan.calls.filter((call) => call.steps.some((key) => now.has(key)));
}

/** On a blank sheet what is to be known of own numbers is said once, at the first of them. */
function callBlocks(
  call: PlanCall,
  contact: PlanContact | undefined,
  context: ComposeContext & { readonly isFirstOwn: boolean },
): readonly Block[] {
  const { words } = context;
  const name =
    call.steps.length === 0
      ? call.with
      : words('doc.call', { name: call.with, steps: nameSteps(call.steps, context) });
  const number = contact?.phone;
  if (contact !== undefined && number !== undefined) {
    const link = telLink(contact.phone_e164 ?? number);
    return [{ kind: 'contact', contact: { name, number, link, ways: [] } }];
  }
  return [
    {
      kind: 'contact',
      contact: {
        name,
        text: ownNumber(contact, context, context.isBlank === true && context.isFirstOwn),
        ways: [],
      },
    },
    { kind: 'blanks', labels: [words('doc.blank-number')] },
  ];
}
