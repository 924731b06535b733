import type { Block, ContactBlock, Document, FieldBlock, StepBlock } from './document.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Renders a document as Markdown (CommonMark with tick boxes and tables); text of people is escaped. */
export function renderMarkdown(document: Document): string {
  const parts = document.blocks
    .map((block) => blockLines(block, document).join('\n'))
    .filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function blockLines(block: Block, document: Document): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return [paragraph(block)];
    case 'box':
      return [
        strong(block.title),
        ...block.blocks.flatMap((inner) => ['', ...blockLines(inner, document)]),
      ].map((line) => (line === '' ? '>' : `> ${line}`));
    // Another mark than the box to tick has, or the two would be one list.
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${String(index + 1)}.` : '*'} ${escapeMarkdown(item)}`,
      );
    case 'fields':
      return apart(block.fields.map(fieldText));
    case 'contact':
      return contactLines(block.contact);
    case 'step':
      return stepLines(block.step, document);
    case 'blanks':
      return [
        block.labels.map((label) => `${escapeMarkdown(label)}: ${'.'.repeat(32)}`).join('  \n'),
      ];
    case 'signature':
      return [`**${escapeMarkdown(block.label)}:** ${'_'.repeat(32)}`, '', fieldText(block.name)];
    case 'table':
      return tableLines(block);
    case 'page-break':
      return [];
  }
}

/** An aside is a quotation, so that it does not read as part of the step above it. */
function paragraph({ text, tone }: Extract<Block, { readonly kind: 'paragraph' }>): string {
  if (tone === 'strong') return strong(text);
  return tone === 'aside' ? `> ${escapeMarkdown(text)}` : escapeMarkdown(text);
}

function strong(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function fieldText({ label, value }: FieldBlock): string {
  return `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`;
}

/** One paragraph with a line end after the number, and one after each way to reach them. */
function contactLines(contact: ContactBlock): readonly string[] {
  const number = contact.number === undefined ? [] : [strong(contact.number)];
  const text = contact.text === undefined ? [] : [escapeMarkdown(contact.text)];
  const [first, ...rest] = [...number, ...text];
  const name = `**${escapeMarkdown(contact.name)}:**`;
  const lines = [
    first === undefined ? name : `${name} ${first}`,
    ...rest,
    ...contact.ways.map(({ label, value }) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`),
    ...(contact.warning === undefined ? [] : [strong(contact.warning)]),
  ];
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}  ` : line));
}

function stepLines(step: StepBlock, document: Document): readonly string[] {
  const lines = [`### ${step.number}. ${escapeMarkdown(step.title)}`, ...tickLines(step, document)];
  for (const block of step.blocks) lines.push('', ...blockLines(block, document));
  return lines;
}

function tickLines({ ticked, state }: StepBlock, { tick }: Document): readonly string[] {
  return ticked === undefined
    ? []
    : ['', `- [${ticked ? 'x' : ' '}] ${escapeMarkdown(state ?? tick)}`];
}

/** Makes a paragraph of each. */
function apart(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['', line]));
}

function tableLines(table: Extract<Block, { readonly kind: 'table' }>): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    escapeMarkdown(table.caption),
    '',
    row(table.head),
    `|${' --- |'.repeat(table.head.length)}`,
    ...table.rows.map(row),
  ];
}
