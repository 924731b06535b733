import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSheet } from '../../src/documents/compose-letters.ts';
import { paperOf } from '../../src/documents/pdf/paper.ts';
import { makeWords } from '../../src/language/words.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import { contentOf } from '../support/content-for-tests.ts';
import { callsOf } from '../support/long-log.ts';
import { pdfOf } from '../support/pdf-of.ts';
import { allOf, childrenOf, drawnIn, textIn } from '../support/read-pdf-cards.ts';
import { readPdf, type Element, type ReadPdf } from '../support/read-pdf.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-letters-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const countries = ['us', 'uk', 'ca', 'au'];
const prints = countries.flatMap((country) =>
  (['a4', 'letter'] as const).flatMap((paper) =>
    (['normal', 'large'] as const).map((printSize) => ({ country, paper, printSize })),
  ),
);

/** Every letter of every story of a country once, with forty calls in the log. */
function lettersOf({ country, paper, printSize }: (typeof prints)[number]) {
  const content = contentOf(country);
  const words = makeWords(content.words);
  return readStories()
    .filter((one) => one.country === country)
    .flatMap(({ file, story }) => {
      const plan = planOf(story);
      return lettersOfPlan(plan, content, callsOf(40)).map((letter) => {
        const { kind, key } = letter;
        const options = { content, words, paper, printSize };
        const bytes = pdfOf(composeSheet({ kind, key, letter }, plan, options));
        return { name: `${file} ${key}`, kind, bytes };
      });
    });
}

/** The elements that stand on a page one after the other. */
function partsOf(pdf: ReadPdf, page: number): readonly Element[] {
  const root = pdf.pages[page]?.root;
  return root === undefined ? [] : childrenOf(root).flatMap(childrenOf);
}

describe.each(prints)(
  'the letters of $country on $paper in $printSize print, with a long log of calls',
  (print) => {
    const letters = lettersOf(print);

    it('stay inside of the printed part of their pages', async () => {
      const { bottom, height, top } = paperOf(print);
      const wrong: string[] = [];
      for (const { name, bytes } of letters) {
        const { pages } = await readPdf(bytes);
        const ys = pages.flatMap(({ root }) => drawnIn(root).map(({ y }) => height - y));
        if (ys.some((y) => y < top || y > bottom)) wrong.push(name);
      }

      expect(letters.length).toBeGreaterThan(40);
      expect(wrong).toEqual([]);
    });

    it('split no paragraph, end no page with a heading, and sign where the text ends', async () => {
      const wrong: string[] = [];
      for (const { name, kind, bytes } of letters) {
        const pdf = await readPdf(bytes);
        wrong.push(...cutsOf(pdf).map((cut) => `${name}: ${cut}`));
        if (kind !== 'note' && !isSignedAtItsEnd(pdf)) wrong.push(`${name}: signed elsewhere`);
      }

      expect(wrong).toEqual([]);
    });

    it('are found sound by qpdf', () => {
      const paths = letters.map(({ bytes }, index) => {
        const path = join(folder, `${Object.values(print).join('-')}-${String(index)}.pdf`);
        writeFileSync(path, bytes);
        return path;
      });

      for (const path of paths)
        expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
          'No syntax or stream encoding errors found',
        );
    });
  },
);

const NOTHING: Element = { role: '', parts: [], links: [] };

/** What a page ends with where it should not. */
function cutsOf(pdf: ReadPdf): readonly string[] {
  return [...pdf.pages.keys()].slice(1).flatMap((page) => {
    const last = partsOf(pdf, page - 1).at(-1);
    return isCut(last, partsOf(pdf, page)[0]) ? [textIn(last ?? NOTHING)] : [];
  });
}

/** The line to sign on and the name stand last on the last page, with text above them. */
function isSignedAtItsEnd(pdf: ReadPdf): boolean {
  const end = partsOf(pdf, pdf.pages.length - 1).map(textIn);
  const signed = end.indexOf('Signed:');
  return signed > 0 && signed === end.length - 2;
}

/** A heading at the end of a page, or a paragraph or the item of a list that goes on at the top of the next. */
function isCut(last: Element | undefined, next: Element | undefined): boolean {
  if (last === undefined || next === undefined) return false;
  if (/^H\d/.test(last.role)) return true;
  const isText = ['P', 'L'].includes(last.role) && last.role === next.role;
  return isText && !/[.:?)\]]$/.test(textIn(last)) && allOf(last, 'Link').length === 0;
}
