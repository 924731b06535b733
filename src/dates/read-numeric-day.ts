import { dayFromParts, type CalendarDay } from './calendar-day.ts';
import { monthFromParts } from './calendar-month.ts';
import { findMostRecentDay } from './find-most-recent.ts';
import type { SpokenDay } from './spoken-day.ts';

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const NO_YEAR = /^(\d{1,2})[-/](\d{1,2})$/;
const SHORT_YEAR = /^\d{1,2}([-/. ])\d{1,2}\1\d{2}$/;
const MONTH_FIRST = /^(\d{1,2})[-/](\d{4})$/;
const MONTH_LAST = /^(\d{4})[-/](\d{1,2})$/;

/**
 * Reads a day written in numbers alone. Where day and month can change places and both readings are real days, it is
 * ambiguous; so is a year of two digits. Undefined where there is no such day.
 */
export function readNumericDay(text: string, today: CalendarDay): SpokenDay | undefined {
  if (SHORT_YEAR.test(text)) return { ambiguous: true };
  return (
    readYearFirst(text) ?? readYearLast(text) ?? readWithoutYear(text, today) ?? readMonth(text)
  );
}

function readYearFirst(text: string): SpokenDay | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  return asOne([dayFromParts(Number(year), Number(month), Number(day))]);
}

function readYearLast(text: string): SpokenDay | undefined {
  const [, first, , second, year] = YEAR_LAST.exec(text) ?? [];
  const read = (day: string | undefined, month: string | undefined): CalendarDay | undefined =>
    dayFromParts(Number(year), Number(month), Number(day));
  return asOne([read(first, second), read(second, first)]);
}

function readWithoutYear(text: string, today: CalendarDay): SpokenDay | undefined {
  const [, first, second] = NO_YEAR.exec(text) ?? [];
  const read = (day: string | undefined, month: string | undefined): CalendarDay | undefined =>
    findMostRecentDay(Number(month), Number(day), today);
  return asOne([read(first, second), read(second, first)]);
}

function readMonth(text: string): SpokenDay | undefined {
  const [, monthBefore, yearAfter] = MONTH_FIRST.exec(text) ?? [];
  const [, yearBefore, monthAfter] = MONTH_LAST.exec(text) ?? [];
  const month = monthFromParts(Number(yearBefore ?? yearAfter), Number(monthBefore ?? monthAfter));
  return month === undefined ? undefined : { month };
}

function asOne(readings: readonly (CalendarDay | undefined)[]): SpokenDay | undefined {
  const days = new Set(readings.filter((reading) => reading !== undefined));
  const [day] = days;
  if (day === undefined) return undefined;
  return days.size === 1 ? { day } : { ambiguous: true };
}
