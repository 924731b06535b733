import type { Content } from '../content/content.ts';
import { parseDay } from '../dates/calendar-day.ts';
import { parseMonth } from '../dates/calendar-month.ts';
import { formatDay, formatMonth, type DayNames } from '../dates/format-day.ts';
import type { Words } from '../language/words.ts';

export interface DayContext {
  readonly content: Content;
  readonly words: Words;
}

/** Spells a day in full, in the order of the country: "Tuesday 24 November 2026"; a month as "November 2026". What is no day is given back. */
export function spellDay(day: string, { content, words }: DayContext): string {
  const names = namesIn(words);
  const month = parseMonth(day);
  if (month !== undefined) return formatMonth(month, names);
  const parsed = parseDay(day);
  if (parsed === undefined) return day;
  return formatDay(parsed, names, content.country['day-order']);
}

const known = new WeakMap<Words, DayNames>();

function namesIn(words: Words): DayNames {
  const names = known.get(words) ?? {
    months: words('days.months').split(' '),
    weekdays: words('days.weekdays').split(' '),
  };
  known.set(words, names);
  return names;
}
