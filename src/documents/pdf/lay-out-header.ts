import type { Document } from '../document.ts';
import type { TextInk } from './flow.ts';
import type { Column } from './lay-out-text.ts';
import type { Page } from './paginate.ts';

/** Lays out the line at the top of a page: what this is, except where the title stands under it, and "Page 2 of 4". It is not part of what is read. */
export function layOutHeader(
  { title, header = title, madeFor }: Document,
  at: { readonly page: number; readonly pages: number },
  { paper, words, measure, show }: Column,
): Page {
  const { size, y } = paper.header;
  const ink = (text: string, x: number): TextInk => {
    const width = measure(text, 'regular', size);
    return { kind: 'text', text, weight: 'regular', size, x: x < 0 ? -x - width : x, y, width };
  };
  const number = ink(words('doc.page', { ...at }), -paper.right);
  const name = at.page === 1 ? [] : [ink(show(`${header}, ${madeFor}`), paper.left)];
  return [...name, number].map((one) => ({ ink: one, top: 0 }));
}
