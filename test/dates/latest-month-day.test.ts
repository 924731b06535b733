import { describe, expect, it } from 'vitest';
import { latestMonthDay } from '../../src/dates/latest-month-day.ts';
import { day } from './day.ts';

describe('the latest day of a number', () => {
  it.each([
    [5, '2026-12-06', '2026-12-05'],
    [5, '2026-12-05', '2026-12-05'],
    [5, '2026-12-04', '2026-11-05'],
    [31, '2027-03-01', '2027-02-28'],
    [31, '2027-02-28', '2027-02-28'],
    [30, '2028-03-15', '2028-02-29'],
    [28, '2027-01-03', '2026-12-28'],
  ])('%i up to %s is %s', (number, upTo, expected) => {
    expect(latestMonthDay(number, day(upTo))).toBe(expected);
  });
});
