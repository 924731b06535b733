import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import { formatDay, type DayNames } from '../dates/format-day.ts';
import type { AnswerValue } from '../facts/answers.ts';
import { dayOf } from '../facts/holds.ts';
import type { Words } from '../language/words.ts';

export interface ValueContext {
  readonly content: Content;
  readonly words: Words;
}

/** Says an answer in the words that were shown: labels, a day in full, an amount in the country's money. */
export function valueWords(
  field: Field,
  value: AnswerValue,
  { content, words }: ValueContext,
): string {
  if (value === 'not-sure') return labelOf(field, value) ?? words('interview.not-sure');
  if (field.kind === 'day') return dayWords(content, String(value), words);
  if (field.kind === 'amount') return amountWords(content, Number(value));
  const list = typeof value === 'object' ? value : [String(value)];
  return list.map((one) => labelOf(field, one) ?? one).join('; ');
}

/** Reads the names of days and months from the language file. */
function dayNames(words: Words): DayNames {
  return { months: words('days.months').split(' '), weekdays: words('days.weekdays').split(' ') };
}

function labelOf(field: Field, id: string): string | undefined {
  return field.options?.find((option) => option.id === id)?.label;
}

function dayWords(content: Content, value: string, words: Words): string {
  const day = dayOf(value);
  if (day === undefined) return value;
  const names = dayNames(words);
  if (value.length > 7) return formatDay(day, names, content.country['day-order']);
  return `${names.months[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)}`;
}

function amountWords(content: Content, amount: number): string {
  const text = amount
    .toFixed(2)
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
    .replace(/\.00$/, '');
  return `${content.country['currency-symbol']}${text}`;
}
