import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listSteps } from '../../src/cases/list-steps.ts';
import { composeShort } from '../../src/documents/compose-short.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { countPages, pdfOf, planPdf } from '../support/pdf-of.ts';
import { exampleWords } from '../support/example-plan.ts';
import {
  allOf,
  childrenOf,
  drawnIn,
  readPdfCards,
  textIn,
  type PdfCard,
} from '../support/read-pdf-cards.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf as planOfStory } from '../support/run-story.ts';
import { readPdf, type DrawnText, type ReadPdf } from '../support/read-pdf.ts';

const countries = ['us', 'uk', 'ca', 'au'];
const papers = ['a4', 'letter'] as const;
const sizes = ['normal', 'large'] as const;
const all = countries.flatMap((country) =>
  papers.flatMap((paper) => sizes.map((printSize) => [country, paper, printSize] as const)),
);

/** The printed part of a page, in points: from under the line at its top to its lower margin. */
const heights = { a4: 755, letter: 705 } as const;

/** Pages of the short list. */
const most = { normal: { a4: 4, letter: 5 }, large: { a4: 7, letter: 7 } } as const;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-pdf-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The plan of a country's example answers, the median case. */
function planOf(country: string): Plan {
  const file = join(import.meta.dirname, `../../checklists/examples/${country}.yaml`);
  const answers: unknown = parse(readFileSync(file, 'utf8'));
  return makePlan(contentOf(country), answers, { today: day('2026-11-23') });
}

describe.each(all)('the PDF of %s on %s in %s print', (country, paper, printSize) => {
  const plan = planOf(country);
  const bytes = planPdf(plan, { paper, printSize });
  const reading = readPdf(bytes);
  const path = (): string => join(folder, `${country}-${paper}-${printSize}.pdf`);

  beforeAll(() => {
    writeFileSync(path(), bytes);
  });

  it('is found sound by qpdf', () => {
    const said = execFileSync('qpdf', ['--check', path()], { encoding: 'utf8' });

    expect(said).toContain('No syntax or stream encoding errors found');
  });

  it('has every font inside, with its letters', () => {
    const [, , ...fonts] = execFileSync('pdffonts', [path()], { encoding: 'utf8' })
      .trim()
      .split('\n');

    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/AtkinsonHyperlegibleNext-.* yes yes yes /);
  });

  it('gives pdftotext the steps in order, with their numbers', () => {
    const text = execFileSync('pdftotext', ['-raw', path(), '-'], { encoding: 'utf8' });
    const titles = listSteps(plan)
      .filter(({ needed }) => needed)
      .map(({ title }, index) => oneLine(`${String(index + 1)}. ${title}`));
    const phones = listSteps(plan).flatMap(({ contacts }) =>
      contacts.flatMap(({ phone }) => phone ?? []),
    );

    let from = 0;
    for (const title of titles) {
      const at = oneLine(text).indexOf(title, from);
      expect(at, title).toBeGreaterThan(-1);
      from = at;
    }
    for (const phone of phones) expect(text).toContain(phone);
  });

  it('splits no step that fits on a page with the heading that belongs to it', async () => {
    const pdf = await reading;
    const split = readPdfCards(pdf)
      .flatMap(({ title, parts }) => parts.map((drawn) => ({ title, drawn })))
      .filter((part) => pagesOf(part).length > 1);

    const short = split.filter(
      (card) => heightOf(card.drawn) + headingHeight(card, pdf) < heights[paper] - 30,
    );
    expect(short.map(({ title }) => title)).toEqual([]);
  });

  it('has its short list on as few pages as were promised', async () => {
    const { pages } = await reading;
    const full = pages.findIndex(({ root }) =>
      allOf(root, 'H2').some((heading) => textIn(heading) === exampleWords('doc.full')),
    );

    expect(full).toBeGreaterThan(0);
    expect(full).toBeLessThanOrEqual(most[printSize][paper]);
  });

  it('ends no page with a heading', async () => {
    const { pages } = await reading;
    const ends = pages.map(({ root }) => {
      const last = childrenOf(root).flatMap(childrenOf).at(-1);
      return last === undefined ? [] : [last.role, childrenOf(last).at(-1)?.role ?? ''];
    });

    expect(ends.flat().filter((role) => /^H\d/.test(role))).toEqual([]);
  });
});

describe('the short list of a story, on the paper of its country', () => {
  const lengths = readStories().map(({ file, story }) => {
    const content = contentOf(String(story.answers['country']));
    const words = makeWords(content.words);
    return [file, countPages(pdfOf(composeShort(planOfStory(story), { content, words })))] as const;
  });

  it('has no more than eight pages, whatever was taken', () => {
    expect(lengths.length).toBeGreaterThanOrEqual(100);
    expect(lengths.filter(([, pages]) => pages > 8)).toEqual([]);
  });

  it('has no more than two pages where nothing was taken', () => {
    const nothing = lengths.filter(([file]) => file.includes('/nothing-'));

    expect(nothing).toHaveLength(countries.length);
    expect(nothing.filter(([, pages]) => pages > 2)).toEqual([]);
  });
});

type Part = Pick<PdfCard, 'title' | 'drawn'>;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function pagesOf({ drawn }: Part): readonly number[] {
  return [...new Set(drawn.map(({ page }) => page))];
}

/** How high texts stand on their pages, one page after the other. */
function heightOf(drawn: readonly DrawnText[]): number {
  const pages = [...new Set(drawn.map(({ page }) => page))];
  return pages.reduce((sum, page) => {
    const own = drawn.filter((one) => one.page === page);
    const ys = own.map(({ y }) => y);
    return sum + Math.max(...ys) - Math.min(...ys) + Math.max(...own.map(({ height }) => height));
  }, 0);
}

/** The height of a heading and the words under it that stand right before a step; 0 where another step does. */
function headingHeight(card: Part, pdf: ReadPdf): number {
  const [first] = card.drawn;
  const parts = childrenOf(
    pdf.pages[(first?.page ?? 1) - 1]?.root ?? { role: '', parts: [], links: [] },
  ).flatMap(childrenOf);
  const at = parts.findIndex((part) => drawnIn(part).includes(first ?? NOTHING));
  const before = parts.slice(0, at).findLastIndex(({ role }) => role === 'H2');
  const bound = before === -1 ? [] : parts.slice(before, at);
  return bound.some(({ role }) => role === 'Sect') ? 0 : heightOf(bound.flatMap(drawnIn)) + 20;
}

const NOTHING: DrawnText = { text: '', y: 0, height: 0, page: 0 };
