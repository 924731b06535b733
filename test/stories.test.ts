import { describe, expect, it } from 'vitest';
import { readStories } from './support/read-stories.ts';
import { judgeStory } from './support/run-story.ts';

const stories = readStories();

describe('a story', () => {
  it.each(stories.map(({ file, story }) => [file, story.name, story] as const))(
    '%s comes true: %s',
    (_file, _name, story) => {
      expect(judgeStory(story)).toEqual([]);
    },
  );

  it.each(['us', 'uk', 'ca', 'au'])('is told at least 8 times for %s', (country) => {
    expect(stories.filter((one) => one.country === country).length).toBeGreaterThanOrEqual(8);
  });

  it('fails when what it expects is not so', () => {
    const [first] = stories;
    if (first === undefined) throw new Error('no story');
    const wrong = {
      ...first.story,
      expect: { steps: { 'no-such-step': {} }, first: ['no-such-step'] },
    };

    expect(judgeStory(wrong).length).toBe(2);
  });
});
