import { dayFromParts, weekdayOf, type CalendarDay } from './calendar-day.ts';
import { monthFromParts } from './calendar-month.ts';
import { findLastWeekday, findMostRecentDay, findMostRecentMonth } from './find-most-recent.ts';
import { findName } from './find-name.ts';
import { foldText } from './fold-text.ts';
import type { SpokenDay } from './spoken-day.ts';
import type { SpokenDayNames } from './spoken-day-names.ts';

/** The parts found in the text, each a list of which at most one may be there. */
interface Parts {
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  readonly numbers: readonly number[];
  readonly years: readonly number[];
}

const NO_PARTS: Parts = { months: [], weekdays: [], numbers: [], years: [] };

/** Reads a day with names in it, in any order: `Tuesday`, `20th November`, `Nov 20 2026`, `November 2026`. */
export function readNamedDay(
  words: string,
  today: CalendarDay,
  names: SpokenDayNames,
): SpokenDay | undefined {
  if (isTwofold(words, names)) return { ambiguous: true };
  const all = words.split(' ').map((word) => readWord(word, names));
  const parts = all.reduce<Parts | undefined>(
    (sum, one) => (sum && one ? join(sum, one) : undefined),
    NO_PARTS,
  );
  return parts === undefined ? undefined : readParts(parts, today);
}

/** Tells whether a single word may be a month and a weekday, as "mar" in French. */
function isTwofold(word: string, names: SpokenDayNames): boolean {
  return findMonth(word, names) !== undefined && findName(word, names.weekdays) !== undefined;
}

function findMonth(word: string, names: SpokenDayNames): number | undefined {
  return findName(word, names.months, names.shortMonths);
}

function readParts(parts: Parts, today: CalendarDay): SpokenDay | undefined {
  const [month] = parts.months;
  const [weekday] = parts.weekdays;
  if (parts.weekdays.length > 1 || parts.months.length > 1 || parts.years.length > 1)
    return undefined;
  if (month === undefined)
    return weekday === undefined ? undefined : readWeekday(weekday, parts, today);
  // "20 Nov 26" has a year of two digits, or it is the 26th.
  if (parts.numbers.length > 1) return { ambiguous: true };
  return parts.numbers.length === 1
    ? readDate(month, parts, today)
    : readMonth(month, parts, today);
}

function readWeekday(weekday: number, parts: Parts, today: CalendarDay): SpokenDay | undefined {
  if (parts.numbers.length > 0 || parts.years.length > 0) return undefined;
  // Said on a Tuesday, "Tuesday" may be today or a week ago.
  return weekday === weekdayOf(today)
    ? { ambiguous: true }
    : { day: findLastWeekday(weekday, today) };
}

function readMonth(month: number, parts: Parts, today: CalendarDay): SpokenDay | undefined {
  if (parts.weekdays.length > 0) return undefined;
  const [year] = parts.years;
  const found =
    year === undefined ? findMostRecentMonth(month, today) : monthFromParts(year, month);
  return found === undefined ? undefined : { month: found };
}

function readDate(
  month: number,
  { numbers, years, weekdays }: Parts,
  today: CalendarDay,
): SpokenDay | undefined {
  const [number = 0] = numbers;
  const [year] = years;
  const [weekday] = weekdays;
  const day =
    year === undefined
      ? findMostRecentDay(month, number, today)
      : dayFromParts(year, month, number);
  if (day === undefined) return undefined;
  return weekday === undefined || weekday === weekdayOf(day) ? { day } : { ambiguous: true };
}

function readWord(word: string, names: SpokenDayNames): Parts | undefined {
  if (/^\d{4}$/.test(word)) return { ...NO_PARTS, years: [Number(word)] };
  const number = readNumber(word, names);
  if (number !== undefined) return { ...NO_PARTS, numbers: [number] };
  const month = findMonth(word, names);
  if (month !== undefined) return { ...NO_PARTS, months: [month + 1] };
  const weekday = findName(word, names.weekdays);
  return weekday === undefined ? undefined : { ...NO_PARTS, weekdays: [weekday] };
}

function readNumber(word: string, names: SpokenDayNames): number | undefined {
  const [, digits, ending = ''] = /^(\d{1,2})(\D*)$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  return ending === '' || names.ordinals.map(foldText).includes(ending)
    ? Number(digits)
    : undefined;
}

function join(a: Parts, b: Parts): Parts {
  return {
    months: [...a.months, ...b.months],
    weekdays: [...a.weekdays, ...b.weekdays],
    numbers: [...a.numbers, ...b.numbers],
    years: [...a.years, ...b.years],
  };
}
