import type { Words } from '../../language/words.ts';
import type { Document } from '../document.ts';
import type { Measure } from './break-lines.ts';
import { layOutBlocks } from './lay-out-block.ts';
import { layOutHeader } from './lay-out-header.ts';
import type { Column } from './lay-out-text.ts';
import { paginate, type Page } from './paginate.ts';
import { paperOf } from './paper.ts';
import { showText, type HasSign } from './show-text.ts';

export interface LayOutOptions {
  readonly words: Words;
  readonly measure: Measure;
  readonly has: HasSign;
}

/** Lays out a document on pages. Where a sign had to be replaced, its last line says so. */
export function layOut(
  document: Document,
  { words, measure, has }: LayOutOptions,
): readonly Page[] {
  const paper = paperOf(document);
  const missing: true[] = [];
  const column: Column = {
    paper,
    words,
    measure,
    show: (text) => showText(text, has, () => missing.push(true)),
    left: paper.left,
    right: paper.right,
    inside: { name: 'Document' },
    level: 1,
  };
  const items = layOutBlocks(document.blocks, column);
  const note = { kind: 'paragraph', text: words('doc.unshown') } as const;
  const pages = paginate(
    missing.length === 0 ? items : [...items, ...layOutBlocks([note], column)],
    paper,
  );
  return pages.map((page, index) => [
    ...layOutHeader(document, { page: index + 1, pages: pages.length }, column),
    ...page,
  ]);
}
