import type { AnswerValue, Given } from '../facts/answers.ts';
import type { Mark } from '../plan/plan.ts';
import type { CaseFile, LogEntry } from './case-file.ts';

const statuses = ['to-do', 'waiting', 'done', 'refused', 'not-for-me', 'undo'];
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Checks a saved case by hand (a checker's library would cost more at start than the rest of the program). Throws Error for what it refuses. */
export function checkCase(value: unknown): CaseFile {
  const record = recordOf(value, 'case');
  return {
    schema: 'aftercall/case/1',
    name: textOf(record, 'name'),
    ...optionalText(record, 'reference'),
    created_on: dayOf(record, 'created_on'),
    updated_on: dayOf(record, 'updated_on'),
    content_version: textOf(record, 'content_version'),
    given: givenOf(record['given']),
    marks: listOf(record['marks']).map(markOf),
    calls: listOf(record['calls']).map(callOf),
    finished: record['finished'] === true,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function recordOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what}: not a map`);
  return Object.fromEntries(Object.entries(value));
}

function textOf(record: Fields, key: string): string {
  const value = record[key];
  if (typeof value !== 'string') throw new Error(`${key}: not text`);
  return value;
}

function dayOf(record: Fields, key: string): string {
  const value = textOf(record, key);
  if (!dayForm.test(value)) throw new Error(`${key}: not a day`);
  return value;
}

function optionalText<K extends string>(record: Fields, key: K): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (record[key] !== undefined) field[key] = textOf(record, key);
  return field;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value;
}

function givenOf(value: unknown): Given {
  return Object.fromEntries(
    Object.entries(recordOf(value, 'given')).map(([path, answer]) => [path, answerOf(answer)]),
  );
}

function answerOf(value: unknown): AnswerValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return listOf(value).map((item) => {
    if (typeof item !== 'string') throw new Error('answer: not text');
    return item;
  });
}

function markOf(value: unknown): Mark {
  const record = recordOf(value, 'mark');
  const as = statuses.find((status) => status === record['as']);
  if (as === undefined) throw new Error('mark: unknown');
  const fields = ['on', 'until', 'reference', 'spoke_to', 'note'] as const;
  const texts: readonly Partial<Mark>[] = fields.map((field) => optionalText(record, field));
  const mark: Mark = { key: textOf(record, 'key'), as: statusOf(as) };
  return texts.reduce<Mark>((all, text) => ({ ...all, ...text }), mark);
}

function statusOf(as: string): Mark['as'] {
  switch (as) {
    case 'waiting':
    case 'done':
    case 'refused':
    case 'not-for-me':
    case 'undo':
      return as;
    default:
      return 'to-do';
  }
}

function callOf(value: unknown): LogEntry {
  const record = recordOf(value, 'call');
  const entry: LogEntry = { on: dayOf(record, 'on'), organisation: textOf(record, 'organisation') };
  const fields = ['time', 'spoke_to', 'reference', 'promised', 'until'] as const;
  const texts: readonly Partial<LogEntry>[] = fields.map((field) => optionalText(record, field));
  return texts.reduce<LogEntry>((all, text) => ({ ...all, ...text }), entry);
}
