import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { examplePlan, exampleWords } from '../support/example-plan.ts';
import { openRenderer, pdfOf, planPdf } from '../support/pdf-of.ts';
import {
  allOf,
  childrenOf,
  compact,
  drawnIn,
  readPdfCards,
  textIn,
} from '../support/read-pdf-cards.ts';
import { readCards } from '../support/read-cards.ts';
import { readPdf, type Element, type ReadPdf } from '../support/read-pdf.ts';
import { readStories } from '../support/read-stories.ts';
import { renderPlan } from '../support/render-example.ts';
import { planOf } from '../support/run-story.ts';

const plans: readonly (readonly [string, () => Plan])[] = [
  ['the example plan', () => examplePlan],
  ...readStories()
    .filter(({ file }) => file.includes('three-payments'))
    .map(({ file, story }) => [file, () => planOf(story)] as const),
];

/** What may stand in what (ISO 32000-1, 14.8.4). */
const inside: Readonly<Record<string, RegExp>> = {
  Root: /^Document$/,
  Document: /^(?:H[12]|P|L|Sect|Table)$/,
  Sect: /^(?:Form|H[23]|P|L)$/,
  L: /^LI$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:Caption|TR)$/,
  TR: /^(?:TH|TD)$/,
  P: /^Link$/,
};

function wrongChildren(element: Element): readonly string[] {
  const allowed = inside[element.role];
  return childrenOf(element).flatMap((child) => [
    ...(allowed?.test(child.role) === true ? [] : [`${child.role} in ${element.role}`]),
    ...wrongChildren(child),
  ]);
}

function headings(element: Element): readonly Element[] {
  const own = /^H\d$/.test(element.role) && textIn(element) !== '' ? [element] : [];
  return [...own, ...childrenOf(element).flatMap(headings)];
}

describe.each(plans)('the PDF of %s', (_name, makePlan) => {
  const plan = makePlan();
  const bytes = planPdf(plan);
  const reading = readPdf(bytes);

  it('says what it is: title, language, maker, PDF/UA, bookmarks', async () => {
    const pdf = await reading;

    expect(pdf.title).toMatch(/^After the fake support call, \w+day/);
    expect(pdf).toMatchObject({ author: 'aftercall', language: plan.language });
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1' });
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(plan.phases.map(({ title }) => title)));
  });

  it('holds the steps of the plan, in its order, word for word as the text', async () => {
    const cards = readPdfCards(await reading);
    const text = readCards('text', renderPlan(plan, 'text'), plan);

    expect(cards.map(({ title, ticked }) => ({ title, ticked }))).toEqual(
      text.map(({ number, ticked }, index) => ({
        title: `${number}. ${stepsOf(plan)[index]?.title ?? ''}`,
        ticked,
      })),
    );
    expect(cards.map((card) => withoutBlanks(card.text.replaceAll('•', '')))).toEqual(
      text.map((card) => withoutBlanks(compact([`${card.number}. ${card.text}`]))),
    );
  });

  it('has every text in the tree, save page numbers and what comes again', async () => {
    const { pages } = await reading;
    const number = exampleWords('doc.page', { page: '\\d+', pages: String(pages.length) });
    const rest = pages.flatMap(({ artifacts }) => artifacts).filter((text) => text.trim() !== '');

    expect(pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    expect(rest.filter((text) => new RegExp(`^${number}$`).test(text))).toHaveLength(pages.length);
    for (const text of rest) expect(text).toMatch(/^(?:Page \d|After the fake support call, )/);
  });

  it('has a tree that a screen reader can go through', async () => {
    const { pages } = await reading;
    const levels = pages.flatMap(({ root }) => headings(root)).map(({ role }) => Number(role[1]));

    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/ListNumbering \/(?:Decimal|Disc)/g)).toHaveLength(
      raw.match(/\/S \/L\n/g)?.length ?? 0,
    );
    expect(raw.match(/\/checked \/o(?:n|ff)\n/g)).toHaveLength(stepsOf(plan).length);
    expect(pages.flatMap(({ root }) => wrongChildren(root))).toEqual([]);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(pages.flatMap(({ root }) => allOf(root, 'Form')).map(({ alt }) => alt)).not.toContain(
      undefined,
    );
  });

  it('has links that lead where their text says, each in the tree', async () => {
    const { pages } = await reading;
    const elements = pages.flatMap(({ root }) => allOf(root, 'Link'));
    const inTree = elements.flatMap(({ links }) => links);

    expect(inTree.length).toBeGreaterThan(0);
    expect(inTree).toEqual(pages.flatMap(({ links }) => links));
    for (const element of elements) {
      const text = compact([textIn(element)]);
      for (const { url, says } of element.links) {
        expect(compact([says])).toContain(text);
        expect(text.replace(/[^\w.]/g, '')).toContain(
          url.replace(/^(?:tel:\+\d{1,2}|tel:|sms:|mailto:)/, '').replace(/[^\w.]/g, ''),
        );
      }
    }
  });

  it('is the same, byte for byte, on another run', () => {
    expect(Buffer.from(planPdf(structuredClone(plan))).equals(bytes)).toBe(true);
  });
});

