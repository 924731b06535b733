import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { listDeletions, type Deletion } from '../support/list-deletions.ts';
import { readStories } from '../support/read-stories.ts';
import { judgeStory, planOf, type Story } from '../support/run-story.ts';
import { takeInventory } from '../support/take-inventory.ts';

interface Told {
  readonly story: Story;
  readonly steps: ReadonlySet<string>;
}

const stories = readStories();

function toldIn(country: string): readonly Told[] {
  return stories
    .filter((one) => one.country === country)
    .map(({ story }) => ({
      story,
      steps: new Set(
        planOf(story)
          .phases.flatMap((phase) => phase.steps)
          .filter((step) => step.needed)
          .map((step) => step.id),
      ),
    }));
}

/** Tells whether some story no longer comes true. */
function storyFails(deletion: Deletion, told: readonly Told[]): boolean {
  const { within } = deletion;
  return told.some(
    ({ story, steps }) =>
      (within === undefined || steps.has(within)) && judgeStory(story, deletion.content).length > 0,
  );
}

/** Tells whether the checker would refuse the content: something still refers to what is gone. */
function isReferredTo(deletion: Deletion): boolean {
  const name = /^(?:condition|contacts|deadlines|rules|durations) ([a-z0-9-]+)/.exec(
    deletion.what,
  )?.[1];
  if (name === undefined) return false;
  const { steps, letters, country, conditions, questions } = deletion.content;
  return new RegExp(`["\\[: ]${name}["}]`).test(
    JSON.stringify([steps, letters, country, conditions, questions]),
  );
}

describe.each(['us', 'uk', 'ca', 'au'])('anything taken out of the content of %s', (country) => {
  it('turns a test red', () => {
    const content: Content = contentOf(country);
    const inventory = readFileSync(`test/content/inventory/${country}.txt`, 'utf8');
    const told = toldIn(country);
    const all = [...listDeletions(content)];
    const unseen = all.filter((one) => takeInventory(one.content) === inventory);
    const survivors = unseen.filter((one) => !isReferredTo(one) && !storyFails(one, told));
    // eslint-disable-next-line no-console -- how much was tried is what this run is for
    console.info(
      `${country}: ${String(all.length)} deletions, ${String(unseen.length)} left to the stories, ${String(survivors.length)} unnoticed`,
    );

    expect(survivors.map((one) => one.what)).toEqual([]);
  });
});
