import { describe, expect, it } from 'vitest';
import { judgeDay } from '../support/judge-year.ts';
import { everyDay, readYears } from '../support/year.ts';

/** Parts of a year, so that no test takes long. */
const PARTS = 8;

describe('every day of a year', () => {
  it.each(
    readYears().flatMap((year) =>
      Array.from({ length: PARTS }, (_, part) => ({ ...year, part: part + 1 })),
    ),
  )('in $country is as its table says (part $part)', ({ part, ...year }) => {
    const days = everyDay(year);
    const size = Math.ceil(days.length / PARTS);
    const own = days.slice((part - 1) * size, part * size);

    expect(own.flatMap((today) => judgeDay(year, today)).slice(0, 3)).toEqual([]);
  });
});
