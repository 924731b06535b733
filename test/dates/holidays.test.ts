import { describe, expect, it } from 'vitest';
import type { HolidayList } from '../../src/content/holidays-schema.ts';
import { addDays, weekdayOf, yearOf, type CalendarDay } from '../../src/dates/calendar-day.ts';
import { day } from './day.ts';
import { COUNTRIES, holidaysOf } from './holidays-of.ts';

const [SUNDAY, MONDAY, TUESDAY, THURSDAY] = [0, 1, 2, 4];

type Rule = (year: number, list: string) => CalendarDay;

describe.each(COUNTRIES)('the holidays of %s', (country) => {
  const lists = holidaysOf(country);

  it.each(lists.map((list) => [list.id, list] as const))(
    'are in order, once each, on working days, within the years: %s',
    (_, list) => {
      const days = list.days.map((holiday) => day(holiday.day));

      expect(days).toEqual([...new Set(days)].sort());
      expect(days.filter((one) => weekdayOf(one) % 6 === 0)).toEqual([]);
      expect([...new Set(days.map(yearOf))]).toEqual(yearsOf(list));
    },
  );

  it('have ids of their own and one list for each region', () => {
    const ids = lists.map((list) => list.id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of lists.flatMap((list) => list.regions))
      expect(id).toMatch(/^(GB|CA|AU)-[A-Z]{2,3}$/);
  });

  it.each(lists.map((list) => [list.id, list] as const))('keep their rules: %s', (id, list) => {
    const wrong = list.days.filter((holiday) => !keepsItsRule(holiday, id));
    expect(wrong).toEqual([]);
  });
});

