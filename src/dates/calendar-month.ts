import { parseDay, type CalendarDay } from './calendar-day.ts';

/** A month as text, `YYYY-MM`: what a person knows who no longer knows the day. */
export type CalendarMonth = string & { readonly brand: 'CalendarMonth' };

/** Reads `YYYY-MM`; undefined unless it is a month of the years 1900 to 2200, written in exactly that way. */
export function parseMonth(text: string): CalendarMonth | undefined {
  return isCalendarMonth(text) ? text : undefined;
}

/** Gives the first day of a month; the person's own deadlines count from it where only the month is known. */
export function firstDayOf(month: CalendarMonth): CalendarDay {
  const first = parseDay(`${month}-01`);
  if (first === undefined) throw new RangeError(`There is no month ${month}.`);
  return first;
}

/** Makes a month of its two numbers; undefined where no such month exists. */
export function monthFromParts(year: number, month: number): CalendarMonth | undefined {
  return parseMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}

function isCalendarMonth(text: string): text is CalendarMonth {
  return text.length === 7 && parseDay(`${text}-01`) !== undefined;
}
