import type { Block, Document } from './document.ts';
import { estimateHeight } from './estimate-height.ts';

/** Tells whether a step is longer than a page, so that it must be split between two of its lines. Any other stays whole: it is read with the telephone in the other hand. */
export function maySplit(block: Block, document: Document): boolean {
  return block.kind === 'step' && estimateHeight(block, document) > 1;
}
