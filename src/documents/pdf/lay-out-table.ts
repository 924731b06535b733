import type { Block } from '../document.ts';
import { columnWidths } from './column-widths.ts';
import { group, strip, type Group, type Ink, type LineInk, type Strip, type Tag } from './flow.ts';
import { layOutText, runOf, stripsOf, type Column } from './lay-out-text.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** Free space between a cell's edge and its text, in points. */
const PADDING = 4;
/** The least height of a row with a cell to write in, in sizes of the text. */
const ROOM = 1.9;

/** What all rows of a table share. */
interface Grid {
  readonly column: Column;
  readonly table: Tag;
  readonly widths: readonly number[];
}

/** Lays out a table: a caption, a head that comes again on each page, rows that are never cut. */
export function layOutTable(block: TableBlock, column: Column): Group {
  const { size } = column.paper;
  const table: Tag = { name: 'Table', inside: column.inside };
  const grid = { column, table, widths: columnWidths(block, column, PADDING) };
  const caption = runOf(block.caption, 'regular', {
    tag: { name: 'Caption', inside: table },
    column,
  });
  const head = headOf(block.head, grid);
  const rows = group([head, ...block.rows.map((cells) => rowOf(cells, grid))], {
    above: 0.3 * size,
    whole: false,
    again: [{ ...head, follow: false, ink: head.ink.map(unread) }],
  });
  const title = layOutText([caption], column, { follow: true });
  return group([title, rows], { above: 0.3 * size, whole: false });
}

function headOf(texts: readonly string[], grid: Grid): Strip {
  const row: Tag = { name: 'TR', inside: grid.table };
  const cells = texts.map((text) => ({
    text,
    weight: 'bold' as const,
    tag: { name: 'TH', inside: row, scope: 'Column' as const },
  }));
  return { ...cellsOf(cells, grid, true), follow: true };
}

function rowOf(texts: readonly string[], grid: Grid): Strip {
  const row: Tag = { name: 'TR', inside: grid.table };
  const cells = texts.map((text, index) => ({
    text,
    weight: 'regular' as const,
    tag: tagOf(index, row),
  }));
  return cellsOf(cells, grid, false);
}

function tagOf(index: number, row: Tag): Tag {
  return index === 0 ? { name: 'TH', inside: row, scope: 'Row' } : { name: 'TD', inside: row };
}

interface Cell {
  readonly text: string;
  readonly weight: 'regular' | 'bold';
  readonly tag: Tag;
}

function cellsOf(cells: readonly Cell[], grid: Grid, isHead: boolean): Strip {
  const { column, widths } = grid;
  const edges = edgesOf(grid);
  const texts = cells.map((cell, index) => {
    const left = (edges[index] ?? 0) + PADDING;
    const inner = { ...column, left, right: left + (widths[index] ?? 0) - 2 * PADDING };
    return stripsOf([runOf(cell.text, cell.weight, { tag: cell.tag, column })], inner);
  });
  const least = !isHead && cells.some(({ text }) => text === '') ? ROOM * column.paper.size : 0;
  const tallest = Math.max(
    ...texts.map((lines) => lines.reduce((sum, one) => sum + one.height, 0)),
  );
  const height = Math.max(least, tallest + PADDING);
  const lines = frameOf(edges, height, isHead);
  return strip(height, [...lines, ...texts.flatMap((strips) => stacked(strips, PADDING / 2))]);
}

function edgesOf({ column, widths }: Grid): readonly number[] {
  const edges = [column.left];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** Moves lines of text under each other. */
function stacked(strips: readonly Strip[], top: number): readonly Ink[] {
  let down = top;
  return strips.flatMap(({ ink, height }) => {
    const from = down;
    down += height;
    return ink.map((one) => (one.kind === 'text' ? { ...one, y: one.y + from } : one));
  });
}

function frameOf(edges: readonly number[], height: number, isHead: boolean): readonly LineInk[] {
  const [left = 0] = edges;
  const right = edges.at(-1) ?? 0;
  const across = isHead ? [0, height] : [height];
  const line = (from: readonly [number, number], to: readonly [number, number]): LineInk => ({
    kind: 'line',
    from,
    to,
    thickness: 0.75,
  });
  return [
    ...across.map((y) => line([left, y], [right, y])),
    ...edges.map((x) => line([x, 0], [x, height])),
  ];
}

/** The head that comes again is for the eye: a reader knows the head of each cell already. */
function unread(ink: Ink): Ink {
  if (ink.kind !== 'text') return ink;
  const { text, weight, size, x, y, width } = ink;
  return { kind: 'text', text, weight, size, x, y, width };
}
