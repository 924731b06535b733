import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import type { Interview } from '../../src/interview/interview.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { typeAnswer } from '../support/count-keys.ts';
import { readStories } from '../support/read-stories.ts';
import type { Story } from '../support/run-story.ts';

const words = makeWords(contentOf('other').words);

/** What the desk has prepared: the country is a setting, and who is answering is typed with the command. */
const prepared = ['country', 'who-is-answering'];

/** Consent, Enter for no ticket, the menu at the end, Enter for the folder, and the question whether to open the file. */
const AROUND = 5;

/** Counts the keys that a helper presses for a story, from the line of consent to the written pack. */
async function countKeys(story: Story): Promise<number> {
  const today = day(story['as-of']);
  const content = contentOf(String(story.answers['country']));
  const { given } = checkAnswers(content, story.answers, today);
  let keys = AROUND;
  const prompter: Prompter = {
    ask: async (ask) => {
      const typed = typeAnswer(ask, given, today);
      keys += typed.keys;
      return await Promise.resolve({ kind: 'answer', value: typed.value });
    },
    choose: async () => {
      keys += 1;
      return await Promise.resolve('agree');
    },
    line: async () => await Promise.resolve(''),
    show: () => undefined,
  };
  const interview: Interview = {
    prompter,
    today,
    words,
    contentFor: (country) => contentOf(country ?? 'other'),
    save: async () => {
      await Promise.resolve();
    },
    showUrgent: async () => {
      keys += 1;
      return await Promise.resolve('done');
    },
  };
  const start = { country: String(given['country']), 'who-is-answering': 'helping-caller' };
  const answers = await runInterview(interview, start);
  expect(prepared.every((id) => answers[id] !== undefined)).toBe(true);
  return keys;
}

describe('a helper with prepared keys', () => {
  it('presses at most 60 keys for the median story', async () => {
    const counted = await Promise.all(
      readStories().map(async ({ file, story }) => ({ file, keys: await countKeys(story) })),
    );
    const inOrder = counted.toSorted((a, b) => a.keys - b.keys);
    const median = inOrder[Math.floor(inOrder.length / 2)];
    const most = inOrder.at(-1);
    process.stdout.write(
      `key presses: median ${String(median?.keys)}, fewest ${String(inOrder[0]?.keys)}, most ${String(most?.keys)} (${most?.file ?? ''}), ${String(counted.length)} stories\n`,
    );

    expect(median?.keys).toBeLessThanOrEqual(60);
    expect(inOrder[0]?.keys).toBeGreaterThan(AROUND);
  });
});
