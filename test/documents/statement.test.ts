import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeSheet } from '../../src/documents/compose-letters.ts';
import type { Document } from '../../src/documents/document.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { makeWords } from '../../src/language/words.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import type { CallEvent } from '../../src/plan/list-events.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { countPages, pdfOf } from '../support/pdf-of.ts';

/** So many calls, one each second day from the first report on, the days in no order. */
function callsOf(count: number): readonly CallEvent[] {
  const start = Date.UTC(2026, 10, 22);
  return Array.from({ length: count }, (_, index) => ({
    on: new Date(start + 2 * index * 86_400_000).toISOString().slice(0, 10),
    time: '14:30',
    organisation: 'High Street Bank',
    spoke_to: 'Sam Taylor',
    reference: `REF-${String(index + 1)}`,
    promised: 'an answer in writing within ten days',
  })).toReversed();
}

/** The statement of a country's example answers. */
function statementOf(
  country: string,
  calls: readonly CallEvent[],
  print: Partial<Pick<Document, 'paper' | 'printSize'>> = {},
): Document {
  const content = contentOf(country);
  const answers: unknown = parse(readFileSync(`checklists/examples/${country}.yaml`, 'utf8'));
  const plan = makePlan(content, answers, { today: day('2026-11-23') });
  const letter = lettersOfPlan(plan, content, calls).find(({ kind }) => kind === 'statement');
  if (letter === undefined) throw new Error('no statement');
  const sheet = { kind: 'statement', key: letter.key, letter } as const;
  return composeSheet(sheet, plan, { content, words: makeWords(content.words), ...print });
}

function rowsOf({ blocks }: Document): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

const cases = ['us', 'uk', 'ca', 'au'].flatMap((country) =>
  (['a4', 'letter'] as const).flatMap((paper) =>
    (['normal', 'large'] as const).map((printSize) => ({ country, paper, printSize })),
  ),
);

describe.each(cases)('the statement of $country on $paper in $printSize print', (one) => {
  it.each([0, 3, 12, 40, 400])(
    'is one sheet of paper after its cover, with %i calls in the log',
    (count) => {
      const pages = countPages(pdfOf(statementOf(one.country, callsOf(count), one)));
      const most = one.printSize === 'large' ? 2 : 1;

      expect(pages - 1).toBeGreaterThanOrEqual(1);
      expect(pages - 1).toBeLessThanOrEqual(most);
    },
  );
});

describe('a long log of calls on the statement', () => {
  const rows = rowsOf(statementOf('uk', callsOf(40)));
  const references = rows.map(([, , reference]) => reference).filter((text) => text !== '');

  it('keeps what happened, the first report and the newest contacts, in the order of their days', () => {
    const what = rows.map(([, text = '']) => text).join('\n');

    expect(what).toContain('The first call from the person who posed as computer support.');
    expect(what).toContain('Money left: the bank transfer of £1,200.');
    expect(references[0]).toBe('REF-1');
    expect(references.slice(1)).toEqual(
      Array.from(
        { length: references.length - 1 },
        (_, index) => `REF-${String(40 - (references.length - 2) + index)}`,
      ),
    );
    expect(references.length).toBeGreaterThan(3);
  });

  it('counts the others in one row, with their first and last day', () => {
    const more = rows.find(([, text = '']) => text.includes('More contacts'));

    expect(more?.[0]).toMatch(/^Tuesday 24 November 2026 to \w+ \d+ \w+ 2027$/);
    expect(more?.[1]).toBe(
      `More contacts: ${String(40 - references.length)}. My log of calls lists each one.`,
    );
  });

  it('leaves out nothing where all find room', () => {
    const text = renderText(statementOf('uk', callsOf(3)));

    expect(text).not.toContain('More contacts');
    for (const reference of ['REF-1', 'REF-2', 'REF-3']) expect(text).toContain(reference);
  });
});
