import type { Content } from '../content/content.ts';
import type { Field, Question } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Entry, Given } from '../facts/answers.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { applies, entriesOf, knownValue, scopeOf } from '../facts/derive-facts.ts';
import type { Scope } from '../facts/holds.ts';

/** A question at its place in this interview: `payments.1.method` is the method of the second payment. */
export interface QuestionAt {
  readonly path: string;
  readonly question: Question;
  /** The field that is asked; the question itself where it has none. */
  readonly field: Field;
  /** `another`: is there one more entry; `any`: is there an entry at all. */
  readonly asks: 'value' | 'another' | 'any';
  readonly scope: Scope;
  readonly optional: boolean;
}

/** Lists every question that matters with these answers, in the order in which it is asked. Replays from the first question. */
export function listQuestions(
  content: Content,
  given: Given,
  today: CalendarDay,
): readonly QuestionAt[] {
  const scope = scopeOf(content, assembleAnswers(given), today);
  return content.questions
    .filter((question) => applies(question.when, scope) && isOpen(question, scope))
    .flatMap((question) => placesOf(question, given, scope));
}

/** What the other answers say already is not asked; an answer that was given can still be changed. */
function isOpen(question: Question, scope: Scope): boolean {
  return scope.answers[question.id] !== undefined || knownValue(question, scope) === undefined;
}

function placesOf(question: Question, given: Given, scope: Scope): readonly QuestionAt[] {
  const optional = question.optional === true;
  if (question.kind === 'entries') return entryPlaces(question, given, scope);
  if (question.kind !== 'group')
    return [{ path: question.id, question, field: question, asks: 'value', scope, optional }];
  return (question.fields ?? []).map((field) => ({
    path: `${question.id}.${field.id}`,
    question,
    field,
    asks: 'value',
    scope,
    optional,
  }));
}

function entryPlaces(question: Question, given: Given, scope: Scope): readonly QuestionAt[] {
  const optional = question.optional === true;
  const any: QuestionAt = {
    path: `${question.id}.any`,
    question,
    field: question,
    asks: 'any',
    scope,
    optional,
  };
  const entries = entriesOf(scope.answers[question.id]);
  const isGiven = entries.length > 0 || given[any.path] === 'yes';
  if (optional && !isGiven) return [any];
  const count = countEntries(question.id, given);
  return Array.from({ length: count }, (_, index) =>
    onePlace(question, entries[index] ?? {}, { index, scope }),
  ).flat();
}

/** Counts the entries that are asked: one, and one more after each `another` that was answered yes. */
function countEntries(id: string, given: Given): number {
  let count = 1;
  while (given[`${id}.${String(count - 1)}.another`] === 'yes') count += 1;
  return count;
}

function onePlace(
  question: Question,
  entry: Entry,
  at: { readonly index: number; readonly scope: Scope },
): readonly QuestionAt[] {
  const scope = { ...at.scope, entry };
  const start = `${question.id}.${String(at.index)}`;
  const fields = (question.fields ?? []).filter((field) => applies(field.when, scope));
  const asked = fields.map((field): QuestionAt => ({
    path: `${start}.${field.id}`,
    question,
    field,
    asks: 'value',
    scope,
    optional: field.optional === true || question.optional === true,
  }));
  return [
    ...asked,
    {
      path: `${start}.another`,
      question,
      field: question,
      asks: 'another',
      scope,
      optional: question.optional === true,
    },
  ];
}
