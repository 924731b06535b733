import { parseDay } from '../dates/calendar-day.ts';
import type { Seen } from './case-file.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Checks what a saved case says of its newest checklist. Throws TypeError with the name of the first field that does not fit. */
export function checkSeen(value: unknown): Seen {
  const fields = record(value, 'seen');
  return {
    on: parseDay(text(fields['on'], 'on')) ?? refuse('on'),
    content_version: text(fields['content_version'], 'content_version'),
    answers: text(fields['answers'], 'answers'),
    marks: count(fields['marks'], 'marks'),
    statements: count(fields['statements'], 'statements'),
    steps: mapOf(fields['steps'], 'steps', pair),
    contacts: mapOf(fields['contacts'], 'contacts', pair),
    periods: mapOf(fields['periods'], 'periods', text),
  };
}

function refuse(field: string): never {
  throw new TypeError(`seen.${field}`);
}

function record(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(field);
  return Object.fromEntries(Object.entries(value));
}

function text(value: unknown, field: string): string {
  return typeof value === 'string' ? value : refuse(field);
}

function count(value: unknown, field: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : refuse(field);
}

function pair(value: unknown, field: string): readonly [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return refuse(field);
  return [text(value[0], field), text(value[1], field)];
}

function mapOf<T>(
  value: unknown,
  field: string,
  read: (value: unknown, field: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record(value, field));
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one, field)]));
}
