import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from '../support/any-answers.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { walkAnswers } from '../support/walk-answers.ts';
import { wrongWith } from '../support/wrong-with.ts';

const today = day('2026-11-23');
/** One combination of so many is planned here; `npm run test:deep` plans them all. */
const STEP = 29;

describe.each(['us', 'uk', 'ca', 'au'])('combinations of answers in %s', (country) => {
  const content = contentOf(country);

  it('give plans that hold', () => {
    const some = [...walkAnswers(content)].filter((_answers, index) => index % STEP === 0);
    const found = some.flatMap((answers) =>
      wrongWith(makePlan(content, answers, { today })).map(
        (wrong) => `${wrong}: ${JSON.stringify(answers)}`,
      ),
    );

    expect(found).toEqual([]);
    expect(some.length).toBeGreaterThan(300);
  });

  it('give plans that hold, also where anything is answered together', () => {
    fc.assert(
      fc.property(anyAnswers(content, today), (answers) => {
        expect(wrongWith(makePlan(content, answers, { today }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
