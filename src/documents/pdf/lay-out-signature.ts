import type { Block } from '../document.ts';
import { group, strip, type Group } from './flow.ts';
import { layOutText, runOf, stripsOf, type Column } from './lay-out-text.ts';

/** Room to sign by hand with the line to sign on, in sizes of the text: 15 mm where the text has 14 points. */
const ROOM = { all: 3, below: 0.35 };
/** How much of the width the line takes. */
const WIDTH = 0.6;

/** Lays out a line to sign on by hand, with room above it, and the name in print under it; the two stay on one page. */
export function layOutSignature(
  { label, name }: Extract<Block, { readonly kind: 'signature' }>,
  column: Column,
): Group {
  const tag = { name: 'P', inside: column.inside };
  const y = (ROOM.all - ROOM.below) * column.paper.size;
  const to = column.left + WIDTH * (column.right - column.left);
  const [text] = stripsOf([runOf(`${label}: `, 'bold', { tag, column })], column);
  const ink = (text?.ink ?? []).map((one) => (one.kind === 'text' ? { ...one, y } : one));
  const under = { from: [column.left, y + 3], to: [to, y + 3] } as const;
  const line = { kind: 'line', ...under, thickness: 0.75 } as const;
  return group([strip(ROOM.all * column.paper.size, [...ink, line]), nameOf(name, column)]);
}

function nameOf({ label, value }: { label: string; value: string }, column: Column): Group {
  const tag = { name: 'P', inside: column.inside };
  const runs = [
    runOf(`${label}: `, 'bold', { tag, column }),
    runOf(value, 'regular', { tag, column }),
  ];
  return layOutText(runs, column);
}
