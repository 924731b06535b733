import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanCall, PlanContact } from '../plan/plan.ts';
import { isCall, nameSteps, ownNumber, type ComposeContext } from './compose-context.ts';
import { telLink } from './compose-contact.ts';
import type { Block } from './document.ts';

/** Composes who to call now, one entry per organisation, with the numbers in large type. */
export function composeCalls(context: ComposeContext): readonly Block[] {
  const { plan, words } = context;
  const contacts = new Map(
    listSteps(plan)
      .flatMap((step) => step.contacts)
      .map((contact) => [contact.id, contact]),
  );
  const calls = callsNow(plan, contacts).flatMap((call) =>
    callBlocks(call, contacts.get(call.contact), context),
  );
  const each: readonly Block[] =
    plan.calls.length === 0 ? [] : [{ kind: 'paragraph', text: words('doc.each-call') }];
  return calls.length === 0
    ? each
    : [{ kind: 'heading', level: 2, text: words('doc.calls') }, ...calls, ...each];
}

/** The calls of the first lines, and all calls of the phases up to the one in which the first of them stands. */
function callsNow(plan: Plan, contacts: ReadonlyMap<string, PlanContact>): readonly PlanCall[] {
  const calls = plan.calls.filter((call) => contacts.has(call.contact));
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
  return calls.filter((call) => call.steps.some((key) => now.has(key)));
}

function callBlocks(
  call: PlanCall,
  contact: PlanContact | undefined,
  context: ComposeContext,
): readonly Block[] {
  const { words } = context;
  const name = words('doc.call', { name: call.with, steps: nameSteps(call.steps, context) });
  const number = contact?.phone;
  if (contact !== undefined && number !== undefined) {
    const link = telLink(contact.phone_e164 ?? number);
    return [{ kind: 'contact', contact: { name, number, link, ways: [] } }];
  }
  return [
    { kind: 'contact', contact: { name, text: ownNumber(contact, context), ways: [] } },
    { kind: 'blanks', labels: [words('doc.blank-number')] },
  ];
}
