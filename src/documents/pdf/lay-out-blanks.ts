import { strip, type Ink, type Item } from './flow.ts';
import { runOf, stripsOf, type Column } from './lay-out-text.ts';

/** A label and room for a few words need so many times the size of the text. */
const NARROWEST = 10;
/** Room above a line to write on by hand, and below it, in sizes of the text. */
const ROOM = { all: 1.9, below: 0.45 };
/** Between two lines that stand side by side. */
const GAP = 0.6;

/** Lays out labels with lines to write on, side by side as far as they find room; each line of a row is as long as the next. */
export function layOutBlanks(labels: readonly string[], column: Column): readonly Item[] {
  const width = column.right - column.left;
  const most = Math.max(1, Math.floor(width / (NARROWEST * column.paper.size)));
  const rows = Math.ceil(labels.length / most);
  const perRow = Math.ceil(labels.length / rows);
  return Array.from({ length: rows }, (_, row) =>
    blankRow(labels.slice(row * perRow, (row + 1) * perRow), column),
  );
}

function blankRow(labels: readonly string[], column: Column): Item {
  const { size } = column.paper;
  const written = labels.map((label) => (label === '' ? '' : `${label}: `));
  const widths = written.map((label) => column.measure(column.show(label), 'regular', size));
  const taken = widths.reduce((sum, one) => sum + one, 0) + (labels.length - 1) * GAP * size;
  const line = (column.right - column.left - taken) / labels.length;
  let left = column.left;
  const ink = written.flatMap((label, index) => {
    const from = left + (widths[index] ?? 0);
    const place = { ...column, left, right: from + line };
    left = place.right + GAP * size;
    return blank(label, from, place);
  });
  return strip(ROOM.all * size, ink);
}

function blank(label: string, from: number, column: Column): readonly Ink[] {
  const { size } = column.paper;
  const tag = { name: 'P', inside: column.inside };
  const [text] = stripsOf([runOf(label, 'regular', { tag, column })], column);
  const y = (ROOM.all - ROOM.below) * size;
  const under = y + 2;
  return [
    ...(text?.ink ?? []).map((ink) => (ink.kind === 'text' ? { ...ink, y } : ink)),
    { kind: 'line', from: [from, under], to: [column.right, under], thickness: 0.75 },
  ];
}
