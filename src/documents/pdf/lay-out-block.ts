import type { Block, ContactBlock, FieldBlock } from '../document.ts';
import type { Run } from './break-lines.ts';
import { group, strip, type Item, type Link, type Tag } from './flow.ts';
import { layOutBlanks } from './lay-out-blanks.ts';
import { layOutSignature } from './lay-out-signature.ts';
import { layOutStep } from './lay-out-step.ts';
import { layOutTable } from './lay-out-table.ts';
import { layOutText, runOf, stripsOf, type Column } from './lay-out-text.ts';

/** Lays out one block in a column. */
function layOutBlock(block: Block, column: Column): readonly Item[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level, column)];
    case 'paragraph':
      return [paragraph(block, column)];
    case 'box':
      return [box(block, column)];
    case 'list':
      return [list(block, column)];
    case 'fields':
      return block.fields.map((field) => fieldOf(field, column));
    case 'contact':
      return [contactOf(block.contact, column)];
    case 'step':
      return [layOutStep(block.step, column, layOutBlocks)];
    case 'blanks':
      return layOutBlanks(block.labels, column);
    case 'signature':
      return [layOutSignature(block, column)];
    case 'table':
      return [layOutTable(block, column)];
    case 'page-break':
      return [{ kind: 'page-break', height: 0, above: 0, follow: false }];
  }
}

/** Lays out blocks under each other. */
export function layOutBlocks(blocks: readonly Block[], column: Column): readonly Item[] {
  return blocks.flatMap((block, index) => {
    const items = layOutBlock(block, column);
    return staysWithNext(blocks, index) ? items.map(bound) : items;
  });
}

/** The few words under a heading stay with what comes after them, as the heading itself does, a label in bold stays with its list, and what is signed with its signature. */
function staysWithNext(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1]?.kind;
  if (next === 'signature') return true;
  if (block?.kind !== 'paragraph') return false;
  return (block.tone === 'strong' && next === 'list') || blocks[index - 1]?.kind === 'heading';
}

/** Makes an item that stays on the page of what comes after it. */
function bound(item: Item): Item {
  return { ...item, follow: true };
}

const headingSizes = [1.5, 1.2, 1.08];

function heading(text: string, level: number, column: Column): Item {
  const bookmark = level === 2 ? { bookmark: column.show(text) } : {};
  const tag = { name: `H${String(level)}`, inside: column.inside, ...bookmark };
  const run = runOf(text, 'bold', { tag, column, scale: headingSizes[level - 1] ?? 1 });
  return layOutText([run], column, { above: column.paper.size * 0.7, follow: true });
}

function paragraph(
  { text, tone }: Extract<Block, { readonly kind: 'paragraph' }>,
  column: Column,
): Item {
  const tag = { name: 'P', inside: column.inside };
  const run = runOf(text, tone === 'strong' ? 'bold' : 'regular', { tag, column });
  return layOutText([run], column);
}

function fieldOf({ label, value, link }: FieldBlock, column: Column): Item {
  const tag = { name: 'P', inside: column.inside };
  const said = runOf(value, 'regular', { tag, column });
  return layOutText(
    [runOf(`${label}: `, 'bold', { tag, column }), linked(said, link, label)],
    column,
  );
}

/** Leads to an address where there is one that can be pressed. */
function linked(run: Run, url: string | undefined, label: string): Run {
  return canBePressed(url) ? { ...run, link: linkTo(url, `${label}: ${run.text}`) } : run;
}

/** Who to call: the name and the number in bold and large, then the rest on the same lines. */
function contactOf(contact: ContactBlock, column: Column): Item {
  const tag = { name: 'P', inside: column.inside };
  const bold = (text: string): Run => runOf(text, 'bold', { tag, column });
  const plain = (text: string): Run => runOf(text, 'regular', { tag, column });
  const number = contact.number;
  const ways = contact.ways.flatMap(({ label, value, link }) => [
    plain(' '),
    plain(`${label}: `),
    linked(plain(value), link, label),
  ]);
  return layOutText(
    [
      bold(`${contact.name}:`),
      ...(number === undefined
        ? []
        : [
            bold(' '),
            linked(
              runOf(number, 'bold', { tag, column, scale: contact.isBrief === true ? 1 : 1.2 }),
              contact.link,
              contact.name,
            ),
          ]),
      ...(contact.text === undefined ? [] : [plain(` ${contact.text}`)]),
      ...ways,
      ...(contact.warning === undefined ? [] : [plain(' '), bold(contact.warning)]),
    ],
    column,
  );
}

function linkTo(url: string, says: string): Link {
  return { url, says };
}

function canBePressed(url: string | undefined): url is string {
  return url !== undefined && /^(?:https:\/\/|tel:|sms:|mailto:)/.test(url);
}

/** Neither the first nor the last item of a list stands alone on a page. */
function list({ ordered, items }: Extract<Block, { readonly kind: 'list' }>, column: Column): Item {
  const attributes = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' };
  const tag: Tag = { name: 'L', inside: column.inside, attributes };
  const marks = items.map((_, index) => (ordered ? `${String(index + 1)}.` : '•'));
  const { size } = column.paper;
  const widest = Math.max(...marks.map((mark) => column.measure(`${mark} `, 'regular', size)));
  const body = { ...column, left: column.left + Math.max(widest, size) };
  return group(
    items.map((text, index) => {
      const item = listItem(text, marks[index] ?? '', { tag, column, body });
      return index === 0 || index === items.length - 2 ? bound(item) : item;
    }),
    { above: 0.12 * size, whole: false },
  );
}

interface ListPlace {
  readonly tag: Tag;
  readonly column: Column;
  readonly body: Column;
}

/** The mark stands on the first line of its text, in the margin of the list. */
function listItem(text: string, mark: string, { tag, column, body }: ListPlace): Item {
  const item: Tag = { name: 'LI', inside: tag };
  const label = runOf(`${mark} `, 'regular', { tag: { name: 'Lbl', inside: item }, column });
  const run = runOf(text, 'regular', { tag: { name: 'LBody', inside: item }, column });
  const [first, ...rest] = stripsOf([run], body);
  const [marked] = stripsOf([label], column);
  const lines = strip(first?.height ?? 0, [...(marked?.ink ?? []), ...(first?.ink ?? [])]);
  return group([lines, ...rest], { above: 0.08 * column.paper.size });
}

/** A frame with a title. It stays on one page where it fits on one. */
function box({ title, blocks }: Extract<Block, { readonly kind: 'box' }>, column: Column): Item {
  const { size } = column.paper;
  const tag: Tag = { name: 'Sect', inside: column.inside };
  const inner = {
    ...column,
    left: column.left + 0.6 * size,
    right: column.right - 0.6 * size,
    inside: tag,
    level: column.level + 1,
  };
  const padding = strip(0.35 * size, [], { follow: true });
  const items = [
    padding,
    { ...heading(title, inner.level, inner), above: 0 },
    ...layOutBlocks(blocks, inner),
    strip(0.45 * size, []),
  ];
  return group(items, { above: 0.6 * size, frame: [column.left, column.right] });
}
