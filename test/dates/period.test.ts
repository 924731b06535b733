import { describe, expect, it } from 'vitest';
import { addPeriod, parsePeriod } from '../../src/dates/period.ts';
import { day } from './day.ts';

describe('a period', () => {
  it.each([
    ['1 day', { count: 1, unit: 'day' }],
    ['60 days', { count: 60, unit: 'day' }],
    ['1 business day', { count: 1, unit: 'business-day' }],
    ['2 business days', { count: 2, unit: 'business-day' }],
    ['8 weeks', { count: 8, unit: 'week' }],
    ['13 months', { count: 13, unit: 'month' }],
    ['1 year', { count: 1, unit: 'year' }],
    ['999 days', { count: 999, unit: 'day' }],
  ])('reads %s', (text, expected) => {
    expect(parsePeriod(text)).toEqual(expected);
  });

  it.each([
    '0 days',
    '-2 days',
    '1.5 months',
    '1000 days',
    '1 days',
    '2 day',
    '2 Business days',
    '2  days',
    ' 2 days',
    '2 days ',
    '02 days',
    '2 hours',
    '2 working days',
    'until-removed',
    'days',
    '',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it.each([
    ['2026-11-20', { count: 60, unit: 'day' }, '2027-01-19'],
    ['2026-11-20', { count: 8, unit: 'week' }, '2027-01-15'],
    ['2026-01-31', { count: 13, unit: 'month' }, '2027-02-28'],
    ['2028-02-29', { count: 1, unit: 'year' }, '2029-02-28'],
  ] as const)('counts %s plus %j as %s', (start, period, expected) => {
    expect(addPeriod(day(start), period)).toBe(expected);
  });
});
