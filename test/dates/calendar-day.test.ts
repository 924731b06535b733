import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromParts,
  dayOfMonth,
  daysBetween,
  fromDayNumber,
  monthOf,
  parseDay,
  toDayNumber,
  weekdayOf,
  yearOf,
} from '../../src/dates/calendar-day.ts';
import { day } from './day.ts';

const FIRST = toDayNumber(day('1900-01-01'));
const LAST = toDayNumber(day('2200-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromDayNumber);

describe('a calendar day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-11-23', '2200-12-31'])(
    'reads %s',
    (text) => {
      expect(parseDay(text)).toBe(text);
    },
  );

  it.each([
    '2026-02-29', // no leap year
    '1900-02-29', // a century is no leap year …
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2201-01-01',
    '2026-1-1',
    '20261123',
    '2026-11-23 ',
    '2026-11-23\n',
    '2026-11-23T00:00:00Z',
    '+2026-11-23',
    '２０２６-11-23',
    '23-11-2026',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads any text exactly as the reference calendar does', () => {
    const part = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const years = fc.integer({ min: 1900, max: 2200 });

    fc.assert(
      fc.property(years, part(13), part(32), (year, month, dayText) => {
        const text = `${year}-${month}-${dayText}`;
        expect(parseDay(text)).toBe(reference(text));
      }),
    );
  });

  it('is in order as plain text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  it('takes days, months and years apart and puts them together again', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(dayFromParts(yearOf(d), monthOf(d), dayOfMonth(d))).toBe(d);
        expect(fromDayNumber(toDayNumber(d))).toBe(d);
      }),
    );
  });

  it.each([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['1970-01-01', 4],
    ['1969-12-27', 6],
    ['1900-01-01', 1],
    ['2000-02-29', 2],
  ])('knows the weekday of %s', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it('agrees with the reference calendar on weekdays, day numbers and added days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (d, count) => {
        const plain = Temporal.PlainDate.from(d);

        expect(weekdayOf(d)).toBe(plain.dayOfWeek % 7);
        expect(toDayNumber(d)).toBe(plain.since('1970-01-01').days);
        expect(addDays(d, count)).toBe(plain.add({ days: count }).toString());
        expect(daysBetween(d, addDays(d, count))).toBe(count);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-10-31', 13, '2027-11-30'],
    ['2026-11-20', 13, '2027-12-20'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('moves %s by %i months to %s', (start, count, expected) => {
    expect(addMonths(day(start), count)).toBe(expected);
  });

  it('agrees with the reference calendar on added months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (d, count) => {
        const expected = Temporal.PlainDate.from(d).add(
          { months: count },
          { overflow: 'constrain' },
        );
        expect(addMonths(d, count)).toBe(expected.toString());
      }),
      { numRuns: 1000 },
    );
  });

  it('throws rather than giving a day that text cannot hold', () => {
    expect(() => addDays(day('2200-12-31'), 4_000_000)).toThrow(RangeError);
    expect(() => addMonths(day('1900-01-01'), -24_000)).toThrow(RangeError);
  });
});

function reference(text: string): string | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
