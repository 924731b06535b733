import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { contents, day } from '../support/content-for-tests.ts';
import { makePlan, stepsOf } from '../support/make-plan.ts';
import { planOf } from '../support/run-story.ts';
import { readStories } from '../support/read-stories.ts';

/** Two lines of A4 at 14 points. */
const LONGEST = 160;

/** Names the open steps whose short form is missing or longer than two lines. */
function wrongInShort(plan: Plan): readonly string[] {
  return stepsOf(plan)
    .filter((step) => step.needed)
    .map((step) => ({ key: step.id, text: step.in_short.join(' ') }))
    .filter(({ text }) => text === '' || text.length > LONGEST)
    .map(({ key, text }) => `${key}: ${String(text.length)} ${text}`);
}

describe('the short form of a step', () => {
  it.each(readStories())('is there and short in $name', ({ story }) => {
    expect(wrongInShort(planOf(story))).toEqual([]);
  });

  it.each(contents)('is there and short for any answers in $country.id', (content) => {
    const today = day('2026-11-23');
    fc.assert(
      fc.property(anyAnswers(content, today), (answers) => {
        expect(wrongInShort(makePlan(content, answers, { today }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
