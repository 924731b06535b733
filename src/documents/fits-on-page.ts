import type { Block, ContactBlock, Document, StepBlock } from './document.ts';

/** Width and height of the printed part of a page, in points. */
const area = { a4: [516, 760], letter: [532, 710] } as const;
/** A letter of a sans serif face is about half as wide as it is high; a line takes 1.3 times its height with the space between paragraphs. */
const LETTER_WIDTH = 0.48;
const LINE_HEIGHT = 1.3;

/** Tells whether a step fits on one printed page, by counting its lines: one that does not is better begun where the one before ends. */
export function fitsOnPage(
  step: StepBlock,
  document: Pick<Document, 'paper' | 'printSize'>,
): boolean {
  const size = document.printSize === 'large' ? 18 : 14;
  const [width, height] = area[document.paper];
  const perLine = Math.floor(width / (size * LETTER_WIDTH));
  const lines = step.blocks
    .flatMap(textsOf)
    .reduce((sum, text) => sum + Math.ceil(text.length / perLine), 2);
  return lines * size * LINE_HEIGHT <= height;
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
      return block.step.blocks.flatMap(textsOf);
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
