import type { Block, ContactBlock, Document } from './document.ts';
import { shareWidth } from './share-width.ts';

/** Width and height of the printed part of a page, in points: what both the HTML print and the PDF have. */
const area = { a4: [515, 752], letter: [531, 704] } as const;
/** How wide a letter is on average, from one line to the next, and between two paragraphs, in sizes of the text. */
const LETTER = { regular: 0.46, bold: 0.485 } as const;
const LINE = 1.22;
const GAP = 0.12;
/** How much narrower than the page lists and steps are, in sizes of the text. */
const INDENT = 1.4;
/** A box to write in: from one line to write on to the next, and its least width. */
const BLANK = { height: 1.95, width: 10 } as const;
/** Room to sign by hand above a line. */
const SIGN = 3;
/** How much higher than its lines something is: a frame with its padding, a step with its line above, a heading, a number in large type, a row; and the height of a row to write in. */
const MORE = { box: 1.8, step: 0.6, heading: 0.8, number: 0.25, row: 0.35, openRow: 2.1 } as const;
/** What is set larger than the text. */
const SCALE = { heading: [1.5, 1.2, 1.08], title: 1.08 } as const;

/** Estimates how much of a printed page a block takes, without fonts: by breaking its lines as if all letters were as wide as the average one. */
export function estimateHeight(
  block: Block,
  { paper, printSize }: Pick<Document, 'paper' | 'printSize'>,
): number {
  const size = printSize === 'large' ? 18 : 14;
  const [width, height] = area[paper];
  return (heightOf(block, width / size) * size) / height;
}

/** In sizes of the text, as the width is. */
function heightOf(block: Block, width: number): number {
  switch (block.kind) {
    case 'heading': {
      const scale = SCALE.heading[block.level - 1] ?? 1;
      return MORE.heading + largeHeight(block.text, width, scale);
    }
    case 'paragraph':
      return textHeight(block.text, width, block.tone === 'strong' ? 'bold' : 'regular');
    case 'list':
      return sum(block.items.map((item) => textHeight(item, width - INDENT)));
    case 'fields':
      return sum(block.fields.map(({ label, value }) => textHeight(`${label}: ${value}`, width)));
    case 'contact':
      return contactHeight(block.contact, width);
    case 'blanks':
      return BLANK.height * rowsOf(block.labels.length, width);
    case 'signature':
      return SIGN + textHeight(`${block.name.label}: ${block.name.value}`, width);
    case 'box': {
      const inner = width - INDENT;
      const title = largeHeight(block.title, inner, SCALE.heading[1]);
      return MORE.box + title + heightOfAll(block.blocks, inner);
    }
    case 'step': {
      const { number, title, state, blocks } = block.step;
      const inner = width - INDENT;
      const head = largeHeight(`${number}. ${title}`, inner, SCALE.title);
      const said = state === undefined ? 0 : textHeight(state, inner, 'bold');
      return MORE.step + head + said + heightOfAll(blocks, inner);
    }
    case 'table':
      return tableHeight(block, width);
    case 'page-break':
      return 0;
  }
}

function heightOfAll(blocks: readonly Block[], width: number): number {
  return sum(blocks.map((block) => heightOf(block, width)));
}

function contactHeight({ name, number, text, ways, warning }: ContactBlock, width: number): number {
  const rest = ways.map(({ label, value }) => `${label}: ${value}`);
  const parts = [`${name}:`, number, text, ...rest, warning];
  const height = textHeight(parts.filter((part) => part !== undefined).join(' '), width);
  return number === undefined ? height : height + MORE.number;
}

function tableHeight(
  { caption, head, rows }: Extract<Block, { readonly kind: 'table' }>,
  width: number,
): number {
  const texts = head.map((title, index) => [title, ...rows.map((row) => row[index] ?? '')]);
  const columns = texts.map((column) =>
    column.map(({ length }) => (length === 0 ? 0 : length + 2)),
  );
  const widths = shareWidth(columns, width / LETTER.regular);
  const all = [head, ...rows].map((row) => {
    const lines = row.map((cell, column) =>
      linesOf(cell, ((widths[column] ?? 0) - 2) * LETTER.regular, 'regular'),
    );
    return Math.max(MORE.row + Math.max(...lines) * LINE, row.includes('') ? MORE.openRow : 0);
  });
  return textHeight(caption, width) + sum(all);
}

function rowsOf(labels: number, width: number): number {
  return Math.ceil(labels / Math.max(1, Math.floor(width / BLANK.width)));
}

function textHeight(text: string, width: number, weight: keyof typeof LETTER = 'regular'): number {
  return GAP + linesOf(text, width, weight) * LINE;
}

function largeHeight(text: string, width: number, scale: number): number {
  return linesOf(text, width / scale, 'bold') * LINE * scale;
}

/** Breaks a text at its spaces, and what has none where the line is full, and counts the lines. */
function linesOf(text: string, width: number, weight: keyof typeof LETTER): number {
  const most = Math.max(1, Math.floor(width / LETTER[weight]));
  let lines = 1;
  for (let from = 0; text.length - from > most; lines += 1) {
    const space = text.lastIndexOf(' ', from + most);
    from = space > from ? space + 1 : from + most;
  }
  return lines;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
