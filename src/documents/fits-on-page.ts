import type { Block, ContactBlock, Document } from './document.ts';

/** Width and height of the printed part of a page, in points. */
const area = { a4: [516, 760], letter: [532, 710] } as const;
/** A letter of a sans serif face is about half as wide as it is high; a line takes 1.25 times its height with the space between paragraphs. */
const LETTER_WIDTH = 0.46;
const LINE_HEIGHT = 1.25;

/**
 * Tells whether the block at a place of the document fits on one printed page, with the heading above it, by counting its lines.
 * One that does not is better begun where the one before it ends.
 */
export function fitsOnPage(index: number, document: Document): boolean {
  const size = document.printSize === 'large' ? 18 : 14;
  const [width, height] = area[document.paper];
  const perLine = Math.floor(width / (size * LETTER_WIDTH));
  const blocks = document.blocks.slice(headingBefore(index, document.blocks), index + 1);
  const lines = blocks
    .flatMap(textsOf)
    .reduce((sum, text) => sum + Math.ceil(text.length / perLine), 0);
  return (lines + blocks.length) * size * LINE_HEIGHT <= height;
}

/** Gives the place of the heading that belongs to a block, with one line under it or none; else its own place. */
function headingBefore(index: number, blocks: readonly Block[]): number {
  if (blocks[index - 1]?.kind === 'heading') return index - 1;
  return blocks[index - 1]?.kind === 'paragraph' && blocks[index - 2]?.kind === 'heading'
    ? index - 2
    : index;
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
