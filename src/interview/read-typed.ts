import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { readSpokenAmount } from '../dates/read-spoken-amount.ts';
import { readSpokenDay } from '../dates/read-spoken-day.ts';
import { checkValue } from '../facts/check-value.ts';
import { findSecret } from '../facts/check-secret.ts';
import type { Words } from '../language/words.ts';
import type { AskOption, Reading } from './prompter.ts';
import { spokenDayNames } from './spoken-names.ts';
import { valueWords } from './value-words.ts';

export interface TypedContext {
  readonly field: Field;
  readonly options: readonly AskOption[];
  readonly context: {
    readonly content: Content;
    readonly words: Words;
    readonly today: CalendarDay;
  };
}

/** Reads what a person typed, as people say it, into the strict value; a secret is refused and never repeated. */
export function readTyped(typed: string, typing: TypedContext): Reading {
  const text = typed.trim();
  const { field, context } = typing;
  if (text === '') return { ok: false, error: field.error ?? context.words('interview.error') };
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'step')
    return readChoice(text, typing);
  const unsure = field.default === 'not-sure' && isUnsure(text, context.words);
  const value = unsure ? 'not-sure' : toStrict(text, field, context);
  return accept(value, typing);
}

function isUnsure(text: string, words: Words): boolean {
  return words('interview.unsure-words').split('|').includes(text.toLowerCase());
}

function toStrict(text: string, field: Field, context: TypedContext['context']): unknown {
  if (field.kind === 'day') return spokenDay(text, context);
  if (field.kind === 'amount')
    return readSpokenAmount(text, context.content.country['currency-symbol']);
  return field.kind === 'day-of-month' ? Number(text) : text;
}

function spokenDay(text: string, context: TypedContext['context']): string | undefined {
  const read = readSpokenDay(text, context.today, spokenDayNames(context.words));
  if (read === undefined) return undefined;
  if ('day' in read) return read.day;
  return 'month' in read ? read.month : text;
}

/** Numbers, separated by commas or spaces where several fit; the ids and the labels are read too. */
function readChoice(text: string, typing: TypedContext): Reading {
  const many = typing.field.kind === 'choices';
  const parts = many ? text.split(/[\s,]+/).filter((part) => part !== '') : [text];
  const whole = optionFor(text, typing.options) ?? unsureOption(text, typing);
  const chosen =
    whole === undefined ? parts.map((part) => optionFor(part, typing.options)) : [whole];
  const ids = chosen.flatMap((option) => option?.id ?? []);
  if (ids.length !== chosen.length || ids.length === 0)
    return { ok: false, error: typing.field.error ?? typing.context.words('interview.error') };
  return accept(many ? inOrder(ids, typing.options) : ids[0], typing);
}

/** In the order in which they were offered, each once: the same answers are the same value, however they were typed. */
function inOrder(ids: readonly string[], options: readonly AskOption[]): readonly string[] {
  return options.map((option) => option.id).filter((id) => ids.includes(id));
}

/** "Not sure" is understood wherever it is offered, whatever it is called there: also as the end of "Another company or I am not sure". */
function unsureOption(text: string, { options, context }: TypedContext): AskOption | undefined {
  const { words } = context;
  if (!isUnsure(text, words)) return undefined;
  const [unsure = ''] = words('interview.unsure-words').split('|');
  return (
    options.find(({ id }) => id === 'not-sure') ??
    options.find(({ label }) => label.toLowerCase().includes(unsure))
  );
}

function optionFor(text: string, options: readonly AskOption[]): AskOption | undefined {
  const wanted = text.toLowerCase();
  const byNumber = /^\d+$/.test(text) ? options[Number(text) - 1] : undefined;
  return (
    byNumber ??
    options.find((option) => option.id === wanted || option.label.toLowerCase() === wanted)
  );
}

function accept(value: unknown, { field, options, context }: TypedContext): Reading {
  const strict: Field = {
    ...field,
    options: options.map(({ id, label, exclusive }) => ({ id, label, exclusive })),
  };
  const checked = checkValue(strict, value, context.today);
  if (checked.ok)
    return {
      ok: true,
      value: checked.value,
      echo: valueWords(strict, checked.value, context),
    };
  const secret =
    checked.key.startsWith('secret.') ||
    (typeof value === 'string' && findSecret(value, 'name') !== undefined);
  const isPlainMistake =
    checked.key === 'answer.day' ||
    checked.key === 'answer.amount' ||
    checked.key === 'answer.text';
  const error =
    isPlainMistake && field.error !== undefined
      ? field.error
      : context.words(checked.key, checked.parameters);
  return { ok: false, error, secret };
}
