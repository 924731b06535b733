import type { Block, ContactBlock, Document } from './document.ts';

/** Width and height of the printed part of a page, in points. */
const area = { a4: [516, 760], letter: [532, 710] } as const;
/** A letter of a sans serif face is about half as wide as it is high; a line takes 1.25 times its height with the space between paragraphs. */
const LETTER_WIDTH = 0.46;
const LINE_HEIGHT = 1.25;

/** A step of so much of a page may go on on the next one: kept whole, it would leave up to that much of a page empty. */
const SPLIT_FROM = 1 / 3;
/** A call is kept whole longer, since it is read with the telephone in the other hand. */
const SPLIT_CALL_FROM = 1 / 2;

/** Tells whether a step may be split between two of its lines: one that is longer than a third of a page, a call that is longer than half a page. */
export function maySplit(block: Block, document: Document): boolean {
  if (block.kind !== 'step') return false;
  const isCall = block.step.blocks.some(({ kind }) => kind === 'blanks');
  return partOfPage(block, document) > (isCall ? SPLIT_CALL_FROM : SPLIT_FROM);
}

/** Gives how much of a printed page a block takes, by counting its lines. */
function partOfPage(block: Block, { paper, printSize }: Document): number {
  const size = printSize === 'large' ? 18 : 14;
  const [width, height] = area[paper];
  const perLine = Math.floor(width / (size * LETTER_WIDTH));
  const lines = textsOf(block).reduce((sum, text) => sum + Math.ceil(text.length / perLine), 0);
  return ((lines + 1) * size * LINE_HEIGHT) / height;
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`);
    case 'contact':
      return [contactText(block.contact)];
    case 'blanks':
      return ['', block.labels.join(' ')];
    case 'box':
      return [block.title, ...block.blocks.flatMap(textsOf)];
    case 'step':
      return [block.step.title, ...block.step.blocks.flatMap(textsOf)];
    case 'table':
      return block.rows.map((row) => row.join(' '));
    case 'page-break':
      return [];
  }
}

function contactText({ name, number, text, ways, warning }: ContactBlock): string {
  const rest = ways.map(({ label, value }) => `${label}: ${value}`);
  return [name, number, text, ...rest, warning].filter((part) => part !== undefined).join(' ');
}
