import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanContact, PlanStep } from '../plan/plan.ts';
import { isClosed } from './compose-context.ts';

/** What the steps before a step say already, so that nothing is printed twice. */
export interface SaidBefore {
  /** The key of the step in which a contact stands in full. Own contacts are told apart by their bank, and stand in none. */
  readonly contactIn: ReadonlyMap<string, string>;
  /** The steps before this one that are for the same call to the person's own bank. Empty where this step begins a call. */
  readonly inCall: (step: PlanStep) => readonly PlanStep[];
}

/** Gathers what is said before, for every step of a plan. */
export function gatherSaidBefore(plan: Plan): SaidBefore {
  const steps = listSteps(plan).filter((step) => step.needed);
  const contactIn = new Map<string, string>();
  for (const step of steps)
    for (const contact of step.contacts)
      if (!contact.own && !contactIn.has(contact.id)) contactIn.set(contact.id, step.key);
  return {
    contactIn,
    inCall: (step) =>
      beginsCall(step, plan, contactIn)
        ? []
        : keysBefore(step, plan).flatMap((key) => steps.find((one) => one.key === key) ?? []),
  };
}

/** A step begins a call where one of its numbers was not called before, or where it has no own bank. */
function beginsCall(step: PlanStep, plan: Plan, contactIn: ReadonlyMap<string, string>): boolean {
  if (isClosed(step) || !step.contacts.some((contact) => contact.own)) return true;
  return step.contacts.some((contact) =>
    contact.own ? isFirst(contact, step, plan) : isNew(contact, step, contactIn),
  );
}

function isFirst(contact: PlanContact, step: PlanStep, plan: Plan): boolean {
  const calls = callsOf(step, plan).filter((call) => call.contact === contact.id);
  return calls.length === 0 || calls.some((call) => call.steps[0] === step.key);
}

function isNew(
  contact: PlanContact,
  step: PlanStep,
  contactIn: ReadonlyMap<string, string>,
): boolean {
  return contact.phone !== undefined && contactIn.get(contact.id) === step.key;
}

function keysBefore(step: PlanStep, plan: Plan): readonly string[] {
  const own = new Set(step.contacts.filter((contact) => contact.own).map(({ id }) => id));
  const calls = callsOf(step, plan).filter((call) => own.has(call.contact));
  return [...new Set(calls.flatMap((call) => call.steps.slice(0, call.steps.indexOf(step.key))))];
}

function callsOf(step: PlanStep, plan: Plan): Plan['calls'] {
  return plan.calls.filter((call) => call.steps.includes(step.key));
}
