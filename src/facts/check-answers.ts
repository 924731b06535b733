import type { Content } from '../content/content.ts';
import type { Field, Question } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { MessageParameters } from '../errors.ts';
import type { AnswerValue, Given } from './answers.ts';
import { checkValue } from './check-value.ts';
import { nearest } from './nearest.ts';

/** One wrong answer: where it stands and which message says why. */
export interface AnswerProblem {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly parameters: MessageParameters;
}

export interface CheckedAnswers {
  /** Every answer that passed, by path; entries carry `another` so that a replay knows where the list ends. */
  readonly given: Given;
  readonly problems: readonly AnswerProblem[];
}

interface Collector {
  readonly given: Record<string, AnswerValue>;
  readonly problems: AnswerProblem[];
  readonly today: CalendarDay;
}

/** Checks answers as a file or flags give them: unknown ids and values are refused with the nearest valid ones. All problems at once. */
export function checkAnswers(content: Content, value: unknown, today: CalendarDay): CheckedAnswers {
  const into: Collector = { given: {}, problems: [], today };
  if (!isRecord(value))
    return { given: {}, problems: [{ path: [], key: 'answer.not-a-map', parameters: {} }] };
  const known = content.questions.map((question) => question.id);
  for (const [id, answer] of Object.entries(value)) {
    const question = content.questions.find((one) => one.id === id);
    if (question === undefined) into.problems.push(unknownId([id], id, known));
    else checkQuestion(question, answer, into);
  }
  return into;
}

/** Lists the questions that must be answered and are not. */
export function missingAnswers(content: Content, given: Given): readonly string[] {
  return content.questions
    .filter((question) => question.required === true && given[question.id] === undefined)
    .map((question) => question.id);
}

function checkQuestion(question: Question, answer: unknown, into: Collector): void {
  if (question.kind === 'group')
    checkFields(question.fields ?? [], answer, { into, path: [question.id] });
  else if (question.kind === 'entries') checkEntries(question, answer, into);
  else checkOne(question, answer, { into, path: [question.id] });
}

interface Place {
  readonly into: Collector;
  readonly path: readonly (string | number)[];
}

function checkEntries(question: Question, answer: unknown, into: Collector): void {
  if (!Array.isArray(answer)) {
    into.problems.push({
      path: [question.id],
      key: 'answer.entries',
      parameters: { id: question.id },
    });
    return;
  }
  const idField: Field = { id: 'id', kind: 'step', text: 'id' };
  answer.forEach((entry, index) => {
    const path = [question.id, index];
    checkFields([...(question.fields ?? []), idField], entry, { into, path });
    checkFirstField(question, entry, { into, path });
    into.given[[...path, 'another'].join('.')] = index < answer.length - 1 ? 'yes' : 'no';
  });
}

/** The first field names the entry: a payment's method, an account's name. */
function checkFirstField(question: Question, entry: unknown, place: Place): void {
  const field = question.fields?.[0];
  if (field === undefined || !isRecord(entry) || entry[field.id] !== undefined) return;
  place.into.problems.push({
    path: place.path,
    key: 'answer.field-missing',
    parameters: { field: field.id },
  });
}

function checkFields(fields: readonly Field[], answer: unknown, place: Place): void {
  if (!isRecord(answer)) {
    place.into.problems.push({ path: place.path, key: 'answer.not-a-map', parameters: {} });
    return;
  }
  for (const [id, value] of Object.entries(answer)) {
    const field = fields.find((one) => one.id === id);
    const path = [...place.path, id];
    if (field === undefined)
      place.into.problems.push(
        unknownId(
          path,
          id,
          fields.map((one) => one.id),
        ),
      );
    else checkOne(field, value, { into: place.into, path });
  }
}

function checkOne(field: Field, value: unknown, { into, path }: Place): void {
  const checked = checkValue(field, value, into.today);
  if (checked.ok) into.given[path.join('.')] = checked.value;
  else into.problems.push({ path, key: checked.key, parameters: checked.parameters });
}

function unknownId(
  path: readonly (string | number)[],
  id: string,
  known: readonly string[],
): AnswerProblem {
  const close = nearest(id, known);
  const shown = id.slice(0, 40);
  return close === undefined
    ? { path, key: 'answer.unknown-id', parameters: { id: shown, valid: known.join(', ') } }
    : { path, key: 'answer.unknown-id-near', parameters: { id: shown, near: close } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
