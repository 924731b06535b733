import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../src/dates/read-clock-time.ts';

describe('a time of day', () => {
  it.each([
    ['14:30', '14:30'],
    ['9:05', '09:05'],
    ['2.30 pm', '14:30'],
    ['9am', '09:00'],
    ['12 a.m.', '00:00'],
    ['12:15 PM', '12:15'],
    [' 0:00 ', '00:00'],
  ])('is read from "%s" as %s', (typed, time) => {
    expect(readClockTime(typed)).toBe(time);
  });

  it.each(['14', '24:00', '13 pm', '0 am', '9:60', '9:5', 'noon', '', '14:30:00'])(
    'is not read from "%s"',
    (typed) => {
      expect(readClockTime(typed)).toBeUndefined();
    },
  );
});
