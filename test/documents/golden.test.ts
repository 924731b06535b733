import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderIcs } from '../../src/documents/render-ics.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { examplePlan } from '../support/example-plan.ts';
import { readStories } from '../support/read-stories.ts';
import { renderBlank, renderPlan, renderSheets } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

const golden = join(import.meta.dirname, 'golden');

/** Compares with the file that was read and found good; `UPDATE_GOLDEN=1` writes it anew, to be read in the diff. */
function judge(name: string, text: string): void {
  const path = join(golden, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

function storyPlan(country: string): Plan {
  const found = readStories().find(
    (one) => one.country === country && one.file.includes('three-payments'),
  );
  if (found === undefined) throw new Error(`no story of three payments for ${country}`);
  return planOf(found.story);
}

describe('the example plan', () => {
  it.each(['text', 'md', 'html', 'json'])('stays as it is in %s', (format) => {
    judge(`example.${format}`, renderPlan(examplePlan, format));
  });
});

describe.each(['uk', 'us', 'ca', 'au'])('three payments in %s', (country) => {
  it.each(['text', 'md', 'html'])('stay as they are in %s', (format) => {
    const text = renderPlan({ ...storyPlan(country), content_version: 'golden' }, format);
    judge(`${country}-three-payments.${format}`, text);
  });
});

describe.each(['uk', 'us', 'ca', 'au'])('the calendar of three payments in %s', (country) => {
  it.each([
    ['neutral', 'event', false],
    ['with details', 'event', true],
    ['as tasks', 'task', false],
  ] as const)('stays as it is, %s', (name, kind, details) => {
    const calendar = { kind, details, given: { country }, marks: [] };
    const content = contentOf(country);
    const words = makeWords(content.words);
    const text = renderIcs(storyPlan(country), { content, words, calendar });
    // Git and editors may change line ends; that they are right is held by render-ics.test.ts.
    judge(
      `${country}-three-payments-${name.replaceAll(' ', '-')}.ics`,
      text.replaceAll('\r\n', '\n'),
    );
  });
});

describe('the blank sheet', () => {
  it.each([
    ['au', 'bank-transfer', 'text'],
    ['uk', 'still-on-the-call', 'md'],
    ['us', 'identity', 'html'],
  ])('of %s %s stays as it is in %s', (country, id, name) => {
    const content = { ...contentOf(country), version: 'golden' };
    const situation = content.blanks.situations.find((one) => one.id === id);
    if (situation === undefined) throw new Error(`no situation ${id}`);
    const text = renderBlank(content, situation, { format: name, today: day('2026-11-23') });

    judge(`blank-${country}-${id}.${name}`, text);
  });
});

describe.each(['uk', 'us', 'ca', 'au'])(
  'the letters and the first call of three payments in %s',
  (country) => {
    it.each(['text', 'md', 'html'])('stay as they are in %s', (format) => {
      judge(`${country}-letters.${format}`, renderSheets(storyPlan(country), format));
    });
  },
);

describe('rendering', () => {
  it.each(['text', 'md', 'html', 'json'])('gives the same bytes twice in %s', (format) => {
    expect(renderPlan(structuredClone(examplePlan), format)).toBe(renderPlan(examplePlan, format));
  });
});
