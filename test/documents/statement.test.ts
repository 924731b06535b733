import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeSheet } from '../../src/documents/compose-letters.ts';
import type { Document } from '../../src/documents/document.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { makeWords } from '../../src/language/words.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import type { CallEvent } from '../../src/plan/list-events.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { callsOf } from '../support/long-log.ts';
import { makePlan } from '../support/make-plan.ts';
import { countPages, pdfOf } from '../support/pdf-of.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

/** The statement of a country's example answers. */
function statementOf(
  country: string,
  calls: readonly CallEvent[],
  print: Partial<Pick<Document, 'paper' | 'printSize'>> = {},
): Document {
  const content = contentOf(country);
  const answers: unknown = parse(readFileSync(`checklists/examples/${country}.yaml`, 'utf8'));
  return statementOfPlan(makePlan(content, answers, { today: day('2026-11-23') }), calls, print);
}

function statementOfPlan(
  plan: Plan,
  calls: readonly CallEvent[],
  print: Partial<Pick<Document, 'paper' | 'printSize'>> = {},
): Document {
  const content = contentOf(plan.country);
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

function countOf(payments: unknown): number {
  return Array.isArray(payments) ? payments.length : 0;
}

/** More payments than these in one case have a statement of two sides where the log of calls is long too. */
const MOST_PAYMENTS = 8;

describe('the statement of every story, with a long log of calls', () => {
  const made = readStories()
    .filter(({ file }) => !file.includes('nothing'))
    .filter(({ story }) => countOf(story.answers['payments']) <= MOST_PAYMENTS)
    .map(({ file, story }) => ({ file, plan: planOf(story) }));

  it.each(['normal', 'large'] as const)('is one sheet of paper in %s print', (printSize) => {
    const most = printSize === 'large' ? 2 : 1;
    const long = made.filter(({ plan }) => {
      const statement = statementOfPlan(plan, callsOf(40), { printSize });
      return countPages(pdfOf(statement)) - 1 > most;
    });

    expect(made.length).toBeGreaterThanOrEqual(100);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it('names several payments of one day by their numbers in the list above', () => {
    const found = readStories().find(({ file }) => file === 'uk/approved-and-knew.yaml');
    if (found === undefined) throw new Error('no story');
    const statement = statementOfPlan(planOf(found.story), callsOf(40));
    const what = rowsOf(statement).map(([, text]) => text);
    const [list] = statement.blocks.flatMap((block) =>
      block.kind === 'list' && block.ordered ? [block.items] : [],
    );

    expect(list?.map((item) => item.slice(0, 30))).toEqual([
      'The bank transfer of £2,000 on',
      'The bank transfer of £300 on F',
      'The debit card payment of £150',
      'The debit card payment of £99 ',
    ]);
    expect(what).toContain('Money left: payments 1, 2, 3, 4 above.');
    expect(what).toContain('First told the bank or company about payments 1, 2, 3, 4 above.');
  });
});

describe('a line to sign on', () => {
  const text = renderText(statementOf('uk', []));

  it('is a line over the name in print', () => {
    expect(text).toMatch(/\n\nSigned: _{30,}\nName: \[your full name\]\n$/);
  });

  it('stands at the end of every letter but a note that others print', () => {
    const wrong = readStories().flatMap(({ file, story }) => {
      const plan = planOf(story);
      const content = contentOf(plan.country);
      const words = makeWords(content.words);
      return lettersOfPlan(plan, content).flatMap((letter) => {
        const { kind, key } = letter;
        const { blocks } = composeSheet({ kind, key, letter }, plan, { content, words });
        const isSigned = blocks.at(-1)?.kind === 'signature';
        return isSigned === (kind !== 'note') ? [] : [`${file} ${key}`];
      });
    });

    expect(wrong).toEqual([]);
  });
});
