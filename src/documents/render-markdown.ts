import type { Block, Document } from './document.ts';

/** Renders a document as Markdown (CommonMark with tick boxes and tables); text of people is escaped. */
export function renderMarkdown(document: Document): string {
  const parts = document.blocks
    .flatMap((block) => blockLines(block).join('\n'))
    .filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** Escapes what Markdown and the HTML inside it would read as marks. */
export function escapeMarkdown(text: string): string {
  return escapeInside(text)
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.');
}

/** Inside a line no list can begin. */
function escapeInside(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`);
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return [
        block.tone === 'strong' ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text),
      ];
    case 'box':
      return [
        `**${escapeMarkdown(block.title)}**`,
        '',
        ...block.blocks.flatMap((inner) => [...blockLines(inner), '']),
      ].map((line) => `> ${line}`.trimEnd());
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${escapeMarkdown(item)}`,
      );
    case 'fields':
      return block.fields.map((field) => `- ${escapeMarkdown(field.label)}: ${fieldValue(field)}`);
    case 'step':
      return stepLines(block.step);
    case 'blanks':
      return [
        block.labels
          .map((label) => `${escapeMarkdown(label)}: ................................`)
          .join('  \n'),
      ];
    case 'table':
      return tableLines(block);
    case 'page-break':
      return [];
  }
}

function fieldValue(field: {
  readonly value: string;
  readonly link?: string;
  readonly large?: boolean;
}): string {
  if (field.link?.startsWith('https://') === true) return `<${field.link}>`;
  const value = escapeInside(field.value);
  return field.large === true ? `**${value}**` : value;
}

function stepLines(step: Extract<Block, { readonly kind: 'step' }>['step']): readonly string[] {
  const head = [
    `### ${step.number}. ${escapeMarkdown(step.title)}`,
    '',
    `- [${step.ticked ? 'x' : ' '}] ${escapeMarkdown(step.state ?? step.title)}`,
  ];
  return [...head, ...step.blocks.flatMap((block) => ['', ...blockLines(block)])];
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
