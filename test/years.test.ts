import { describe, expect, it } from 'vitest';
import { day } from './support/content-for-tests.ts';
import { judgeDay } from './support/judge-year.ts';
import { daysOfChange, readYears } from './support/year.ts';

const years = readYears();

describe('a year', () => {
  it('is told for each country with facts of its own', () => {
    expect(years.map(({ country }) => country).toSorted()).toEqual(['au', 'ca', 'uk', 'us']);
  });

  // Every day of the year is looked at in test/deep/years.test.ts.
  it.each(years.flatMap((year) => [0, 1].map((half) => ({ ...year, half }))))(
    'in $country says what its table says on each day of change (half $half)',
    ({ half, ...year }) => {
      const days = daysOfChange(year).filter((_, index) => index % 2 === half);

      expect(days.flatMap((today) => judgeDay(year, today)).slice(0, 3)).toEqual([]);
    },
  );

  it('fails where a day is not as its table says', () => {
    const [year] = years;
    if (year === undefined) throw new Error('no year');
    const rows = year.rows.map((row) => ({ ...row, waiting: [{ 'no-such-step': 'answer' }] }));

    expect(judgeDay({ ...year, rows }, day(year.since)).length).toBe(1);
  });
});
