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
      return [block.tone === 'strong' ? strong(block.text) : escapeMarkdown(block.text)];
    case 'box':
      return [
        strong(block.title),
        ...block.blocks.flatMap((inner) => ['', ...blockLines(inner, document)]),
      ].map((line) => `> ${line}`.trimEnd());
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${escapeMarkdown(item)}`,
      );
    case 'fields':
      return block.fields.map((field) => `- ${fieldText(field)}`);
    case 'contact':
      return contactLines(block.contact);
    case 'step':
      return stepLines(block.step, document);
    case 'blanks':
      return [
        block.labels.map((label) => `${escapeMarkdown(label)}: ${'.'.repeat(32)}`).join('  \n'),
      ];
    case 'table':
      return tableLines(block);
    case 'page-break':
      return [];
  }
}

function strong(text: string): string {
  return `**${escapeMarkdown(text)}**`;
}

function fieldText({ label, value }: FieldBlock): string {
  return `${strong(label)}: ${escapeMarkdown(value)}`;
}

function contactLines(contact: ContactBlock): readonly string[] {
  const number = contact.number === undefined ? [] : [strong(contact.number)];
  const text = contact.text === undefined ? [] : [escapeMarkdown(contact.text)];
  const [first, ...rest] = [...number, ...text];
  const name = escapeMarkdown(contact.name);
  return [
    first === undefined ? `- ${name}` : `- ${name}: ${first}`,
    ...[
      ...rest,
      ...contact.ways.map(
        ({ label, value }) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`,
      ),
      ...(contact.warning === undefined ? [] : [strong(contact.warning)]),
    ].map((line) => `  - ${line}`),
  ];
}

function stepLines(step: StepBlock, document: Document): readonly string[] {
  return [
    `### ${step.number}. ${escapeMarkdown(step.title)}`,
    '',
    `- [${step.ticked ? 'x' : ' '}] ${escapeMarkdown(step.state ?? document.tick)}`,
    ...step.blocks.flatMap((block, index) => [
      ...(startsList(block) && startsList(step.blocks[index - 1]) ? [] : ['']),
      ...blockLines(block, document),
    ]),
  ];
}

/** Contacts and fields in a row are one list. */
function startsList(block: Block | undefined): boolean {
  return block?.kind === 'contact' || block?.kind === 'fields';
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
