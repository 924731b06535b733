import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '../../src/facts/answers-schema.ts';
import { planSchema } from '../../src/plan/plan-schema.ts';
import { planOf } from '../support/run-story.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { readStories } from '../support/read-stories.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const stories = readStories();

describe('the published schemas', () => {
  const isPlan = ajv.compile(planSchema);

  it.each(stories.map(({ file, story }) => [file, story] as const))(
    'hold for the plan of %s',
    (_file, story) => {
      isPlan(planOf(story));

      expect(isPlan.errors ?? []).toEqual([]);
    },
  );

  it.each(['us', 'uk', 'ca', 'au'])('hold for the answers of every story of %s', (country) => {
    const isAnswers = ajv.compile({
      ...answersSchema(contentOf(country)),
      $id: `answers-${country}`,
    });

    for (const { story } of stories.filter((one) => one.country === country)) {
      isAnswers(story.answers);
      expect(isAnswers.errors ?? []).toEqual([]);
    }
  });

  it('refuse what is not in the contract', () => {
    const isAnswers = ajv.compile({ ...answersSchema(contentOf('uk')), $id: 'answers-wrong' });

    expect(isAnswers({ country: 'uk', 'what-they-got': ['monie'] })).toBe(false);
    expect(isPlan({ schema: 'aftercall/plan/2' })).toBe(false);
  });
});
