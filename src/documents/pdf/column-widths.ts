import type { Block } from '../document.ts';
import { shareWidth } from '../share-width.ts';
import type { Column } from './lay-out-text.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** Shares the width among the columns of a table: what a text needs first, the rest to the cells that are to be written in, or to all. */
export function columnWidths(
  { head, rows }: TableBlock,
  { left, right, measure, paper, show }: Column,
  padding: number,
): readonly number[] {
  const total = right - left;
  const widthOf = (text: string, weight: 'regular' | 'bold'): number =>
    text === '' ? 0 : measure(show(text), weight, paper.size) + 2 * padding + 1;
  const columns = head.map((title, index) => [
    widthOf(title, 'bold'),
    ...rows.map((row) => widthOf(row[index] ?? '', 'regular')),
  ]);
  const wanted = columns.map((widths) => Math.max(...widths, 2 * padding + 1));
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (sum > total) return shareWidth(columns, total);
  const isOpen = head.map((_, index) => rows.some((row) => (row[index] ?? '') === ''));
  const open = isOpen.filter(Boolean).length;
  return wanted.map((one, index) => {
    if (open === 0) return (one * total) / sum;
    return isOpen[index] === true ? one + (total - sum) / open : one;
  });
}
