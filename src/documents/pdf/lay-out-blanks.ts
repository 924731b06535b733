import { strip, type Item, type LineInk, type TextInk } from './flow.ts';
import { runOf, stripsOf, type Column } from './lay-out-text.ts';

/** A label and room for a few words need so many times the size of the text. */
const NARROWEST = 10;
/** Room above a line to write on by hand. */
const ROOM = 2.1;

/** Lays out labels with lines to write on, side by side as far as they find room. */
export function layOutBlanks(labels: readonly string[], column: Column): readonly Item[] {
  const { size } = column.paper;
  const width = column.right - column.left;
  const most = Math.max(1, Math.floor(width / (NARROWEST * size)));
  const rows = Math.ceil(labels.length / most);
  const perRow = Math.ceil(labels.length / rows);
  return Array.from({ length: rows }, (_, row) =>
    blankRow(labels.slice(row * perRow, (row + 1) * perRow), column, width / perRow),
  );
}

function blankRow(labels: readonly string[], column: Column, width: number): Item {
  const height = ROOM * column.paper.size;
  const ink = labels.flatMap((label, index) => {
    const left = column.left + index * width;
    const right = left + width - (index < labels.length - 1 ? 0.6 * column.paper.size : 0);
    return blank(label, { ...column, left, right }, height);
  });
  return strip(height, ink, { follow: false });
}

function blank(label: string, column: Column, height: number): readonly (TextInk | LineInk)[] {
  const tag = { name: 'P', inside: column.inside };
  const [line] = stripsOf([runOf(`${label}:`, 'regular', { tag, column })], column);
  const y = height - 0.45 * column.paper.size;
  const written = (line?.ink ?? []).flatMap((ink) => (ink.kind === 'text' ? [{ ...ink, y }] : []));
  const end = written.at(-1);
  const from = end === undefined ? column.left : end.x + end.width + 4;
  return [
    ...written,
    { kind: 'line', from: [from, y + 2], to: [column.right, y + 2], thickness: 0.75 },
  ];
}
