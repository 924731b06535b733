import { dayOfMonth, monthOf, weekdayOf, yearOf, type CalendarDay } from './calendar-day.ts';
import type { CalendarMonth } from './calendar-month.ts';

/** The names a language has for days and months, as they stand inside a sentence. */
export interface DayNames {
  /** Twelve, from January. */
  readonly months: readonly string[];
  /** Seven, from Sunday. */
  readonly weekdays: readonly string[];
  /** How the language writes a full day, where it is not the usual row: `{weekday} {day} de {month} de {year}`. */
  readonly fullDay?: string | undefined;
}

/** Which number comes first in a country: the day (24 November) or the month (November 24). */
export type DayOrder = 'dmy' | 'mdy';

const FULL_DAY: Readonly<Record<DayOrder, string>> = {
  dmy: '{weekday} {day} {month} {year}',
  mdy: '{weekday}, {month} {day}, {year}',
};

/** Writes a day in full: `Tuesday 24 November 2026`, or with the order `mdy` `Tuesday, November 24, 2026`. */
export function formatDay(day: CalendarDay, names: DayNames, order: DayOrder): string {
  const parts: Readonly<Record<string, string | undefined>> = {
    weekday: names.weekdays[weekdayOf(day)],
    day: String(dayOfMonth(day)),
    month: names.months[monthOf(day) - 1],
    year: String(yearOf(day)),
  };
  return (names.fullDay ?? FULL_DAY[order]).replace(
    /\{(\w+)\}/g,
    (slot, name: string) => parts[name] ?? slot,
  );
}

/** Writes a month in full: `November 2026`. */
export function formatMonth(month: CalendarMonth, names: DayNames): string {
  const [year = '', number = ''] = month.split('-');
  return `${names.months[Number(number) - 1] ?? number} ${year}`;
}
