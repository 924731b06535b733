import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBlank } from '../../src/documents/compose-blank.ts';
import { renderHtml } from '../../src/documents/render-html.ts';
import { makeWords } from '../../src/language/words.ts';
import { planSituation } from '../../src/plan/plan-situation.ts';
import { parse } from 'yaml';
import { sheets } from '../../src/documents/sheets.ts';
import { makePlan } from '../support/make-plan.ts';
import { contents, day } from '../support/content-for-tests.ts';
import { countPages, openRenderer } from '../support/pdf-of.ts';

/** So many pages at most, in any size: one sheet, printed on both sides. */
const MOST = 2;

const render = openRenderer();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

async function countPrinted(html: string): Promise<number> {
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
}

const countries = contents.filter((content) => content.country['guided-only'] !== true);

const prints = (['a4', 'letter'] as const).flatMap((paper) =>
  (['normal', 'large'] as const).map((printSize) => ({ paper, printSize })),
);

describe.each(countries)('the blank sheets of $country.id', (content) => {
  it.each(prints)(
    'fit, printed and as PDF, on their pages of $paper in $printSize print',
    async (print) => {
      const words = makeWords(content.words);
      const long: string[] = [];
      for (const situation of content.blanks.situations) {
        const from = planSituation(content, situation, day('2026-11-23'));
        const sheet = composeBlank(from, { content, words, ...print });
        const printed = await countPrinted(renderHtml(sheet));
        const pdf = countPages(render(sheet, words));
        expect(Math.min(printed, pdf)).toBeGreaterThan(0);
        if (Math.max(printed, pdf) > MOST)
          long.push(`${situation.id}: ${String(printed)}, PDF ${String(pdf)}`);
      }

      expect(long).toEqual([]);
    },
  );
});

describe.each(countries)('the other sheets of $country.id', (content) => {
  it.each([
    ['family', 1],
    ['statement-log', 1],
  ])('%s fits on its pages', async (id, most) => {
    const path = `checklists/examples/${content.country.id}.yaml`;
    const answers: unknown = parse(readFileSync(path, 'utf8'));
    const plan = makePlan(content, answers, { today: day('2026-11-23') });
    const sheet = sheets.find((one) => one.id === id);
    const document = sheet?.compose(plan, { content, words: makeWords(content.words) });

    expect(document === undefined ? 0 : await countPrinted(renderHtml(document))).toBe(most);
  });
});
