import type { Block, Document } from './document.ts';
import { estimateHeight } from './estimate-height.ts';

/** A step of so much of a page may go on on the next one: kept whole, it would leave up to that much of a page empty. */
const SPLIT_FROM = 1 / 3;
/** A call is kept whole longer, since it is read with the telephone in the other hand. */
const SPLIT_CALL_FROM = 1 / 2;

/** Tells whether a step may be split between two of its lines: one that is longer than a third of a page, a call that is longer than half a page. */
export function maySplit(block: Block, document: Document): boolean {
  if (block.kind !== 'step') return false;
  const isCall = block.step.blocks.some(({ kind }) => kind === 'blanks');
  return estimateHeight(block, document) > (isCall ? SPLIT_CALL_FROM : SPLIT_FROM);
}
