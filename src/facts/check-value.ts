import type { Field } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { MessageParameters } from '../errors.ts';
import type { AnswerValue } from './answers.ts';
import { findSecret } from './check-secret.ts';
import { dayOf } from './holds.ts';
import { nearest } from './nearest.ts';
import { stripControls } from './strip-controls.ts';

/** The longest name or note that is kept, in characters. */
const LONGEST = 120;

export type CheckedValue =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly key: string; readonly parameters: MessageParameters };

const good = (value: AnswerValue): CheckedValue => ({ ok: true, value });
const bad = (key: string, parameters: MessageParameters = {}): CheckedValue => ({
  ok: false,
  key,
  parameters,
});

/** Checks a value as files give it, strictly: ids, `YYYY-MM-DD`, plain numbers. The key names the message. */
export function checkValue(field: Field, value: unknown, today: CalendarDay): CheckedValue {
  switch (field.kind) {
    case 'choice':
      return checkChoice(field, value);
    case 'choices':
      return checkChoices(field, value);
    case 'day':
      return checkDay(field, value, today);
    case 'amount':
      return checkAmount(value);
    case 'day-of-month':
      return isWhole(value, 1, 31) ? good(value) : bad('answer.day-of-month');
    case 'name':
      return checkName(field, value);
    case 'step':
      return typeof value === 'string' && /^[a-z0-9.-]{1,80}$/.test(value)
        ? good(value)
        : bad('answer.step');
    case 'entries':
    case 'group':
      return bad('answer.shape');
  }
}

function ids(field: Field): readonly string[] {
  return (field.options ?? []).map((option) => option.id);
}

function checkChoice(field: Field, value: unknown): CheckedValue {
  if (typeof value === 'boolean') return bad('answer.quote-yes-no');
  if (typeof value !== 'string') return bad('answer.choice', { valid: ids(field).join(', ') });
  return isKnown(field, value) ? good(value) : unknownChoice(field, value);
}

function isKnown(field: Field, value: string): boolean {
  const known = ids(field);
  return (
    known.includes(value) ||
    (field.id === 'country' && known.length === 0) ||
    field.elsewhere?.includes(value) === true ||
    (field.open === true && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value))
  );
}

function unknownChoice(field: Field, value: string): CheckedValue {
  const close = nearest(value, ids(field));
  const shown = findSecret(value, 'name') === undefined ? stripControls(value).slice(0, 40) : '…';
  const valid = ids(field).join(', ');
  return close === undefined
    ? bad('answer.unknown-choice', { value: shown, valid })
    : bad('answer.unknown-choice-near', { value: shown, near: close, valid });
}

function checkChoices(field: Field, value: unknown): CheckedValue {
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list) || list.length === 0)
    return bad('answer.list', { valid: ids(field).join(', ') });
  const checked = list.map((item) => checkChoice(field, item));
  const wrong = checked.find((one) => !one.ok);
  if (wrong !== undefined) return wrong;
  const values = [...new Set(list.map(String))];
  const alone = field.options?.find(
    (option) => option.exclusive === true && values.includes(option.id),
  );
  return alone !== undefined && values.length > 1
    ? bad('answer.exclusive', { value: alone.id })
    : good(values);
}

function checkDay(field: Field, value: unknown, today: CalendarDay): CheckedValue {
  if (typeof value !== 'string') return bad('answer.day');
  if (value === 'not-sure' && field.default === 'not-sure') return good(value);
  if (/^\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?$/.test(value)) return bad('answer.day-ambiguous');
  const day = dayOf(value);
  if (day === undefined) return bad('answer.day');
  return day > today && field.future !== true
    ? bad('answer.day-in-future', { day: value })
    : good(value);
}

function checkAmount(value: unknown): CheckedValue {
  if (value === 'not-sure') return good(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return bad('answer.amount');
  const cents = Math.round(value * 100);
  return value > 0 && value < 1e9 && Math.abs(cents - value * 100) < 1e-6
    ? good(value)
    : bad('answer.amount');
}

function checkName(field: Field, value: unknown): CheckedValue {
  if (typeof value !== 'string') return bad('answer.text');
  const text = stripControls(value).trim();
  if (text === '') return bad('answer.text');
  if (text.length > LONGEST) return bad('answer.too-long', { most: LONGEST });
  const secret = findSecret(text, field.id === 'reference' ? 'reference' : 'name');
  return secret === undefined ? good(text) : bad(`secret.${secret}`);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
