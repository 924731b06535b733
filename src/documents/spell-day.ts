import type { Content } from '../content/content.ts';
import { parseDay } from '../dates/calendar-day.ts';
import { formatDay } from '../dates/format-day.ts';
import type { Words } from '../language/words.ts';

export interface DayContext {
  readonly content: Content;
  readonly words: Words;
}

/** Spells a day in full, in the order of the country: "Tuesday 24 November 2026". What is no day is given back. */
export function spellDay(day: string, { content, words }: DayContext): string {
  const parsed = parseDay(day);
  if (parsed === undefined) return day;
  const names = {
    months: words('days.months').split(' '),
    weekdays: words('days.weekdays').split(' '),
  };
  return formatDay(parsed, names, content.country['day-order']);
}
