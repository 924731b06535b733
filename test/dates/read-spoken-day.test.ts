import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfMonth, monthOf, weekdayOf, yearOf } from '../../src/dates/calendar-day.ts';
import { formatDay } from '../../src/dates/format-day.ts';
import { readSpokenDay } from '../../src/dates/read-spoken-day.ts';
import type { SpokenDayNames } from '../../src/dates/spoken-day-names.ts';
import { day } from './day.ts';
import { english } from './english-day-names.ts';

const MONDAY = day('2026-11-23');

const french: SpokenDayNames = {
  months:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
  weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  shortMonths: 'janv févr mars avr mai juin juil août sept oct nov déc'.split(' '),
  today: 'aujourd’hui',
  yesterday: 'hier',
  dayBeforeYesterday: 'avant-hier',
  counts: ['un', 'deux', 'trois'],
  daysAgo: ['il y a {count} jour', 'il y a {count} jours'],
  last: '{weekday} dernier',
  ordinals: ['er'],
  skip: ['le', 'de', 'en'],
};

describe('a day as people type it, on Monday 23 November 2026', () => {
  it.each([
    ['today', '2026-11-23'],
    ['Yesterday', '2026-11-22'],
    ['  YESTERDAY ', '2026-11-22'],
    ['1 day ago', '2026-11-22'],
    ['2 days ago', '2026-11-21'],
    ['Two days ago', '2026-11-21'],
    ['the day before yesterday', '2026-11-21'],
    ['10  days ago', '2026-11-13'],
    ['365 days ago', '2025-11-23'],
    ['0 days ago', '2026-11-23'],
    ['last Tuesday', '2026-11-17'],
    ['last Sunday', '2026-11-22'],
    ['last Monday', '2026-11-16'], // never today
    ['Tuesday', '2026-11-17'],
    ['on Sunday', '2026-11-22'],
    ['Tues', '2026-11-17'],
    ['fri', '2026-11-20'],
    ['20 November', '2026-11-20'],
    ['November 20', '2026-11-20'],
    ['20 Nov 2026', '2026-11-20'],
    ['20th November', '2026-11-20'],
    ['the 20th of November 2026', '2026-11-20'],
    ['on the 20th of november', '2026-11-20'],
    ['November 20th, 2026', '2026-11-20'],
    ['Nov. 20', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['1st Sept', '2026-09-01'],
    ['23 November', '2026-11-23'], // today is not after today
    ['24 November', '2025-11-24'],
    ['31 December', '2025-12-31'],
    ['29 February', '2024-02-29'],
    ['Friday 20 November', '2026-11-20'],
    ['Friday, November 20, 2026', '2026-11-20'],
    ['20 November 2027', '2027-11-20'], // a year that is given is kept
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['2026-3-4', '2026-03-04'], // a year in front leaves one order
    ['20/11/2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['20-11-2026', '2026-11-20'],
    ['20 11 2026', '2026-11-20'],
    ['20/11', '2026-11-20'],
    ['11/20', '2026-11-20'],
    ['24/11', '2025-11-24'],
    ['29/2', '2024-02-29'],
    ['04/04/2026', '2026-04-04'], // both readings are the same day
    ['4/4', '2026-04-04'],
  ])('reads %j as %s', (text, expected) => {
    expect(readSpokenDay(text, MONDAY, english)).toEqual({ day: expected });
  });

  it.each([
    ['November', '2026-11'],
    ['in October', '2026-10'],
    ['December', '2025-12'],
    ['November 2026', '2026-11'],
    ['Nov 2025', '2025-11'],
    ['2026-11', '2026-11'],
    ['11/2026', '2026-11'],
  ])('reads %j as the month %s', (text, expected) => {
    expect(readSpokenDay(text, MONDAY, english)).toEqual({ month: expected });
  });

  it.each([
    '03/04/2026',
    '3/4',
    '03-04-2026',
    '3.4.2026',
    '12/11/2026',
    '20/11/26', // 2026, or 2020
    '20-11-26',
    '20 Nov 26',
    'Monday', // today, or a week ago
    'on Monday',
    'Tuesday 20 November 2026', // it was a Friday
    'Tuesday 24 November', // this week's is still to come; last year's was a Monday
  ])('says that %j can be read in two ways', (text) => {
    expect(readSpokenDay(text, MONDAY, english)).toEqual({ ambiguous: true });
  });

  it.each([
    '',
    '   ',
    'tomorrow',
    'next Tuesday',
    'last week',
    'last November',
    'a while ago',
    'four days ago', // more than the words for counts
    '2 weeks ago', // near a day, but none
    'in 2 days',
    'days ago',
    '1000 days ago',
    '2.5 days ago',
    'not yesterday',
    'Tuesday or Wednesday',
    'Tuesday 24',
    'Tuesday November',
    'Tuesday 2026',
    '20',
    '20th',
    '2026',
    '20261120',
    '30 February',
    '31 April 2026',
    '29 February 2026',
    '0 November',
    '20xx November',
    '20 Novembre 2026',
    'Ju', // June or July
    'Ma',
    '31/04/2026',
    '29/02/2026',
    '13/13/2026',
    '00/11/2026',
    '2026-02-30',
    '2026-13',
    '20/11/1826',
    '20 November 1826',
    '20 November 0026',
    '1/2/3/2026',
    '20/11-2026',
  ])('reads nothing in %j', (text) => {
    expect(readSpokenDay(text, MONDAY, english)).toBeUndefined();
  });

  it.each([
    ["aujourd'hui", { day: '2026-11-23' }],
    ['Aujourd’hui', { day: '2026-11-23' }],
    ['hier', { day: '2026-11-22' }],
    ['il y a 2 jours', { day: '2026-11-21' }],
    ['il y a deux jours', { day: '2026-11-21' }],
    ['avant-hier', { day: '2026-11-21' }],
    ['mardi dernier', { day: '2026-11-17' }],
    ['le 1er novembre 2026', { day: '2026-11-01' }],
    ['20 fevrier', { day: '2026-02-20' }],
    ['AOÛT', { month: '2026-08' }],
    ['20 mar', { day: '2026-03-20' }],
    ['mar', { ambiguous: true }], // mars, or mardi
  ])('reads French %j', (text, expected) => {
    expect(readSpokenDay(text, MONDAY, french)).toEqual(expected);
  });
});

describe('reading days back', () => {
  const someDay = fc.integer({ min: -3000, max: 3000 }).map((count) => addDays(MONDAY, count));
  const order = fc.constantFrom('dmy', 'mdy');

  it('reads every day as it is printed in full, in both orders', () => {
    fc.assert(
      fc.property(someDay, order, (one, way) => {
        expect(readSpokenDay(formatDay(one, english, way), MONDAY, english)).toEqual({ day: one });
      }),
    );
  });

  it('never reads a day without its year as one after today or more than a leap year cycle back', () => {
    fc.assert(
      fc.property(someDay, someDay, (one, today) => {
        const read = readSpokenDay(
          `${dayOfMonth(one)} ${english.months[monthOf(one) - 1]}`,
          today,
          english,
        );
        const found = read !== undefined && 'day' in read ? read.day : undefined;

        expect(found?.slice(5)).toBe(one.slice(5));
        expect(found !== undefined && found <= today && yearOf(today) - yearOf(found) <= 8).toBe(
          true,
        );
        if (found !== undefined && !found.endsWith('02-29'))
          expect(addDays(found, 366) > today).toBe(true);
      }),
    );
  });

  it('never guesses between day and month', () => {
    const low = fc.integer({ min: 1, max: 12 });

    fc.assert(
      fc.property(low, low, fc.constantFrom('/', '-', '.'), (a, b, sign) => {
        fc.pre(a !== b);
        expect(readSpokenDay([a, b, 2026].join(sign), MONDAY, english)).toEqual({
          ambiguous: true,
        });
      }),
    );
  });

  it('reads a weekday as one of the six days before today, or asks again', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 6 }), (today, weekday) => {
        const read = readSpokenDay(english.weekdays[weekday] ?? '', today, english);
        const back = (weekdayOf(today) - weekday + 7) % 7;

        expect(read).toEqual(back === 0 ? { ambiguous: true } : { day: addDays(today, -back) });
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (text) => void readSpokenDay(text, MONDAY, english),
      ),
    );
  });
});
