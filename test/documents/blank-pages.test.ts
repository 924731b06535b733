import { describe, expect, it } from 'vitest';
import { listSteps } from '../../src/cases/list-steps.ts';
import type { Content } from '../../src/content/content.ts';
import type { Situation } from '../../src/content/situations-schema.ts';
import { composeBlank } from '../../src/documents/compose-blank.ts';
import type { Document, StepBlock } from '../../src/documents/document.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { makeWords } from '../../src/language/words.ts';
import { planSituation } from '../../src/plan/plan-situation.ts';
import { contents, day } from '../support/content-for-tests.ts';
import { countPages, openRenderer } from '../support/pdf-of.ts';

const render = openRenderer();
const countries = contents.filter((content) => content.country['guided-only'] !== true);
const all = countries.flatMap((content) =>
  (['normal', 'large'] as const).map((printSize) => ({
    content,
    country: content.country.id,
    printSize,
  })),
);

function sheetOf(content: Content, situation: Situation, printSize: 'normal' | 'large'): Document {
  const from = planSituation(content, situation, day('2026-11-23'));
  return composeBlank(from, { content, words: makeWords(content.words), printSize });
}

/** The days that the person must keep in the first step of a sheet, and what is to be said, asked for and never done. */
function neededLines(
  sheet: Document,
  { content, situation }: { readonly content: Content; readonly situation: Situation },
): readonly string[] {
  const { plan } = planSituation(content, situation, day('2026-11-23'));
  const title = firstStep(sheet)?.title;
  const step = listSteps(plan).find((one) => one.needed && one.title === title);
  if (step === undefined) throw new Error(`no step on ${situation.id}`);
  const dues = step.due.filter(({ whose }) => whose === 'you').map((due) => due.title);
  return [...dues, ...step.say, ...step.ask_for, ...step.do_not];
}

function firstStep({ blocks }: Document): StepBlock | undefined {
  return blocks.flatMap((block) => (block.kind === 'step' ? [block.step] : []))[0];
}

describe.each(all)('the blank sheets of $country in $printSize print', (one) => {
  const { content } = one;
  const made = content.blanks.situations.map((situation) => ({
    situation,
    sheet: sheetOf(content, situation, one.printSize),
  }));

  it('take two pages at most as PDF', () => {
    const words = makeWords(content.words);
    const long = made.flatMap(({ situation, sheet }) => {
      const pages = countPages(render(sheet, words));
      return pages >= 1 && pages <= 2 ? [] : [`${situation.id}: ${String(pages)}`];
    });

    expect(long).toEqual([]);
  });

  it('keep every day that the person must keep, what is to be said, and what never, of the first step', () => {
    for (const { situation, sheet } of made) {
      const text = renderText(sheet).replace(/\s+/g, ' ');

      for (const line of neededLines(sheet, { content, situation }))
        expect(text, situation.id).toContain(line);
    }
  });

  it('say where the rest is when something is left out, and only then', () => {
    const shorter = makeWords(content.words)('blank.shorter');
    const isShort = made.map(({ sheet }) =>
      renderText(sheet).replace(/\s+/g, ' ').includes(shorter),
    );

    expect(isShort.some((short) => short)).toBe(true);
    if (one.printSize === 'normal') expect(isShort.every((short) => short)).toBe(false);
  });
});
