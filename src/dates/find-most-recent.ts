import {
  addDays,
  dayFromParts,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDay,
} from './calendar-day.ts';
import { monthFromParts, type CalendarMonth } from './calendar-month.ts';

// 29 February can be missing for eight years in a row: 1900 and 2100 are no leap years.
const YEARS_BACK = 8;

/** Finds the newest day with this month and day number that is not after today; undefined for one that never exists. */
export function findMostRecentDay(
  month: number,
  day: number,
  today: CalendarDay,
): CalendarDay | undefined {
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const found = dayFromParts(yearOf(today) - back, month, day);
    if (found !== undefined && found <= today) return found;
  }
  return undefined;
}

/** Finds the newest month of this number that has begun by today. */
export function findMostRecentMonth(month: number, today: CalendarDay): CalendarMonth | undefined {
  return monthFromParts(month > monthOf(today) ? yearOf(today) - 1 : yearOf(today), month);
}

/** Finds the newest such weekday before today: 1 to 7 days back. */
export function findLastWeekday(weekday: number, today: CalendarDay): CalendarDay {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return addDays(today, back === 0 ? -7 : -back);
}
