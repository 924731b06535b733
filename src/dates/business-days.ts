import { addDays, weekdayOf, yearOf, type CalendarDay } from './calendar-day.ts';
import { addPeriod, type Period } from './period.ts';

/** Days on which the offices of one part of a country do not work. No regions means the whole country. */
export interface HolidayCalendar {
  readonly id: string;
  /** ISO 3166-2 codes. */
  readonly regions: readonly string[];
  /** The years in which the list is complete, both included. */
  readonly covers: { readonly from: number; readonly to: number };
  readonly days: readonly Holiday[];
}

/** One day off; `day` is `YYYY-MM-DD`. */
export interface Holiday {
  readonly day: string;
  readonly name: string;
  readonly kind: string;
}

/** The latest day for an answer. `estimated` is true where holidays of those years are not known. */
export interface AnswerDay {
  readonly day: CalendarDay;
  readonly estimated: boolean;
}

const SATURDAY = 6;
const SUNDAY = 0;

// A week more than the known holidays ask for: in the lists of 2025 to 2028 no region loses more to holidays, whatever the
// day, in any count up to 35 business days (docs/decisions/dates.md). It is the same weekday again, so never a weekend.
const MARGIN_DAYS = 7;

/**
 * Gives the day by which somebody else must have answered, never too early: business days skip Saturday, Sunday and each
 * holiday of all given calendars. Where a counted day is in a year that not every calendar covers, or none is given, a
 * margin of a week is added and the day is an estimate. Other periods are plain. The start itself is not counted.
 */
export function latestAnswerDay(
  start: CalendarDay,
  period: Period,
  calendars: readonly HolidayCalendar[],
): AnswerDay {
  if (period.unit !== 'business-day') return { day: addPeriod(start, period), estimated: false };
  const last = countBusinessDays(start, period.count, holidaysOf(calendars));
  if (areCovered(addDays(start, 1), last, calendars)) return { day: last, estimated: false };
  return { day: addDays(last, MARGIN_DAYS), estimated: true };
}

/**
 * Gives the day by which the person is surely in time, never too late: each business day is taken as the very next
 * calendar day, since some banks work on Saturdays, Sundays and holidays. Other periods are plain. The start is not counted.
 */
export function earliestSafeDay(start: CalendarDay, period: Period): CalendarDay {
  return period.unit === 'business-day' ? addDays(start, period.count) : addPeriod(start, period);
}

function countBusinessDays(
  start: CalendarDay,
  count: number,
  holidays: ReadonlySet<string>,
): CalendarDay {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, holidays)) left -= 1;
  }
  return day;
}

function isBusinessDay(day: CalendarDay, holidays: ReadonlySet<string>): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.has(day);
}

function holidaysOf(calendars: readonly HolidayCalendar[]): ReadonlySet<string> {
  return new Set(calendars.flatMap((calendar) => calendar.days.map((holiday) => holiday.day)));
}

function areCovered(
  first: CalendarDay,
  last: CalendarDay,
  calendars: readonly HolidayCalendar[],
): boolean {
  if (calendars.length === 0) return false;
  return calendars.every(({ covers }) => covers.from <= yearOf(first) && yearOf(last) <= covers.to);
}
