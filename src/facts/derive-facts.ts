import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Field, Question } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { AnswerValue, Answers, Entry } from './answers.ts';
import type { EntryFacts, Facts } from './facts.ts';
import { holds, isEntry, type Scope } from './holds.ts';
import { nameItems } from './name-items.ts';

export interface DerivedFacts {
  readonly facts: Facts;
  /** Answers that were given but do not apply, by path. */
  readonly dropped: readonly string[];
}

type Draft = Record<string, Answers[string]>;

/**
 * Replays answers through the questions: those that do not apply are dropped and named, absent ones get their safe default
 * (so that an unknown answer never gives a shorter plan than the worse one would).
 */
export function deriveFacts(content: Content, answers: Answers, today: CalendarDay): DerivedFacts {
  const draft: Draft = { ...answers };
  const dropped: string[] = [];
  for (const question of content.questions) {
    dropElsewhere(question, draft, dropped);
    if (applies(question.when, scopeOf(content, draft, today)))
      fill(question, draft, dropped, content, today);
    else drop(question.id, draft, dropped);
  }
  return { facts: toFacts(draft, today), dropped };
}

/** Makes the scope in which conditions on these answers are judged. */
export function scopeOf(content: Content, answers: Answers, today: CalendarDay): Scope {
  return {
    answers,
    payments: entriesOf(answers['payments']),
    accounts: entriesOf(answers['accounts']),
    conditions: content.conditions,
    today,
  };
}

/** Gives the scope of facts, optionally for one entry. */
export function scopeOfFacts(content: Content, facts: Facts, entry?: Entry): Scope {
  return {
    answers: facts.answers,
    payments: facts.payments.map((payment) => payment.values),
    accounts: facts.accounts.map((account) => account.values),
    conditions: content.conditions,
    today: facts.today,
    entry,
  };
}

/** Tells whether something with this `when` applies; nothing to meet means yes. */
export function applies(when: Condition | undefined, scope: Scope): boolean {
  return when === undefined || holds(when, scope);
}

/** Reads a value as a list of entries; anything else is no entries. */
export function entriesOf(value: Answers[string] | undefined): readonly Entry[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is Entry => typeof item === 'object');
}

/** Takes out what only other countries have. */
function dropElsewhere({ id, elsewhere = [] }: Question, draft: Draft, dropped: string[]): void {
  const value = draft[id];
  if (!Array.isArray(value)) return;
  const values = value.filter((one) => typeof one === 'string');
  const gone = values.filter((one) => elsewhere.includes(one));
  if (gone.length === 0) return;
  dropped.push(...gone.map((one) => `${id}.${one}`));
  const left = values.filter((one) => !elsewhere.includes(one));
  if (left.length > 0) draft[id] = left;
  else Reflect.deleteProperty(draft, id);
}

function drop(id: string, draft: Draft, dropped: string[]): void {
  if (draft[id] === undefined) return;
  Reflect.deleteProperty(draft, id);
  dropped.push(id);
}

// eslint-disable-next-line max-params -- one walk, one draft: the caller owns both lists
function fill(
  question: Question,
  draft: Draft,
  dropped: string[],
  content: Content,
  today: CalendarDay,
): void {
  const scope = scopeOf(content, draft, today);
  if (question.kind === 'entries') {
    const entries = entriesOf(draft[question.id]);
    draft[question.id] = fillEntries(question, entries, { scope, dropped, path: question.id });
    return;
  }
  if (question.kind === 'group') {
    const group = groupOf(draft[question.id]);
    draft[question.id] = fillFields(question.fields ?? [], group, {
      scope,
      dropped,
      path: question.id,
    });
    return;
  }
  const value = draft[question.id] ?? knownValue(question, scope) ?? question.default;
  if (value !== undefined) draft[question.id] = value;
}

/** Gives what the other answers say already of a question; undefined where they do not. */
export function knownValue({ known }: Question, scope: Scope): AnswerValue | undefined {
  return known !== undefined && holds(known.when, scope) ? known.is : undefined;
}

interface Filling {
  readonly scope: Scope;
  readonly path: string;
  readonly dropped: string[];
}

function fillEntries(
  question: Question,
  given: readonly Entry[],
  filling: Filling,
): readonly Entry[] {
  const entries = given.length === 0 && question.optional !== true ? [{}] : given;
  return entries.map((entry, index) =>
    fillFields(question.fields ?? [], entry, {
      ...filling,
      path: `${question.id}.${String(index)}`,
    }),
  );
}

function fillFields(fields: readonly Field[], entry: Entry, filling: Filling): Entry {
  const filled: Record<string, AnswerValue> = { ...entry };
  for (const field of fields) {
    if (!applies(field.when, { ...filling.scope, entry: filled })) {
      if (filled[field.id] !== undefined) filling.dropped.push(`${filling.path}.${field.id}`);
      Reflect.deleteProperty(filled, field.id);
      continue;
    }
    const value = filled[field.id] ?? field.default;
    if (value !== undefined) filled[field.id] = value;
  }
  return filled;
}

function groupOf(value: Answers[string] | undefined): Entry {
  return isEntry(value) ? value : {};
}

function toFacts(answers: Answers, today: CalendarDay): Facts {
  const accounts = nameItems(entriesOf(answers['accounts']), 'accounts');
  const payments = nameItems(entriesOf(answers['payments']), 'payments');
  const home = textOf(answers['country']);
  return {
    today,
    country: home,
    region: textOf(answers['region']),
    answers,
    accounts,
    payments: payments.map((payment) => withAccount(payment, accounts, home)),
  };
}

/** Adds what the payment's own account says: `holder`, `account-country`, and `account-abroad` (yes, no). */
function withAccount(
  payment: EntryFacts,
  accounts: readonly EntryFacts[],
  home: string,
): EntryFacts {
  const account = accounts.find((one) => one.values['name'] === payment.values['from']);
  const country = account?.values['country'] ?? home;
  const derived = {
    holder: account?.values['holder'] ?? 'me',
    'account-country': country,
    'account-abroad': country === home ? 'no' : 'yes',
  };
  return { ...payment, values: { ...payment.values, ...derived } };
}

function textOf(value: Answers[string] | undefined): string {
  return typeof value === 'string' ? value : 'not-sure';
}