function stepsOf(plan: Plan): Plan['phases'][number]['steps'] {
  return plan.phases.flatMap((phase) => phase.steps).filter((step) => step.needed);
}

/** Room to write is drawn in one and dotted in the other. */
function withoutBlanks(text: string): string {
  return text.replace(/_{8,}/g, '');
}

const bare: Omit<Document, 'blocks'> = {
  title: 'A title',
  language: 'en',
  paper: 'a4',
  printSize: 'normal',
  madeFor: 'Monday 23 November 2026',
  tick: 'I have done this',
};

/** Reads a document of some blocks. */
async function readBlocks(
  blocks: Document['blocks'],
  more: Partial<Document> = {},
): Promise<ReadPdf> {
  return await readPdf(pdfOf({ ...bare, ...more, blocks }));
}

function allText(pdf: ReadPdf): string {
  return pdf.pages
    .flatMap(({ root }) => drawnIn(root))
    .map(({ text }) => text)
    .join(' ');
}

describe('a PDF', () => {
  it('draws letters and signs of the languages of the four countries', async () => {
    const text = 'Élise Lefrançois, señor Núñez, Siân Ŵyn, £5, €5, ¢5, “œuvre” – Zürich, Łódź';
    const pdf = await readBlocks([{ kind: 'paragraph', text }]);

    expect(allText(pdf).trim()).toBe(text);
  });

  it.each([['Spoke to 😀 and 王'], ['я']])(
    'puts a question mark for what the font has not, and says so: %s',
    async (text) => {
      const pdf = await readBlocks([{ kind: 'paragraph', text }]);

      expect(allText(pdf)).toContain(text.replace(/[😀王я]/gu, '?'));
      expect(allText(pdf)).toContain(exampleWords('doc.unshown'));
    },
  );

  it('shows what turns the direction of reading, or cannot be seen, as it is', async () => {
    const pdf = await readBlocks([{ kind: 'paragraph', text: 'a\u202eb\u0000c\u200bd' }]);

    expect(allText(pdf).trim()).toBe('a b c d');
  });

  it.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('has pages of %s', async (paper, width, height) => {
    const pdf = await readBlocks([{ kind: 'paragraph', text: 'x' }], { paper });

    expect(pdf.pages[0]?.size.map((side) => side.toFixed(2))).toEqual([
      width.toFixed(2),
      height.toFixed(2),
    ]);
  });

  it.each([
    ['normal', 14],
    ['large', 18],
  ] as const)('sets %s print in %i points', async (printSize, size) => {
    const pdf = await readBlocks([{ kind: 'paragraph', text: 'x' }], { printSize });

    expect(
      pdf.pages[0] === undefined ? [] : drawnIn(pdf.pages[0].root).map(({ height }) => height),
    ).toEqual([size]);
  });

  it('repeats the head of a table on each page, and reads it once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Day ${String(index)}`, '', '']);
    const pdf = await readBlocks([
      { kind: 'table', caption: 'Log', head: ['Day', 'Saw', 'Did'], rows },
    ]);
    const heads = pdf.pages
      .flatMap(({ root }) => allOf(root, 'TH'))
      .map(textIn)
      .filter((text) => text === 'Saw');

    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(heads).toHaveLength(1);
    for (const { artifacts } of pdf.pages.slice(1)) expect(artifacts).toContain('Saw');
  });

  it('keeps a step whole where it fits on a page, and a heading with what comes after it', async () => {
    const filler = { kind: 'paragraph', text: 'One line.' } as const;
    const step = (key: string): Document['blocks'][number] => ({
      kind: 'step',
      step: {
        key,
        number: key,
        title: 'A step',
        ticked: false,
        blocks: Array.from({ length: 12 }, () => filler),
      },
    });
    for (let before = 20; before < 40; before += 1) {
      const pdf = await readBlocks([
        ...Array.from({ length: before }, () => filler),
        { kind: 'heading', level: 2, text: 'Heading' },
        step('1'),
        step('2'),
      ]);
      const [first, second] = readPdfCards(pdf).map(
        ({ drawn }) => new Set(drawn.map(({ page }) => page)),
      );
      const heading =
        pdf.pages.findIndex(({ root }) => allOf(root, 'H2').some((one) => textIn(one) !== '')) + 1;

      expect([first?.size, second?.size]).toEqual([1, 1]);
      expect(first).toContain(heading);
    }
  });

  it('breaks what is wider than the paper, and nothing else', async () => {
    const address = `https://example.org/${'abcdefgh-'.repeat(20)}`;
    const number = '0800 123 456 789';
    const text = `${'word '.repeat(13)}${number} ${address} ${'W'.repeat(200)}`;
    const pdf = await readBlocks([{ kind: 'paragraph', text }]);
    const drawn = pdf.pages.flatMap(({ root }) => drawnIn(root));

    expect(compact(drawn.map((one) => one.text))).toBe(compact([text]));
    expect(drawn.some((one) => one.text.includes(number))).toBe(true);
  });

  it('opens on its own: the same bytes from another renderer', () => {
    const document: Document = { ...bare, blocks: [{ kind: 'paragraph', text: 'x' }] };

    expect(Buffer.from(openRenderer()(document, exampleWords)).equals(pdfOf(document))).toBe(true);
  });
});
