import { describe, expect, it } from 'vitest';
import { firstDayOf, monthFromParts, parseMonth } from '../../src/dates/calendar-month.ts';

describe('a calendar month', () => {
  it.each(['1900-01', '2026-11', '2200-12'])('reads %s', (text) => {
    expect(parseMonth(text)).toBe(text);
  });

  it.each([
    '2026-13',
    '2026-00',
    '1899-12',
    '2201-01',
    '2026-1',
    '2026-11-01',
    '11-2026',
    '2026-11\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  it('begins on its first day', () => {
    const month = monthFromParts(2026, 2);

    expect(month).toBe('2026-02');
    expect(month === undefined ? undefined : firstDayOf(month)).toBe('2026-02-01');
  });

  it('is not made of numbers that are no month', () => {
    expect(monthFromParts(2026, 13)).toBeUndefined();
  });
});
