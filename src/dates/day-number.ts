/** A date in the Gregorian calendar as three numbers; months from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_400_YEARS = 146_097;
// 0000-03-01, the start of the count below, to 1970-01-01.
const DAYS_BEFORE_1970 = 719_468;

/** Tells how many days a month has, from 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/**
 * Counts the days from 1970-01-01 to a date. The count runs over years that start in March, so that a leap day is the last
 * day of its year, and over groups of 400 years, which all have the same length.
 */
export function dayNumberFromDate({ year, month, day }: DateParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const group = Math.floor(marchYear / 400);
  const yearOfGroup = marchYear - group * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfGroup =
    yearOfGroup * 365 + Math.floor(yearOfGroup / 4) - Math.floor(yearOfGroup / 100) + dayOfYear;
  return group * DAYS_IN_400_YEARS + dayOfGroup - DAYS_BEFORE_1970;
}

/** Gives the date that is so many days after 1970-01-01: the reverse of `dayNumberFromDate`. */
export function dateFromDayNumber(dayNumber: number): DateParts {
  const shifted = dayNumber + DAYS_BEFORE_1970;
  const group = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfGroup = shifted - group * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfGroup / 1460) -
    Math.floor(dayOfGroup / 36_524) +
    Math.floor(dayOfGroup / 146_096);
  const yearOfGroup = Math.floor((dayOfGroup - leapDays) / 365);
  const dayOfYear =
    dayOfGroup - (365 * yearOfGroup + Math.floor(yearOfGroup / 4) - Math.floor(yearOfGroup / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: group * 400 + yearOfGroup + (month <= 2 ? 1 : 0), month, day };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
