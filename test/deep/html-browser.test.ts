import { findFaults } from '../support/axe.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/documents/compose.ts';
import { renderHtml } from '../../src/documents/render-html.ts';
import { makeWords } from '../../src/language/words.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { otherDocuments } from '../support/other-documents.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-html-'));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes the checklist of a country's story of three payments and gives its address. */
function write(
  country: string,
  options: { readonly paper?: 'a4' | 'letter'; readonly printSize?: 'large' } = {},
): string {
  const story = readStories().find(
    (one) => one.country === country && one.file.includes('three-payments'),
  )?.story;
  if (story === undefined) throw new Error(`no story for ${country}`);
  const plan = planOf(story);
  const content = contentOf(country);
  const path = join(
    folder,
    `${country}-${options.paper ?? 'own'}-${options.printSize ?? 'normal'}.html`,
  );
  writeFileSync(
    path,
    renderHtml(compose(plan, { content, words: makeWords(content.words), ...options })),
  );
  return `file://${path}`;
}

describe.each(['us', 'uk', 'ca', 'au'])('the HTML checklist of %s in a browser', (country) => {
  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find in %s',
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(write(country));

      const violations = await findFaults(page);

      expect(violations).toEqual([]);
      await page.close();
    },
  );

  it.each([
    ['320 pixels', { width: 320, height: 800 }],
    ['200 % zoom of 1280 pixels', { width: 640, height: 512 }],
  ])('needs no sideways scrolling at %s', async (_name, viewport) => {
    const page = await browser.newPage({ viewport });
    await page.goto(write(country));

    const wider = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );

    expect(wider).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('forgets ticks when it is opened again', async () => {
    const page = await browser.newPage();
    const address = write(country);
    await page.goto(address);
    await page.locator('input[type=checkbox]').first().check();
    await page.reload();

    expect(await page.locator('input[type=checkbox]').first().isChecked()).toBe(false);
    await page.close();
  });

  it.each([
    ['a4', 595, 842],
    ['letter', 612, 792],
  ] as const)('prints on %s paper', async (paper, width, height) => {
    const page = await browser.newPage();
    await page.goto(write(country, { paper }));

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);

    expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual([width, height]);
    await page.close();
  });

  it('asks the network for nothing', async () => {
    const page = await browser.newPage();
    const wanted: string[] = [];
    page.on('request', (request) => {
      wanted.push(request.url());
    });
    const address = write(country);
    await page.goto(address);

    expect(wanted).toEqual([address]);
    await page.close();
  });
});

describe.each(['us', 'uk', 'ca', 'au'])('the letters and sheets of %s in a browser', (country) => {
  const documents = Object.entries(otherDocuments(country));

  it.each(['light', 'dark'] as const)('have no fault that axe can find in %s', async (scheme) => {
    const page = await browser.newPage({ colorScheme: scheme });
    const faults: string[] = [];
    for (const [name, document] of documents) {
      await page.setContent(renderHtml(document));
      faults.push(...(await findFaults(page)).map((fault) => `${name}: ${fault}`));
    }

    expect(documents.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('need no sideways scrolling at 320 pixels', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    const wide: string[] = [];
    for (const [name, document] of documents) {
      await page.setContent(renderHtml(document));
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (wider > 0) wide.push(`${name}: ${String(wider)}`);
    }

    expect(wide).toEqual([]);
    await page.close();
  });

  it('print the statement on one page after its cover, with 40 calls in the log', async () => {
    const page = await browser.newPage();
    const statement = documents.find(([name]) => name.endsWith('statement-of-what-happened'));
    await page.setContent(statement === undefined ? '' : renderHtml(statement[1]));

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

    expect(/\/Count (\d+)/.exec(pdf)?.[1]).toBe('2');
    await page.close();
  });
});
