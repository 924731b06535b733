import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  earliestSafeDay,
  latestAnswerDay,
  type HolidayCalendar,
} from '../../src/dates/business-days.ts';
import { addDays, daysBetween, weekdayOf, type CalendarDay } from '../../src/dates/calendar-day.ts';
import { parsePeriod, type Period } from '../../src/dates/period.ts';
import { selectCalendars } from '../../src/dates/select-calendars.ts';
import { day } from './day.ts';
import { COUNTRIES, holidaysOf } from './holidays-of.ts';

const us = holidaysOf('us');
const uk = holidaysOf('uk');
const ca = holidaysOf('ca');
const au = holidaysOf('au');

describe('the latest day for an answer', () => {
  it.each([
    ['2026-11-20', '2 business days', '2026-11-24'], // Friday → Tuesday
    ['2026-11-21', '2 business days', '2026-11-24'], // a Saturday counts from Monday
    ['2026-11-22', '1 business day', '2026-11-23'],
    ['2026-11-25', '1 business day', '2026-11-27'], // Thanksgiving is 26 November
    ['2026-11-25', '2 business days', '2026-11-30'],
    ['2026-11-23', '10 business days', '2026-12-08'],
    ['2026-12-18', '10 business days', '2027-01-05'], // Christmas and New Year, both on a Friday
    ['2026-07-02', '1 business day', '2026-07-03'], // 4 July is a Saturday: banks work on the Friday before
    ['2027-07-02', '1 business day', '2027-07-06'], // 4 July is a Sunday: banks rest on the Monday
  ])('counts %s plus %s as %s in the US', (start, period, expected) => {
    expect(latestAnswerDay(day(start), read(period), us)).toEqual({
      day: expected,
      estimated: false,
    });
  });

  it.each([
    ['GB-ENG', '2026-12-24', '1 business day', '2026-12-29'], // Boxing Day is a Saturday, kept on Monday 28
    ['GB-ENG', '2027-12-24', '1 business day', '2027-12-29'], // Christmas is kept on 27, Boxing Day on 28
    ['GB-WLS', '2027-12-31', '1 business day', '2028-01-04'], // New Year is a Saturday, kept on Monday 3
    ['GB-SCT', '2027-12-31', '1 business day', '2028-01-05'], // … and 2 January on Tuesday 4
    ['GB-ENG', '2026-11-27', '1 business day', '2026-11-30'],
    ['GB-SCT', '2026-11-27', '1 business day', '2026-12-01'], // St Andrew's Day
    ['GB-SCT', '2026-06-12', '1 business day', '2026-06-16'], // the single extra day of 2026
    ['GB-SCT', '2026-08-28', '1 business day', '2026-09-01'], // the English August day counts as well
    ['GB-NIR', '2026-07-10', '1 business day', '2026-07-14'], // 12 July is a Sunday, kept on Monday 13
    ['GB-NIR', '2026-03-16', '1 business day', '2026-03-18'], // St Patrick's Day
    ['GB-ENG', '2026-03-16', '1 business day', '2026-03-17'],
    ['GB-ENG', '2026-04-02', '1 business day', '2026-04-07'], // Easter
    ['not-sure', '2026-11-27', '1 business day', '2026-12-01'], // every list counts
    ['not-sure', '2026-03-16', '1 business day', '2026-03-18'],
    ['GB-ENG', '2026-11-23', '35 business days', '2027-01-14'],
  ])('counts for %s %s plus %s as %s', (...[region, start, period, expected]) => {
    const calendars = selectCalendars(uk, region);
    expect(latestAnswerDay(day(start), read(period), calendars)).toEqual({
      day: expected,
      estimated: false,
    });
  });

  it.each([
    [ca, 'CA-ON', '2026-04-02', '1 business day', '2026-04-07'], // Good Friday and Easter Monday
    [ca, 'CA-ON', '2026-12-31', '1 business day', '2027-01-04'],
    [ca, 'CA-QC', '2026-12-31', '1 business day', '2027-01-05'], // the day after New Year
    [ca, 'CA-NL', '2026-07-31', '1 business day', '2026-08-04'], // contested: skipped
    [ca, 'CA-YT', '2026-06-23', '1 business day', '2026-06-25'], // no list of its own: every list counts
    [au, 'AU-NSW', '2026-04-24', '1 business day', '2026-04-28'], // the Monday after Anzac Day
    [au, 'AU-VIC', '2026-04-24', '1 business day', '2026-04-27'],
    [au, 'AU-WA', '2028-03-03', '1 business day', '2028-03-07'], // old law …
    [au, 'AU-WA', '2028-03-10', '1 business day', '2028-03-14'], // … and new bill: both skipped
    [au, 'not-sure', '2026-04-24', '1 business day', '2026-04-28'],
  ])('takes the safe side in %#: %s', (...[lists, region, start, period, expected]) => {
    const calendars = selectCalendars(lists, region);
    expect(latestAnswerDay(day(start), read(period), calendars)).toEqual({
      day: expected,
      estimated: false,
    });
  });

  it.each([
    ['2028-12-26', '3 business days', '2028-12-29', false], // the last covered business day
    ['2028-12-26', '4 business days', '2029-01-08', true], // Monday to Friday, and a week
    ['2028-12-29', '1 business day', '2029-01-08', true],
    ['2029-03-01', '2 business days', '2029-03-12', true],
    ['2024-12-30', '1 business day', '2025-01-07', true], // 31 December 2024 is not covered
    ['2024-12-31', '1 business day', '2025-01-02', false], // the start itself is not counted
  ])(
    'counts %s plus %s as %s beyond the known years: %s',
    (...[start, period, expected, estimated]) => {
      expect(latestAnswerDay(day(start), read(period), us)).toEqual({ day: expected, estimated });
    },
  );

  it('is an estimate where no calendar is known', () => {
    expect(latestAnswerDay(day('2026-11-20'), read('2 business days'), [])).toEqual({
      day: '2026-12-01',
      estimated: true,
    });
  });

  it.each([
    ['2026-01-31', '13 months', '2027-02-28'],
    ['2026-11-20', '8 weeks', '2027-01-15'],
    ['2026-12-24', '1 day', '2026-12-25'], // a holiday does not move a calendar period
    ['2035-02-28', '1 year', '2036-02-28'],
  ])('counts %s plus %s plainly as %s', (start, period, expected) => {
    expect(latestAnswerDay(day(start), read(period), uk)).toEqual({
      day: expected,
      estimated: false,
    });
  });

  it('is a working day with exactly the asked number of working days up to it', () => {
    fc.assert(
      fc.property(
        anyCovered,
        fc.integer({ min: 1, max: 35 }),
        anyRegion,
        (start, count, calendars) => {
          const { day: last } = latestAnswerDay(start, { count, unit: 'business-day' }, calendars);

          expect(workingDays(start, last, calendars)).toBe(count);
          expect(workingDays(addDays(last, -1), last, calendars)).toBe(1);
        },
      ),
    );
  });

  // The margin is for years without lists. It is right if, in the years with lists, it would not have been too short.
  it.each(COUNTRIES)(
    'is never earlier without lists than with them: %s',
    (country) => {
      const regions = regionsOf(holidaysOf(country));
      for (let start = day('2025-01-01'); start < '2028-11-01'; start = addDays(start, 1)) {
        for (const count of [1, 5, 15, 35])
          checkEstimate(start, { count, unit: 'business-day' }, regions);
      }
    },
    60_000,
  );
});

