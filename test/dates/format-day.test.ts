import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../src/dates/calendar-month.ts';
import { formatDay, formatMonth } from '../../src/dates/format-day.ts';
import { day } from './day.ts';
import { english } from './english-day-names.ts';

const spanish = {
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
      ' ',
    ),
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  fullDay: '{weekday} {day} de {month} de {year}',
};

describe('a day in words', () => {
  it.each([
    ['2026-11-24', 'dmy', 'Tuesday 24 November 2026'],
    ['2026-11-24', 'mdy', 'Tuesday, November 24, 2026'],
    ['2027-01-03', 'dmy', 'Sunday 3 January 2027'],
    ['2028-02-29', 'mdy', 'Tuesday, February 29, 2028'],
  ] as const)('writes %s in the order %s as %s', (text, order, expected) => {
    expect(formatDay(day(text), english, order)).toBe(expected);
  });

  it('follows the row of a language that has its own', () => {
    expect(formatDay(day('2026-11-25'), spanish, 'dmy')).toBe('miércoles 25 de noviembre de 2026');
  });

  it('writes a month with its year', () => {
    const month = parseMonth('2026-11');
    expect(month === undefined ? undefined : formatMonth(month, english)).toBe('November 2026');
  });
});
