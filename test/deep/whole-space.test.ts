import { describe, expect, it } from 'vitest';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { walkAnswers } from '../support/walk-answers.ts';
import { wrongWith } from '../support/wrong-with.ts';

const today = day('2026-11-23');

describe.each(['us', 'uk', 'ca', 'au'])('every combination of answers in %s', (country) => {
  const content = contentOf(country);

  it('gives a plan that holds', () => {
    const found = new Map<string, string>();
    let count = 0;
    for (const answers of walkAnswers(content)) {
      count += 1;
      for (const wrong of wrongWith(makePlan(content, answers, { today })))
        if (!found.has(wrong)) found.set(wrong, JSON.stringify(answers));
    }
    // eslint-disable-next-line no-console -- how much was tried is what this run is for
    console.info(`${country}: ${String(count)} combinations of answers`);

    expect(Object.fromEntries(found)).toEqual({});
    expect(count).toBeGreaterThan(10_000);
  });
});
