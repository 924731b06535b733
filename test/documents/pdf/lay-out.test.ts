import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/documents/document.ts';
import type { TextInk } from '../../../src/documents/pdf/flow.ts';
import { layOut } from '../../../src/documents/pdf/lay-out.ts';
import type { Page } from '../../../src/documents/pdf/paginate.ts';
import { paperOf } from '../../../src/documents/pdf/paper.ts';
import { exampleWords } from '../../support/example-plan.ts';

/** Every letter is half as wide as it is high. */
const options = {
  words: exampleWords,
  measure: (text: string, _weight: string, size: number): number => 0.5 * size * text.length,
  has: () => true,
};

const text = fc
  .array(fc.stringMatching(/^[a-zA-Z0-9/-]{1,12}$/), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));
const address = fc.stringMatching(/^[a-z/.?=-]{1,150}$/);
const words = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: address });
const texts = fc.array(words, { minLength: 1, maxLength: 8 });

const simple: fc.Arbitrary<Block> = fc.oneof(
  words.map((one): Block => ({ kind: 'paragraph', text: one })),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: texts }),
  fc
    .record({ label: text, value: words })
    .map((field): Block => ({ kind: 'fields', fields: [field] })),
  texts.map((labels): Block => ({ kind: 'blanks', labels: labels.map((one) => one.slice(0, 20)) })),
  fc
    .record({ name: text, number: fc.constant('0800 123 456'), text: words })
    .map((contact): Block => ({ kind: 'contact', contact: { ...contact, ways: [] } })),
  fc
    .record({ label: text, value: words })
    .map((name): Block => ({ kind: 'signature', label: name.label.slice(0, 20), name })),
);

const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    simple,
    text.map((one): Block => ({ kind: 'heading', level: 2, text: one.slice(0, 60) })),
    fc
      .record({ title: text, blocks: fc.array(simple, { minLength: 1, maxLength: 12 }) })
      .map((box): Block => ({ kind: 'box', ...box })),
    fc
      .record({ title: text, blocks: fc.array(simple, { minLength: 1, maxLength: 15 }) })
      .map((step): Block => ({
        kind: 'step',
        step: { key: 'a', number: '1', ticked: false, ...step },
      })),
    fc
      .array(fc.tuple(text, words), { maxLength: 40 })
      .map((rows): Block => ({ kind: 'table', caption: 'Caption', head: ['One', 'Two'], rows })),
    fc.constant<Block>({ kind: 'page-break' }),
  ),
  { minLength: 1, maxLength: 20 },
);

const documents = fc
  .record({
    paper: fc.constantFrom('a4' as const, 'letter' as const),
    printSize: fc.constantFrom('normal' as const, 'large' as const),
    blocks,
  })
  .map((one): Document => ({
    title: 'Title',
    language: 'en',
    madeFor: 'Day',
    tick: 'Tick',
    ...one,
  }));

/** All texts of a block, in the order in which they are read, without spaces. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '•'}${item}`)
        .join('');
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}:${value}`).join('');
    case 'blanks':
      return block.labels.map((label) => `${label}:`).join('');
    case 'signature':
      return `${block.label}:${block.name.label}:${block.name.value}`;
    case 'contact':
      return `${block.contact.name}:${block.contact.number ?? ''}${block.contact.text ?? ''}`;
    case 'box':
      return `${block.title}${block.blocks.map(wordsOf).join('')}`;
    case 'step':
      return `${block.step.number}.${block.step.title}${block.step.blocks.map(wordsOf).join('')}`;
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()].join('');
    case 'page-break':
      return '';
  }
}

/** What is drawn and read, page by page. */
function readTexts(page: Page): readonly (TextInk & { readonly top: number })[] {
  return page.flatMap(({ ink, top }) =>
    ink.kind === 'text' && ink.tag !== undefined ? [{ ...ink, top }] : [],
  );
}

describe('laying out a document', () => {
  it('loses no word, adds none and keeps their order', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const pages = layOut(document, options);
        const drawn = pages
          .flatMap(readTexts)
          .map((ink) => ink.text)
          .join('');

        expect(drawn.replace(/\s/g, '')).toBe(
          document.blocks.map(wordsOf).join('').replace(/\s/g, ''),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('draws nothing outside of the printed part of a page, and nothing over what stands there', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const paper = paperOf(document);
        for (const page of layOut(document, options)) {
          for (const { x, y, size, top, text: said } of readTexts(page)) {
            expect(x).toBeGreaterThanOrEqual(paper.left - 0.01);
            expect(x + 0.5 * size * said.trimEnd().length).toBeLessThanOrEqual(paper.right + 0.01);
            expect(top + y).toBeGreaterThan(paper.top);
            expect(top + y).toBeLessThan(paper.bottom + 0.01);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no heading at the end of a page and no page empty', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const plain = document.blocks.filter(({ kind }) => kind !== 'page-break');
        const end: Block = { kind: 'paragraph', text: 'End' };
        for (const page of layOut({ ...document, blocks: [...plain, end] }, options))
          expect(readTexts(page).at(-1)?.tag?.name ?? 'H').not.toMatch(/^H/);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a line to sign on with the name under it and the text above it, and leaves room above the line', () => {
    const name = { label: 'Name', value: 'in print' };
    const signature: Block = { kind: 'signature', label: 'Signed by', name };
    const last: Block = { kind: 'paragraph', text: 'Last of all' };
    fc.assert(
      fc.property(documents, (document) => {
        const pages = layOut(
          { ...document, blocks: [...document.blocks, last, signature] },
          options,
        );
        const texts = readTexts(pages.at(-1) ?? []);
        const [above, signed] = texts.slice(-4);
        const { size } = paperOf(document);

        expect(above?.text).toBe('Last of all');
        expect(signed?.text).toBe('Signed by: ');
        const room = baseOf(signed) - baseOf(above);
        expect(room).toBeGreaterThan(2.8 * size);
        expect(texts.at(-1)?.text).toBe('in print');
      }),
      { numRuns: 60 },
    );
  });
});

function baseOf(ink: (TextInk & { readonly top: number }) | undefined): number {
  return (ink?.top ?? 0) + (ink?.y ?? 0);
}
