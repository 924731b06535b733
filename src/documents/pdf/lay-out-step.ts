import type { Block, StepBlock } from '../document.ts';
import { group, strip, type Item, type Strip, type Tag, type TickInk } from './flow.ts';
import { layOutText, runOf, stripsOf, type Column } from './lay-out-text.ts';

/** How much wider than the text a box to tick and its space are. */
const GUTTER = 1.4;
/** A box to tick is at least 5 millimetres wide, as a pen needs it. */
const LEAST_BOX = (5 * 72) / 25.4;

/** Lays out a step: a line above, the box to tick in the margin, the title, and what there is to do. It stays on one page where it fits on one. */
export function layOutStep(
  step: StepBlock,
  column: Column,
  layOutBlocks: (blocks: readonly Block[], column: Column) => readonly Item[],
): Item {
  const { size } = column.paper;
  const tag: Tag = { name: 'Sect', inside: column.inside };
  const body = { ...column, left: column.left + GUTTER * size, inside: tag, level: 3 };
  const items = [
    ...titleStrips(step, column, body),
    ...(step.state === undefined ? [] : [stateText(step.state, body)]),
    ...layOutBlocks(step.blocks, body),
  ];
  return group(items, { above: 0.3 * size });
}

function stateText(text: string, body: Column): Item {
  const run = runOf(text, 'bold', { tag: { name: 'P', inside: body.inside }, column: body });
  return layOutText([run], body);
}

function titleStrips(step: StepBlock, column: Column, body: Column): readonly Strip[] {
  const { size } = column.paper;
  const tag: Tag = { name: 'H3', inside: body.inside };
  const run = runOf(`${step.number}. ${step.title}`, 'bold', { tag, column, scale: 1.08 });
  const [first, ...rest] = stripsOf([run], body);
  const rule = strip(0.2 * size, [
    { kind: 'line', from: [column.left, 0], to: [column.right, 0], thickness: 0.75 },
  ]);
  const height = first?.height ?? 0;
  const marked = strip(height, [
    ...tickOf(step, column, { height, inside: body.inside }),
    ...(first?.ink ?? []),
  ]);
  return [rule, marked, ...rest].map((one) => ({ ...one, follow: true }));
}

function tickOf(
  step: StepBlock,
  { left, paper, words }: Column,
  { height, inside }: { readonly height: number; readonly inside: Tag },
): readonly TickInk[] {
  if (step.ticked === undefined) return [];
  const side = Math.max(paper.size, LEAST_BOX);
  const tick: TickInk = {
    kind: 'tick',
    x: left + 1,
    y: (height - side) / 2,
    size: side,
    ticked: step.ticked,
    tag: {
      name: 'Form',
      inside,
      attributes: { O: 'PrintField', Role: 'cb', checked: step.ticked ? 'on' : 'off' },
      alt: words(step.ticked ? 'doc.box-ticked' : 'doc.box-open'),
    },
  };
  return [tick];
}
