import type { Block, Document } from './document.ts';
import { estimateHeight } from './estimate-height.ts';

/** A table that goes on on the next page leaves room for a row that is not cut, and has its head again. */
const TURN = 0.2;

/** Estimates how many printed pages a document takes: a heading stays with what comes after it, and a step or a box on one page. */
export function estimatePages(document: Pick<Document, 'blocks' | 'paper' | 'printSize'>): number {
  const { blocks } = document;
  let used = 0;
  let withHeading = 0;
  for (const [index, block] of blocks.entries()) {
    withHeading += estimateHeight(block, document);
    if (block.kind === 'heading' && index < blocks.length - 1) continue;
    if (isWhole(block) && withHeading > roomOn(used)) used = Math.ceil(used);
    if (block.kind === 'table' && withHeading > roomOn(used)) used += TURN;
    used += withHeading;
    withHeading = 0;
  }
  return Math.max(1, Math.ceil(used));
}

function isWhole({ kind }: Block): boolean {
  return kind === 'step' || kind === 'box';
}

/** What is left of the page that has been begun. */
function roomOn(used: number): number {
  return Math.ceil(used) - used;
}
