import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose } from '../../src/documents/compose.ts';
import { renderHtml } from '../../src/documents/render-html.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';

type Paper = 'a4' | 'letter';
type PrintSize = 'normal' | 'large';

/** Paper and its printed part in millimetres, as the style sheet has it. */
const papers = {
  a4: { width: 210 - 28, height: 297 - 27 },
  letter: { width: 215.9 - 28, height: 279.4 - 27 },
} as const;
const PIXELS_PER_MM = 96 / 25.4;

/** A step as high as this part of a page may go on on the next page. Below a whole one a little room, since lines are counted, not measured. */
const SPLIT_FROM = 0.9;

let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-pages-'));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes the checklist of a country's example answers, the median case. */
function write(country: string, options: { paper: Paper; printSize: PrintSize }): string {
  const answers: unknown = parse(
    readFileSync(join(import.meta.dirname, `../../checklists/examples/${country}.yaml`), 'utf8'),
  );
  const content = contentOf(country);
  const plan = makePlan(content, answers, { today: day('2026-11-23') });
  const words = makeWords(content.words);
  const path = join(folder, `${country}-${options.paper}-${options.printSize}.html`);
  writeFileSync(path, renderHtml(compose(plan, { content, words, ...options })));
  return path;
}

interface Part {
  readonly text: string;
  readonly height: number;
}

/** Measures parts of the page as they are laid out for print. */
async function measure(page: Page, selector: string): Promise<readonly Part[]> {
  return await page.evaluate<readonly Part[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => ({
      text: one.innerText.replace(/\\s+/g, ''),
      height: one.getBoundingClientRect().height,
    }))`,
  );
}

/** The text of a printed file without spaces, and which page a place of it is on. */
function readPages(pdf: string): {
  readonly text: string;
  readonly pageOf: (at: number) => number;
} {
  const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .map((text) => text.replace(/^\d+ \/ \d+$/m, '').replace(/\s+/g, ''));
  return {
    text: pages.join(''),
    pageOf: (at) => {
      let end = 0;
      return 1 + pages.findIndex((page) => (end += page.length) > at);
    },
  };
}

const cases = ['us', 'uk', 'ca', 'au'].flatMap((country) =>
  (['a4', 'letter'] as const).flatMap((paper) =>
    (['normal', 'large'] as const).map((printSize) => ({ country, paper, printSize })),
  ),
);

describe.each(cases)('$country printed on $paper in $printSize type', (one) => {
  let pages: ReturnType<typeof readPages>;
  let steps: readonly Part[] = [];
  let headings: readonly Part[] = [];

  beforeAll(async () => {
    const path = write(one.country, one);
    const paper = papers[one.paper];
    const page = await browser.newPage({
      viewport: { width: Math.round(paper.width * PIXELS_PER_MM), height: 1000 },
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`file://${path}`);
    steps = await measure(page, '.step');
    headings = await measure(page, 'h2, h2 + p:has(+ .step)');
    await page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true });
    await page.close();
    pages = readPages(`${path}.pdf`);
  });

  it('splits no step that fits on a page', () => {
    const height = papers[one.paper].height * PIXELS_PER_MM;
    let from = 0;
    const split = steps.flatMap((step) => {
      const start = pages.text.indexOf(step.text, from);
      expect(start).toBeGreaterThanOrEqual(0);
      from = start + step.text.length;
      const whole = pages.pageOf(start) === pages.pageOf(from - 1);
      return whole || step.height >= height * SPLIT_FROM ? [] : [step.text.slice(0, 40)];
    });

    expect(steps.length).toBeGreaterThan(10);
    expect(split).toEqual([]);
  });

  it('leaves no heading alone at the foot of a page, nor with the line under it', () => {
    let from = 0;
    const alone = headings.flatMap(({ text }) => {
      const start = pages.text.indexOf(text, from);
      expect(start).toBeGreaterThanOrEqual(0);
      from = start + text.length;
      return pages.pageOf(start) === pages.pageOf(from + 10) ? [] : [text];
    });

    expect(alone).toEqual([]);
  });

  it('has what to do first, who to call and who listens on the first page', () => {
    const firstPage = ['Readthisifyoureadnothingelse', 'Whotocallnow'];
    const normalPage = ['Ifitistoomuch', 'Thissheetneverasks'];

    for (const text of one.printSize === 'normal' ? [...firstPage, ...normalPage] : firstPage)
      expect(pages.pageOf(pages.text.indexOf(text))).toBe(1);
  });

  it('begins the log on a page of its own', () => {
    const log = pages.text.lastIndexOf('TwelvemonthsofstatementsOneachday');

    expect(pages.pageOf(log)).toBeGreaterThan(pages.pageOf(log - 1));
  });
});
