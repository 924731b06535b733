import { describe, expect, it } from 'vitest';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { answerStory, type Answered } from '../support/answer-story.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { readStories } from '../support/read-stories.ts';

const stories = readStories().map(({ file, country, story }) => {
  const content = contentOf(country);
  const today = day(story['as-of']);
  return { file, content, today, given: checkAnswers(content, story.answers, today).given };
});

/** The most keys that the median story may take a person who answers alone, with Enter after each answer and the days spelled out. A third of
 * the stories have several payments, for the sake of the letters. */
const MOST = 100;

const table = new Map<string, { readonly questions: number; readonly presses: number }>();

function planOf({ content, today }: (typeof stories)[number], { given }: Answered): unknown {
  return buildPlan(content, deriveFacts(content, assembleAnswers(given), today));
}

describe('a story that is typed', () => {
  it.each(stories)('$file gives the same answers and plan in both modes', async (story) => {
    const rich = await answerStory(story, 'rich');
    const plain = await answerStory(story, 'plain');
    table.set(story.file, { questions: rich.asked.length, presses: rich.presses });

    expect(plain.asked).toEqual(rich.asked);
    expect(plain.given).toEqual(rich.given);
    expect(planOf(story, plain)).toEqual(planOf(story, rich));
    expect(new Set([rich.given['what-they-got']].flat())).toEqual(
      new Set([story.given['what-they-got']].flat()),
    );
    // Nothing but lines: no control character, no box, no columns.
    expect(plain.raw).not.toMatch(/[^\P{Cc}\n]/u);
    expect(plain.raw).not.toMatch(/[\u2500-\u259F]/);
    expect(plain.raw).not.toMatch(/\S {2,}\S/);
  });

  it('takes few keys', () => {
    const presses = [...table.values()].map((row) => row.presses).sort((a, b) => a - b);
    const median = presses[Math.floor(presses.length / 2)] ?? 0;
    const rows = [...table].map(
      ([file, row]) => `${file}: ${row.questions} asked, ${row.presses} keys`,
    );
    process.stdout.write(`${[...rows, `median: ${median} keys`].join('\n')}\n`);

    expect(presses).toHaveLength(stories.length);
    expect(median).toBeLessThanOrEqual(MOST);
  });
});
