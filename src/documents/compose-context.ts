import { listSteps } from '../cases/list-steps.ts';
import type { Plan, PlanContact, PlanStep } from '../plan/plan.ts';
import type { Notes } from './compose-notes.ts';
import type { SaidBefore } from './said-before.ts';
import type { DayContext } from './spell-day.ts';

/** What every part of the document is composed from. */
export interface ComposeContext extends DayContext {
  readonly plan: Plan;
  /** Step keys to the numbers that all formats and all mentions use. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly notes: Notes;
  readonly said: SaidBefore;
  /** Printed for anyone: without a day. */
  readonly isBlank?: boolean;
  /** The short list alone: no step stands in full after it. */
  readonly isAlone?: boolean;
}

/** Numbers the needed steps from 1 in the order of the plan, by key. */
export function numberSteps(plan: Plan): ReadonlyMap<string, string> {
  const needed = listSteps(plan).filter((step) => step.needed);
  return new Map(needed.map((step, index) => [step.key, String(index + 1)]));
}

/** Names steps by their numbers: `step 3`, or `steps 3, 4`. */
export function nameSteps(keys: readonly string[], { numbers, words }: ComposeContext): string {
  const own = keys.flatMap((key) => numbers.get(key) ?? []);
  return words(own.length === 1 ? 'doc.step' : 'doc.steps', { steps: own.join(', ') });
}

/** Tells whether there is nothing left to do in a step. */
export function isClosed(step: PlanStep): boolean {
  return step.status === 'done' || step.status === 'not-for-me';
}

/** Tells whether a step is a call: it has a number to call, and something to say, to ask for or to write down. */
export function isCall(step: PlanStep): boolean {
  const calls = step.contacts.some((contact) => contact.own || contact.phone !== undefined);
  const parts = [step.say, step.ask_for, step.have_ready, step.write_down];
  return calls && parts.some((part) => part.length > 0);
}

/** Says where the number of an own contact is found, such as the back of the card; the rest of its note when `whole`. */
export function ownNumber(
  contact: PlanContact | undefined,
  { words }: DayContext,
  whole = false,
): string {
  const note = contact?.note;
  if (note === undefined) return words('doc.own-number');
  return whole ? note : (/^.*?[.](?=\s|$)/.exec(note)?.[0] ?? note);
}

/** Ends a text with a point where it has no end. */
export function sentence(text: string): string {
  return /[.!?”"]$/.test(text) ? text : `${text}.`;
}
