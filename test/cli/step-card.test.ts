import { expect, it } from 'vitest';
import { stepCard } from '../../src/cli/step-card.ts';
import { exampleStep, exampleWords } from '../support/example-plan.ts';

it('says on the screen too how long a thing lasts and how to renew it', () => {
  const step = exampleStep({
    key: 'ask-for-ban',
    title: 'Ask for a ban',
    what_happens_next: ['Your cards go on working.'],
    lasts: { id: 'ban', what: 'The ban', lasts: '21 days', renew: 'Ask again before it ends.' },
  });

  const texts = stepCard(step, { words: exampleWords, dayInFull: (day) => day }).map(
    ({ text }) => text,
  );

  expect(texts).toContain('- Your cards go on working.');
  expect(texts).toContain('- The ban lasts 21 days. Ask again before it ends.');
});
