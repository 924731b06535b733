import type { Given } from '../facts/answers.ts';
import type { Plan, PlanContact, PlanStep } from '../plan/plan.ts';
import type { CaseFile, Seen } from './case-file.ts';
import { hashText } from './hash-text.ts';
import { listSteps } from './list-steps.ts';

/** Notes what a checklist says that is being written, so that a later change of the content can be named. */
export function seenIn(plan: Plan, file: CaseFile): Seen {
  return {
    on: plan.made_for,
    content_version: plan.content_version,
    answers: hashOf(file.given),
    marks: file.marks.length,
    statements: file.statements.length,
    steps: stepTexts(plan),
    contacts: contactWays(plan),
    periods: periodsIn(plan),
  };
}

/** Tells whether answers are those of the checklist that was written. */
export function hasSameAnswers(seen: Seen, given: Given): boolean {
  return seen.answers === hashOf(given);
}

/** Gives the title and the state of the text of each step that is needed, by key. */
export function stepTexts(plan: Plan): Seen['steps'] {
  const steps = listSteps(plan).filter((step) => step.needed);
  return Object.fromEntries(steps.map((step) => [step.key, [step.title, hashOf(textsOf(step))]]));
}

/** Gives the ways to reach each contact of a plan, by id: its number, and all else. */
export function contactWays(plan: Plan): Seen['contacts'] {
  return Object.fromEntries(contactsIn(plan).map((contact) => [contact.id, waysTo(contact)]));
}

/** Gives the period of each deadline of a plan, by rule. */
export function periodsIn(plan: Plan): Seen['periods'] {
  const dues = listSteps(plan).flatMap((step) => step.due);
  return Object.fromEntries(dues.map(({ rule, within }) => [rule, within]));
}

/** Lists every contact of a plan. */
export function contactsIn(plan: Plan): readonly PlanContact[] {
  return [...listSteps(plan).flatMap((step) => step.contacts), ...plan.support, ...plan.crisis];
}

function waysTo(contact: PlanContact): readonly [string, string] {
  const { phone, text_number, url, email, address } = contact;
  const written = [url, email, address].filter((way) => way !== undefined);
  return [phone ?? text_number ?? '', written.join(' ')];
}

function textsOf(step: PlanStep): readonly unknown[] {
  const { why, say, have_ready, ask_for, do_not, write_down, what_happens_next } = step;
  return [why, step.do, say, have_ready, ask_for, do_not, write_down, what_happens_next];
}

function hashOf(value: unknown): string {
  return hashText(JSON.stringify(value));
}
