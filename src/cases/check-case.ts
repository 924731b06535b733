import { parseDay } from '../dates/calendar-day.ts';
import type { AnswerValue, Entry, Given } from '../facts/answers.ts';
import type { LogEntry, Mark } from '../plan/plan.ts';
import { checkSeen } from './check-seen.ts';
import type { CaseFile, StatementFind, StatementLook } from './case-file.ts';

const schema = 'aftercall/case/1';
const states = ['to-do', 'waiting', 'done', 'refused', 'not-for-me', 'undo'] as const;
const entryId = /^[a-z0-9.-]+$/;
const answerPath = /^@?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/**
 * Checks a saved case by hand: a checker's library would cost more at start than the rest of the program. Fields that are not known are
 * left out. Throws TypeError with the path of the first field that does not fit, never with its value.
 */
export function checkCase(value: unknown): CaseFile {
  const record = recordAt(value, 'case');
  if (record['schema'] !== schema) refuse('schema');
  return {
    schema,
    name: textAt(record, 'name'),
    ...optional(record, 'reference', textAt),
    created_on: dayAt(record, 'created_on'),
    updated_on: dayAt(record, 'updated_on'),
    content_version: textAt(record, 'content_version'),
    given: givenAt(record['given']),
    marks: listAt(record['marks'], 'marks').map((mark, index) =>
      markAt(recordAt(mark, `marks.${String(index)}`)),
    ),
    calls: listAt(record['calls'], 'calls').map((call, index) =>
      callAt(recordAt(call, `calls.${String(index)}`)),
    ),
    statements: listAt(record['statements'] ?? [], 'statements').map((look, index) =>
      lookAt(recordAt(look, `statements.${String(index)}`)),
    ),
    ...(record['seen'] === undefined ? {} : { seen: checkSeen(record['seen']) }),
    finished: flagAt(record, 'finished'),
    ...calendarAt(record['calendar']),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function refuse(path: string): never {
  throw new TypeError(path);
}

function recordAt(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path);
  return Object.fromEntries(Object.entries(value));
}

function listAt(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(path);
}

function textAt(record: Fields, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : refuse(key);
}

function dayAt(record: Fields, key: string): string {
  return parseDay(textAt(record, key)) ?? refuse(key);
}

function flagAt(record: Fields, key: string): boolean {
  const value = record[key];
  return typeof value === 'boolean' ? value : refuse(key);
}

function optional<K extends string>(
  record: Fields,
  key: K,
  read: (record: Fields, key: string) => string,
): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (record[key] !== undefined) field[key] = read(record, key);
  return field;
}

function givenAt(value: unknown): Given {
  const entries = Object.entries(recordAt(value, 'given'));
  return Object.fromEntries(entries.map(([path, answer]) => [path, answerAt(answer, path)]));
}

function answerAt(value: unknown, path: string): AnswerValue {
  if (!answerPath.test(path)) refuse('given');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return listAt(value, path).map((item) => (typeof item === 'string' ? item : refuse(path)));
}

function calendarAt(value: unknown): Pick<CaseFile, 'calendar'> {
  if (value === undefined) return {};
  const record = recordAt(value, 'calendar');
  const sequence = record['sequence'];
  const id = textAt(record, 'id');
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence)) return refuse('sequence');
  if (!/^[0-9a-f]{32}$/.test(id)) return refuse('id');
  return {
    calendar: {
      id,
      sequence,
      entries: daysAt(record, 'entries'),
      cancelled: daysAt(record, 'cancelled'),
    },
  };
}

function daysAt(record: Fields, key: string): Readonly<Record<string, string>> {
  const days = recordAt(record[key], key);
  return Object.fromEntries(
    Object.keys(days).map((id) => [entryId.test(id) ? id : refuse(key), dayAt(days, id)]),
  );
}

function markAt(record: Fields): Mark {
  return {
    key: textAt(record, 'key'),
    as: states.find((state) => state === record['as']) ?? refuse('as'),
    ...optional(record, 'on', dayAt),
    ...optional(record, 'until', dayAt),
    ...optional(record, 'reference', textAt),
    ...optional(record, 'spoke_to', textAt),
    ...optional(record, 'note', textAt),
  };
}

const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const itemForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const accountForm = /^(?:@other|[a-z0-9]+(?:-[a-z0-9]+)*)$/;

function wordAt(record: Fields, key: string, form: RegExp): string {
  const text = textAt(record, key);
  return form.test(text) ? text : refuse(key);
}

function lookAt(record: Fields): StatementLook {
  const find = record['find'];
  return {
    on: dayAt(record, 'on'),
    month: wordAt(record, 'month', monthForm),
    account: wordAt(record, 'account', accountForm),
    ...(find === undefined ? {} : { find: findAt(recordAt(find, 'find')) }),
    ...(record['closed'] === true ? { closed: true } : {}),
  };
}

function findAt(record: Fields): StatementFind {
  const { opens } = record;
  if (opens !== 'payments' && opens !== 'accounts') return refuse('opens');
  return {
    id: wordAt(record, 'id', itemForm),
    sign: wordAt(record, 'sign', itemForm),
    opens,
    values: valuesAt(record['values']),
  };
}

function valuesAt(value: unknown): Entry {
  const entries = Object.entries(recordAt(value, 'values'));
  return Object.fromEntries(
    entries.map(([field, answer]) => [
      itemForm.test(field) ? field : refuse('values'),
      answerAt(answer, field),
    ]),
  );
}

function callAt(record: Fields): LogEntry {
  return {
    on: dayAt(record, 'on'),
    organisation: textAt(record, 'organisation'),
    ...optional(record, 'key', textAt),
    ...optional(record, 'time', textAt),
    ...optional(record, 'spoke_to', textAt),
    ...optional(record, 'reference', textAt),
    ...optional(record, 'promised', textAt),
    ...optional(record, 'until', dayAt),
  };
}
