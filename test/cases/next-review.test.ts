import { describe, expect, it } from 'vitest';
import { nextReview } from '../../src/cases/next-review.ts';
import type { Mark } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';

/** Looks on the 23rd of each month, from 23 December 2026. */
function next(today: string, done: readonly string[] = [], left?: readonly string[]) {
  const marks = done.map((on): Mark => ({
    key: 'review-statements',
    as: 'done',
    on,
  }));
  const answers = { country: 'uk', 'what-they-got': ['money'] };
  const since = day('2026-11-23');
  const plan = makePlan(contentOf('uk'), answers, {
    today: day(today),
    since,
    marks,
  });
  return nextReview(
    plan,
    left?.map((one) => ({ day: day(one) })),
  )?.day;
}

describe('the next look at statements', () => {
  it.each([
    ['is the first one, from the first day on', '2026-11-23', [], '2026-12-23'],
    ['is still the first one on its day', '2026-12-23', [], '2026-12-23'],
    ['stays when its day is past', '2027-01-22', [], '2026-12-23'],
    [
      'is the newest where several were missed, since it looks back',
      '2027-03-01',
      [],
      '2027-02-23',
    ],
    ['is the next one once it was taken', '2026-12-24', ['2026-12-23'], '2027-01-23'],
    ['counts a look in the week before', '2026-12-23', ['2026-12-16'], '2027-01-23'],
    ['does not count an earlier one', '2026-12-23', ['2026-12-15'], '2026-12-23'],
    ['does not count the first look of all', '2026-12-23', ['2026-11-23'], '2026-12-23'],
  ] as const)('%s', (...row) => {
    const [, today, done, expected] = row;

    expect(next(today, done)).toBe(expected);
  });

  it('is none after the last', () => {
    expect(next('2027-11-23', ['2027-11-20'])).toBeUndefined();
  });

  it.each([
    ['none is left', [], '2027-01-23'],
    ['one statement of that day is left', ['2026-12-23'], '2026-12-23'],
  ])('goes by the statements that were looked at one by one: %s', (_, left, expected) => {
    expect(next('2026-12-30', [], left)).toBe(expected);
  });
});
