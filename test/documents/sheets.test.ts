import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFamily } from '../../src/documents/compose-family.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { renderText } from '../../src/documents/render-text.ts';
import { sheets } from '../../src/documents/sheets.ts';
import { makeWords } from '../../src/language/words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { contentOf, contents, day } from '../support/content-for-tests.ts';
import { makePlan } from '../support/make-plan.ts';
import { countPages, pdfOf } from '../support/pdf-of.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

const today = day('2026-11-23');

function sheetOf(id: string, plan: Plan): Document {
  const content = contentOf(plan.country);
  const sheet = sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet.compose(plan, { content, words: makeWords(content.words) });
}

function tablesIn(document: Document): readonly Extract<Block, { readonly kind: 'table' }>[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

const answers = {
  country: 'uk',
  'still-happening': 'no',
  'what-they-got': ['screen-control', 'money', 'passwords'],
  'passwords-for': ['bank'],
  payments: [
    {
      id: 'bt1',
      method: 'bank-transfer',
      from: 'Castle Bank',
      'paid-on': '2026-11-20',
      amount: 1234,
    },
  ],
};

describe('the short list alone', () => {
  const number = (line: string): string => /\d+/.exec(line)?.[0] ?? '';

  it('has each step of the checklist once, under the same number, with its box', () => {
    const plan = makePlan(contentOf('uk'), answers, { today });
    const boxes = (id: string): readonly string[] =>
      renderText(sheetOf(id, plan)).match(/^\[.\] \d+\. .*$/gm) ?? [];

    expect(boxes('short')).toEqual(boxes('checklist'));
    expect(boxes('short').map(number)).toEqual(boxes('short').map((_, index) => String(index + 1)));
  });

  it('says of each open step what to do, and nothing of it in full', () => {
    const plan = makePlan(contentOf('uk'), answers, { today });
    const text = renderText(sheetOf('short', plan)).replace(/\s+/g, ' ');
    const steps = plan.phases.flatMap((phase) => phase.steps).filter((step) => step.needed);

    for (const { in_short, why } of steps) {
      expect(text).toContain(in_short.join(' '));
      if (why !== undefined) expect(text).not.toContain(why);
    }
    expect(text).toContain('Security Garden, 21 September 2011');
  });
});

describe('the page for the family', () => {
  const text = (plan: Plan): string => renderText(sheetOf('family', plan)).replace(/\s+/g, ' ');

  it('names no bank, account, sum, reference or person, in any story', () => {
    for (const { story } of readStories()) {
      const plan = planOf(story);
      const given = JSON.stringify(story.answers);
      const names = [...given.matchAll(/"(?:name|from|reference|spoke-to)":"([^"]+)"/g)];
      for (const [, name = ''] of names) expect(text(plan)).not.toContain(name);
      expect(text(plan)).not.toMatch(/[£$]\d/);
    }
  });

  it('lists what is open with the numbers of the checklist, and nothing that is done', () => {
    const marks = [{ key: 'secure-bank-login', as: 'done', on: '2026-11-22', reference: 'REF-77' }];
    const plan = makePlan(contentOf('uk'), answers, {
      today,
      marks: marks as Plan['phases'][0]['steps'][0]['marks'],
    });
    const done = plan.phases.flatMap(({ steps }) => steps).find((step) => step.status === 'done');

    expect(done?.key).toBe('secure-bank-login');
    expect(text(plan)).not.toContain(done?.title);
    expect(text(plan)).not.toContain('REF-77');
    expect(text(plan)).toMatch(
      /\d+\. Claim the bank transfer at your bank\. By Monday 20 December 2027\./,
    );
  });

  // Only where hardly anything is known are there more steps, up to 68, and a second sheet.
  const MOST_STEPS = 45;

  it.each(['normal', 'large'] as const)(
    'is one page in normal print and one sheet in large print, in %s print',
    (printSize) => {
      const most = printSize === 'large' ? 2 : 1;
      const long = readStories().flatMap(({ file, story }) => {
        const plan = planOf(story);
        const content = contentOf(plan.country);
        const words = makeWords(content.words);
        const pages = countPages(pdfOf(composeFamily(plan, { content, words, printSize })));
        const steps = plan.phases.flatMap((phase) => phase.steps).filter(({ needed }) => needed);
        return pages > most && steps.length <= MOST_STEPS ? [file] : [];
      });

      expect(long).toEqual([]);
    },
  );

  it('shows no step that nobody else may see', () => {
    const hidden = contentOf('uk').steps.filter((step) => step.private === true);
    const plan = makePlan(
      contentOf('uk'),
      { ...answers, 'known-person': 'yes', 'afraid-of-someone': 'yes' },
      { today },
    );

    expect(plan.phases.flatMap(({ steps }) => steps).map(({ id }) => id)).toContain(hidden[0]?.id);
    for (const step of hidden) expect(text(plan)).not.toContain(step.title);
  });

  it.each(contents.filter((one) => one.country['guided-only'] !== true))(
    'holds neither names nor sums for any answers in $country.id',
    (content) => {
      fc.assert(
        fc.property(anyAnswers(content, today), (any) => {
          const page = text(makePlan(content, any, { today }));

          expect(page).not.toMatch(/High Street Bank|River Bank|Main email|[£$]\d/);
        }),
        { numRuns: 30 },
      );
    },
  );
});

describe('the log of statements', () => {
  it('has twelve real days and a column for each account', () => {
    const accounts = [
      { name: 'Castle Bank', kind: 'bank', state: 'touched' },
      { name: 'Hill card', kind: 'card', state: 'touched' },
      { name: 'Main email', kind: 'email', state: 'touched' },
    ];
    const [table, ...others] = tablesIn(
      sheetOf('statement-log', makePlan(contentOf('uk'), { ...answers, accounts }, { today })),
    );

    expect(others).toEqual([]);
    expect(table?.head).toEqual(['Day', 'Castle Bank', 'Hill card']);
    expect(table?.rows).toHaveLength(12);
    expect(table?.rows[0]).toEqual(['Wednesday 23 December 2026', '', '']);
  });

  it('has a second table where there are more accounts than columns', () => {
    const accounts = ['A bank', 'B bank', 'C bank', 'D bank'].map((name) => ({
      name,
      kind: 'bank',
    }));
    const tables = tablesIn(
      sheetOf('statement-log', makePlan(contentOf('uk'), { ...answers, accounts }, { today })),
    );

    expect(tables.map(({ head }) => head.slice(1))).toEqual([
      ['A bank', 'B bank', 'C bank'],
      ['D bank', 'Castle Bank'],
    ]);
  });

  it('has columns to name by hand where no account was named', () => {
    const plan = makePlan(
      contentOf('us'),
      { country: 'us', 'what-they-got': ['nothing'] },
      { today },
    );
    const [table] = tablesIn(sheetOf('statement-log', plan));

    expect(table?.head).toEqual(['Day', 'Account 1', 'Account 2', 'Account 3']);
    expect(renderText(sheetOf('statement-log', plan))).toMatch(
      /^\[ \] Wednesday, December 23, 2026 ? _{8,} _{8,} _{8,}$/m,
    );
  });
});
