import { dateFromDayNumber, dayNumberFromDate, daysInMonth } from './day-number.ts';

/**
 * A real day as text, `YYYY-MM-DD`, without a clock or a zone. Plain text comparison puts days in order.
 */
export type CalendarDay = string & { readonly brand: 'CalendarDay' };

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads `YYYY-MM-DD`; undefined unless it is a real day of the years 1900 to 2200, written in exactly that way. */
export function parseDay(text: string): CalendarDay | undefined {
  if (!isCalendarDay(text)) return undefined;
  const year = yearOf(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? text : undefined;
}

/** Counts the day as whole days since 1970-01-01. */
export function toDayNumber(day: CalendarDay): number {
  return dayNumberFromDate({ year: yearOf(day), month: monthOf(day), day: dayOfMonth(day) });
}

/** Gives the day that is so many whole days after 1970-01-01. Throws RangeError outside the years 1 to 9999. */
export function fromDayNumber(dayNumber: number): CalendarDay {
  const { year, month, day } = dateFromDayNumber(dayNumber);
  return toDay(year, month, day);
}

/** Moves by whole days, back with a negative count. Throws RangeError outside the years 1 to 9999. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Counts the days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/**
 * Moves by whole months to the day of the same number. Where that month is too short it is the month's last day, never a
 * day of the next month: 31 January + 1 month = 28 or 29 February; 29 February + 12 months = 28 February.
 */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const months = yearOf(day) * 12 + (monthOf(day) - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return toDay(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

/** Tells the weekday: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: CalendarDay): number {
  // 1970-01-01 was a Thursday. Adding 7 keeps days before it positive.
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}

/** Takes the year out of a day, as a number. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** Takes the month out of a day: 1 is January. */
export function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}

/** Takes the day of the month out of a day, from 1. */
export function dayOfMonth(day: CalendarDay): number {
  return Number(day.slice(8, 10));
}

/** Makes a day of its three numbers; undefined where no such day exists in the years 1900 to 2200, such as 31 April. */
export function dayFromParts(year: number, month: number, day: number): CalendarDay | undefined {
  return parseDay(write(year, month, day));
}

function toDay(year: number, month: number, day: number): CalendarDay {
  const text = write(year, month, day);
  if (!isCalendarDay(text)) throw new RangeError(`There is no calendar day ${text}.`);
  return text;
}

function write(year: number, month: number, day: number): string {
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join('-');
}

function isCalendarDay(text: string): text is CalendarDay {
  if (!FORM.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  // A month that does not exist has no days.
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