describe('the rules of holidays', () => {
  it('know nearly every listed name, so that the check above means something', () => {
    const names = COUNTRIES.flatMap((country) =>
      holidaysOf(country).flatMap((list) => list.days.map((holiday) => baseName(holiday.name))),
    );
    const unknown = [...new Set(names)].filter((name) => !RULES.has(name)).sort();

    // Each of these is set by hand, year by year.
    expect(unknown).toEqual([
      'Alice Springs Show Day',
      'Darwin Show Day',
      'Friday before the AFL Grand Final',
      'Katherine Show Day',
      'Royal Queensland Show Day',
      'Tennant Creek Show Day',
      'World Cup bank holiday',
    ]);
  });

  it.each([
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('put Easter Sunday of %i on %s', (year, expected) => {
    expect(easter(year)).toBe(expected);
  });

  // Whole years, so that a day that is missing from a list is seen as well.
  it.each([
    ['us-federal-reserve', 2026, '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25'],
    ['us-federal-reserve', 2027, '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25'],
    ['GB-ENG-WLS', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-ENG-WLS', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['GB-SCT', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
    ['GB-NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
    ['ca-federal', 2026, '01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28'],
    ['CA-ON', 2026, '02-16 08-03'],
    ['AU-NSW', 2026, '01-01 01-26 04-03 04-06 04-27 06-08 08-03 10-05 12-25 12-28'],
    ['AU-VIC', 2026, '01-01 01-26 03-09 04-03 04-06 06-08 09-25 11-03 12-25 12-28'],
  ])('give %s in %i exactly %s', (id, year, expected) => {
    const list = COUNTRIES.flatMap(holidaysOf).find((one) => one.id === id);
    const days = list?.days
      .map((holiday) => holiday.day)
      .filter((one) => one.startsWith(`${year}-`));
    expect(days?.map((one) => one.slice(5)).join(' ')).toBe(expected);
  });
});

const REGATTA: Rule = (year) => nth(year, 2, 2, MONDAY);
const AUGUST_MONDAY: Rule = (year) => nth(year, 8, 1, MONDAY);
const FEBRUARY_MONDAY: Rule = (year) => nth(year, 2, 3, MONDAY);
const MARCH_MONDAY: Rule = (year) => nth(year, 3, 2, MONDAY);

/** The day a holiday falls on before anything is moved, worked out here once more. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["New Year's Day", fixed('01-01')],
  ["Day after New Year's Day", fixed('01-02')],
  ['2nd January', fixed('01-02')],
  ['Australia Day', fixed('01-26')],
  ["St Patrick's Day", fixed('03-17')],
  ['Anzac Day', fixed('04-25')],
  ['Juneteenth National Independence Day', fixed('06-19')],
  ['Fête nationale', fixed('06-24')],
  ['Canada Day', fixed('07-01')],
  ['Independence Day', fixed('07-04')],
  ['Battle of the Boyne', fixed('07-12')],
  ['National Day for Truth and Reconciliation', fixed('09-30')],
  ['Veterans Day', fixed('11-11')],
  ['Remembrance Day', fixed('11-11')],
  ["St Andrew's Day", fixed('11-30')],
  ['Christmas Day', fixed('12-25')],
  ['Boxing Day', fixed('12-26')],
  ['Proclamation Day', fixed('12-26')],
  ['Good Friday', (year) => addDays(easter(year), -2)],
  ['Easter Monday', (year) => addDays(easter(year), 1)],
  ['Birthday of Martin Luther King, Jr.', (year) => nth(year, 1, 3, MONDAY)],
  ["Washington's Birthday", FEBRUARY_MONDAY],
  ['Memorial Day', (year) => last(year, 5, MONDAY)],
  ['Labor Day', (year) => nth(year, 9, 1, MONDAY)],
  ['Columbus Day', (year) => nth(year, 10, 2, MONDAY)],
  [
    'Thanksgiving Day',
    (year, list) => (list.startsWith('us') ? nth(year, 11, 4, THURSDAY) : nth(year, 10, 2, MONDAY)),
  ],
  ['Early May bank holiday', (year) => nth(year, 5, 1, MONDAY)],
  ['Spring bank holiday', (year) => last(year, 5, MONDAY)],
  [
    'Summer bank holiday',
    (year, list) => (list === 'GB-SCT' ? nth(year, 8, 1, MONDAY) : last(year, 8, MONDAY)),
  ],
  ['Victoria Day', (year) => onOrBefore(day(`${year}-05-24`), MONDAY)],
  ['Alberta Family Day', FEBRUARY_MONDAY],
  ['Family Day', FEBRUARY_MONDAY],
  ['Louis Riel Day', FEBRUARY_MONDAY],
  ['Islander Day', FEBRUARY_MONDAY],
  [
    'Heritage Day',
    (year, list) => (list === 'CA-NS' ? FEBRUARY_MONDAY(year, list) : AUGUST_MONDAY(year, list)),
  ],
  ['B.C. Day', AUGUST_MONDAY],
  ['Terry Fox Day', AUGUST_MONDAY],
  ['New Brunswick Day', AUGUST_MONDAY],
  ['August civic day', AUGUST_MONDAY],
  ['Natal Day', AUGUST_MONDAY],
  ['Civic Holiday', AUGUST_MONDAY],
  ['Saskatchewan Day', AUGUST_MONDAY],
  ['Picnic Day', AUGUST_MONDAY],
  ['Bank Holiday', AUGUST_MONDAY],
  ["King's Birthday", kingsBirthday],
  ['Labour Day', labourDay],
  ['May Day', (year) => nth(year, 5, 1, MONDAY)],
  ['Canberra Day', MARCH_MONDAY],
  ['Adelaide Cup Day', MARCH_MONDAY],
  ['Eight Hours Day', MARCH_MONDAY],
  ['Reconciliation Day', (year) => onOrBefore(day(`${year}-06-02`), MONDAY)], // 27 May, or the Monday after it
  ['Royal Hobart Regatta', REGATTA],
  ['Recreation Day', (year) => nth(year, 11, 1, MONDAY)],
  ['Melbourne Cup Day', (year) => nth(year, 11, 1, TUESDAY)],
  ['Western Australia Day', (year) => nth(year, 6, 1, MONDAY)],
]);

function keepsItsRule(holiday: HolidayList['days'][number], list: string): boolean {
  const rule = RULES.get(baseName(holiday.name));
  if (rule === undefined || holiday.kind === 'contested') return true;
  const usual = rule(Number(holiday.day.slice(0, 4)), list);
  return isMoved(holiday.name)
    ? holiday.day > usual && holiday.day <= addDays(usual, 3) && weekdayOf(usual) % 6 === 0
    : holiday.day === usual;
}

function baseName(name: string): string {
  return name.replace(/ \(.*$/, '');
}

function isMoved(name: string): boolean {
  return /\((substitute|observed|moved|additional|Monday)/.test(name);
}

function yearsOf(list: HolidayList): readonly number[] {
  return Array.from(
    { length: list.covers.to - list.covers.from + 1 },
    (_, index) => list.covers.from + index,
  );
}

function fixed(monthAndDay: string): Rule {
  return (year) => day(`${year}-${monthAndDay}`);
}

function kingsBirthday(year: number, list: string): CalendarDay {
  if (list === 'AU-WA') return last(year, 9, MONDAY);
  return list === 'AU-QLD' ? nth(year, 10, 1, MONDAY) : nth(year, 6, 2, MONDAY);
}

function labourDay(year: number, list: string): CalendarDay {
  if (list === 'ca-federal') return nth(year, 9, 1, MONDAY);
  if (list === 'AU-WA') return nth(year, 3, 1, MONDAY);
  if (list === 'AU-VIC') return nth(year, 3, 2, MONDAY);
  return list === 'AU-QLD' ? nth(year, 5, 1, MONDAY) : nth(year, 10, 1, MONDAY);
}

function nth(
  ...[year, month, count, weekday]: readonly [number, number, number, number]
): CalendarDay {
  return onOrBefore(
    day(`${year}-${String(month).padStart(2, '0')}-${String(count * 7).padStart(2, '0')}`),
    weekday,
  );
}

function last(year: number, month: number, weekday: number): CalendarDay {
  const nextMonth = day(
    `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  );
  return onOrBefore(addDays(nextMonth, -1), weekday);
}

function onOrBefore(limit: CalendarDay, weekday: number): CalendarDay {
  return addDays(limit, -((weekdayOf(limit) - weekday + 7) % 7));
}

/** Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring, by golden number and epact. */
function easter(year: number): CalendarDay {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (((11 * golden + 20 + moonCorrection - skippedLeapYears) % 30) + 30) % 30;
  const shifted = epact === 24 || (epact === 25 && golden > 11) ? epact + 1 : epact;
  const fullMoon = 44 - shifted < 21 ? 74 - shifted : 44 - shifted;
  return onOrBefore(addDays(day(`${year}-03-01`), fullMoon - 1 + 7), SUNDAY);
}

describe('the sum for Easter', () => {
  it('always gives a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      expect(weekdayOf(easter(year))).toBe(SUNDAY);
      expect(easter(year) >= `${year}-03-22` && easter(year) <= `${year}-04-25`).toBe(true);
    }
  });
});
