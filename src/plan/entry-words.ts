import type { Content } from '../content/content.ts';
import { formatDay, type DayNames } from '../dates/format-day.ts';
import type { EntryFacts } from '../facts/facts.ts';
import { dayOf } from '../facts/holds.ts';

/** Says in words which payment or account an entry is: "the bank transfer of £1,200 on Friday 20 November 2026". */
export function entryWords(content: Content, entry: EntryFacts): string {
  const name = entry.values['name'];
  if (typeof name === 'string') return name;
  const parts = {
    method: methodWords(content, entry),
    amount: amountWords(content, entry),
    day: dayWords(content, entry),
  };
  const key = [
    'payment',
    parts.amount === undefined ? '' : 'amount',
    parts.day === undefined ? '' : 'day',
  ]
    .filter((part) => part !== '')
    .join('-');
  return fillWords(content.words[`plan.${key}`] ?? '{method}', parts);
}

/** Puts values into `{name}` slots. */
function fillWords(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([a-z_]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Reads the day and month names of the language from the content's words. */
function dayNamesOf(content: Content): DayNames {
  const list = (key: string): readonly string[] => (content.words[key] ?? '').split(' ');
  return { months: list('days.months'), weekdays: list('days.weekdays') };
}

/** Writes a day in full, in the order of the country. */
function dayInFull(content: Content, day: string): string {
  const parsed = dayOf(day);
  return parsed === undefined
    ? day
    : formatDay(parsed, dayNamesOf(content), content.country['day-order']);
}

/** Writes an amount in the country's money: "£1,200" or "£1,200.50". */
function formatAmount(content: Content, amount: number): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${content.country['currency-symbol']}${grouped}${cents === '00' ? '' : `.${cents}`}`;
}

function methodWords(content: Content, entry: EntryFacts): string {
  const method = String(entry.values['method'] ?? 'not-sure');
  return (
    content.words[`method.${method}@${content.country.id}`] ??
    content.words[`method.${method}`] ??
    method
  );
}

function amountWords(content: Content, entry: EntryFacts): string | undefined {
  const amount = entry.values['amount'];
  return typeof amount === 'number' ? formatAmount(content, amount) : undefined;
}

function dayWords(content: Content, entry: EntryFacts): string | undefined {
  const paidOn = entry.values['paid-on'];
  return typeof paidOn === 'string' && paidOn.length === 10
    ? dayInFull(content, paidOn)
    : undefined;
}
