import type { Content } from '../content/content.ts';
import type { CallWords } from '../content/letter-schema.ts';
import type { PlanCall, PlanContact, PlanStep } from './plan.ts';
import type { SelectedStep } from './select-steps.ts';

export interface CallStep {
  readonly step: PlanStep;
  readonly selected: SelectedStep;
}

/** Puts all steps for one organisation into one call, in the order in which the plan first needs it. Written-only contacts are no call. */
export function groupCalls(steps: readonly CallStep[], content: Content): readonly PlanCall[] {
  const calls = new Map<string, { with: string; contact: string; steps: string[] }>();
  const banks = namedBanks(steps);
  for (const { step, selected } of steps.filter((one) => isOpen(one.step))) {
    for (const contact of step.contacts.filter(canBeCalled)) {
      for (const name of namesFor(contact, selected, banks))
        addTo(calls, { name, contact, key: step.key });
    }
  }
  return [...calls.values()].map((call) => ({ ...call, ...wordsFor(call.contact, content) }));
}

function addTo(
  calls: Map<string, { with: string; contact: string; steps: string[] }>,
  one: { readonly name: string; readonly contact: PlanContact; readonly key: string },
): void {
  const call = calls.get(one.name) ?? { with: one.name, contact: one.contact.id, steps: [] };
  if (!call.steps.includes(one.key)) call.steps.push(one.key);
  calls.set(one.name, call);
}

/** Gives the first and last words of a call and what not to agree to, by the purpose of the contact. */
function wordsFor(
  contact: string,
  { contacts, calls }: Content,
): Pick<PlanCall, 'opening' | 'closing' | 'do_not'> {
  const purpose = contacts[contact]?.purpose ?? '';
  const fits = ({ purposes }: CallWords): boolean =>
    purposes === undefined || purposes.includes(purpose);
  const { opening = '', closing = '', 'do-not': doNot = [] } = calls.find(fits) ?? {};
  return { opening, closing, do_not: doNot };
}

function isOpen(step: PlanStep): boolean {
  return step.needed && step.status !== 'done' && step.status !== 'not-for-me';
}

function canBeCalled(contact: PlanContact): boolean {
  return contact.own || contact.phone !== undefined;
}

/** Names the organisation: the person's own bank by the account's name; without one in the step, all banks that were named. */
function namesFor(
  contact: PlanContact,
  selected: SelectedStep,
  banks: readonly string[],
): readonly string[] {
  if (!contact.own) return [contact.org];
  const name = ownName(selected);
  if (name !== undefined) return [name];
  return banks.length > 0 && contact.id === 'own-bank' ? banks : [contact.org];
}

function namedBanks(steps: readonly CallStep[]): readonly string[] {
  return [
    ...new Set(
      steps.flatMap(({ selected }) =>
        selected.step.repeat === 'accounts' ? [] : (ownName(selected) ?? []),
      ),
    ),
  ];
}

function ownName(selected: SelectedStep): string | undefined {
  const name =
    selected.entry?.values['from'] ??
    (selected.step.repeat === 'payments' ? undefined : selected.entry?.values['name']);
  return typeof name === 'string' ? name : undefined;
}
