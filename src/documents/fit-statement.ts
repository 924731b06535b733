import type { LetterEvent } from '../plan/letter.ts';
import type { Block, Document } from './document.ts';
import { estimatePages } from './estimate-pages.ts';
import { WHOLE, type Brevity } from './shorten-events.ts';

/** A statement is one page, in large print its two sides. */
const PAGES = { normal: 1, large: 2 } as const;
/** So many of the newest contacts stand on a statement that does not hold all. */
const MOST_NEWEST = 30;

/** Composes a statement as long as finds room on its page: first the payments of one day share a row, since each stands above too; then older contacts are only counted. */
export function fitStatement(
  events: readonly LetterEvent[],
  frame: Pick<Document, 'paper' | 'printSize'>,
  compose: (brevity: Brevity) => readonly Block[],
): readonly Block[] {
  const fits = (blocks: readonly Block[]): boolean =>
    estimatePages({ ...frame, blocks }) <= PAGES[frame.printSize];
  let blocks = compose(WHOLE);
  const contacts = events.filter((event) => event.is_contact === true).length;
  for (let newest = contacts; newest >= 0 && !fits(blocks); newest = next(newest))
    blocks = compose({ newest, sharesRows: true });
  return blocks;
}

function next(newest: number): number {
  return Math.min(newest - 1, MOST_NEWEST);
}
