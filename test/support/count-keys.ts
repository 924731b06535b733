import type { AnswerValue, Given } from '../../src/facts/answers.ts';
import type { Ask } from '../../src/interview/prompter.ts';
import { daysBetween, type CalendarDay } from '../../src/dates/calendar-day.ts';
import { dayOf } from '../../src/facts/holds.ts';

/** Lists of more options than there are keys are typed by number. */
const KEYS = 35;

/** One answer as a helper types it beside a caller: what is typed, and how many keys that takes. */
export interface Typed {
  readonly value: AnswerValue;
  readonly typed: string;
  readonly keys: number;
}

/** Types the answer of a story, or "not sure" where it has none, in the fewest keys. A name counts as none: it takes what the name takes. */
export function typeAnswer(ask: Ask, given: Given, today: CalendarDay): Typed {
  const value = valueFor(ask, given);
  const typed = ask.options.length > 0 ? numbers(ask, value) : shortest(ask, value, today);
  const reading = ask.read(typed);
  if (!reading.ok) throw new Error(`${ask.path}: "${typed}" is not read`);
  return { value: reading.value, typed, keys: keysFor(ask, typed) };
}

function valueFor(ask: Ask, given: Given): AnswerValue {
  const value = given[ask.path];
  if (value !== undefined) return value;
  if (ask.path.endsWith('.another')) return 'no';
  const ids = ask.options.map(({ id }) => id);
  const unsure = ids.find((id) => ['not-sure', 'no', 'self', 'adult', 'other'].includes(id));
  return ask.kind === 'choices' ? [unsure ?? ids[0] ?? ''] : (unsure ?? ids[0] ?? 'not sure');
}

function numbers(ask: Ask, value: AnswerValue): string {
  const ids = typeof value === 'object' ? value : [String(value)];
  return ids.map((id) => String(ask.options.findIndex((option) => option.id === id) + 1)).join(',');
}

function shortest(ask: Ask, value: AnswerValue, today: CalendarDay): string {
  const day = ask.kind === 'day' ? dayOf(value) : undefined;
  if (value === 'not-sure' || value === 'not sure') return '?';
  if (day === undefined || String(value).length < 10) return String(value);
  const ago = `${String(daysBetween(day, today))}d`;
  const reading = ask.read(ago);
  return reading.ok && reading.value === value ? ago : String(value);
}

/** One key for one of a list; a key for each of several and Enter; the text and Enter for what is typed. */
function keysFor(ask: Ask, typed: string): number {
  if (ask.kind === 'name') return 1;
  if (ask.options.length === 0 || ask.options.length > KEYS) return typed.length + 1;
  return ask.kind === 'choices' ? typed.split(',').length + 1 : 1;
}