describe('the earliest safe day', () => {
  it.each([
    ['2026-11-20', '2 business days', '2026-11-22'], // Friday → Sunday: any day might be a business day
    ['2026-11-25', '2 business days', '2026-11-27'],
    ['2026-11-20', '60 days', '2027-01-19'],
    ['2026-01-31', '13 months', '2027-02-28'],
    ['2028-02-29', '1 year', '2029-02-28'],
  ])('counts %s plus %s as %s', (start, period, expected) => {
    expect(earliestSafeDay(day(start), read(period))).toBe(expected);
  });

  it('is never later than the latest day for an answer', () => {
    const unit = fc.constantFrom('day', 'business-day', 'week', 'month', 'year');

    fc.assert(
      fc.property(anyCovered, fc.integer({ min: 1, max: 30 }), unit, (start, count, word) => {
        const period: Period = { count, unit: word };
        expect(
          daysBetween(earliestSafeDay(start, period), latestAnswerDay(start, period, us).day),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

const anyCovered = fc
  .integer({ min: 0, max: 1390 })
  .map((days) => addDays(day('2025-01-01'), days));
const anyRegion = fc.constantFrom(
  ...COUNTRIES.flatMap((country) => regionsOf(holidaysOf(country))),
);

function read(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`The test names a period that cannot be read: ${text}`);
  return period;
}

/** The calendars of each region of a country. */
function regionsOf(lists: readonly HolidayCalendar[]): readonly (readonly HolidayCalendar[])[] {
  const regions = new Set(lists.flatMap((list) => list.regions));
  return regions.size === 0
    ? [lists]
    : [...regions].map((region) => selectCalendars(lists, region));
}

/** Counts working days after `from` up to `to`, in the plainest way. */
function workingDays(
  from: CalendarDay,
  to: CalendarDay,
  calendars: readonly HolidayCalendar[],
): number {
  const all = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
  const off = calendars.flatMap((calendar) => calendar.days.map((holiday) => holiday.day));
  return all.filter((one) => weekdayOf(one) % 6 !== 0 && !off.includes(one)).length;
}

function checkEstimate(
  start: CalendarDay,
  period: Period,
  regions: readonly (readonly HolidayCalendar[])[],
): void {
  const guess = latestAnswerDay(start, period, []);
  for (const calendars of regions) {
    const known = latestAnswerDay(start, period, calendars);
    if (!known.estimated && guess.day < known.day)
      expect({ start, period, day: guess.day }).toEqual(known);
  }
}
