import type { Document } from '../document.ts';

/** Where things go on a page, in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The size of the text. */
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  /** The size of the line at the top of each page, and where it stands. */
  readonly header: { readonly size: number; readonly y: number };
}

const sides = { a4: [595.28, 841.89], letter: [612, 792] } as const;
const MARGIN = 40;
/** From one line to the next, in sizes of the text, as in the HTML print. */
const LEADING = 1.2;

/** Gives the measures of a page: A4 or Letter, text of 14 points or, in large print, 18. */
export function paperOf({ paper, printSize }: Pick<Document, 'paper' | 'printSize'>): Paper {
  const [width, height] = sides[paper];
  const size = printSize === 'large' ? 18 : 14;
  const header = { size: printSize === 'large' ? 16 : 12, y: 38 };
  return {
    width,
    height,
    left: MARGIN,
    right: width - MARGIN,
    top: header.y + header.size,
    bottom: height - 34,
    size,
    line: size * LEADING,
    header,
  };
}
