import { cleanText } from './clean-text.ts';
import type { Block, ContactBlock, Document, StepBlock } from './document.ts';
import { wrapText } from './wrap-text.ts';

/** Renders a document as plain text: wrapped at words, numbers and addresses whole, nothing but letters, digits and signs of a typewriter. */
export function renderText(document: Document): string {
  const lines = document.blocks.flatMap((block, index) =>
    block.kind === 'contact' && document.blocks[index + 1]?.kind === 'contact'
      ? blockLines(block, '')
      : [...blockLines(block, ''), ''],
  );
  const text = lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return `${text.trimEnd()}\n`;
}

function blockLines(block: Block, indent: string): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, indent, block.level === 1 ? '=' : '-');
    case 'paragraph':
      return wrapText(block.text, indent);
    case 'box':
      return [
        ...underlined(block.title, indent, '-'),
        ...block.blocks.flatMap((inner) => blockLines(inner, indent)),
      ];
    case 'list':
      return listLines(block, indent);
    case 'fields':
      return block.fields.flatMap(({ label, value }) =>
        wrapText(`${label}: ${value}`, indent, `${indent}  `),
      );
    case 'contact':
      return contactLines(block.contact, indent);
    case 'step':
      return stepLines(block.step, indent);
    case 'blanks':
      return block.labels.map((label) => {
        const text = `${indent}${cleanText(label)}: `;
        return text + '_'.repeat(Math.max(8, 46 - text.length));
      });
    case 'signature':
      return signatureLines(block, indent);
    case 'table':
      return tableLines(block, indent);
    case 'page-break':
      return [];
  }
}

function listLines(
  { ordered, items }: Extract<Block, { readonly kind: 'list' }>,
  indent: string,
): readonly string[] {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${String(index + 1)}. ` : '- ';
    return wrapText(item, indent + mark, indent + ' '.repeat(mark.length));
  });
}

function signatureLines(
  { label, name }: Extract<Block, { readonly kind: 'signature' }>,
  indent: string,
): readonly string[] {
  return [
    ...blockLines({ kind: 'blanks', labels: [label] }, indent),
    ...blockLines({ kind: 'fields', fields: [name] }, indent),
  ];
}

function underlined(text: string, indent: string, line: string): readonly string[] {
  const lines = wrapText(text, indent);
  const longest = Math.max(...lines.map((one) => one.length - indent.length));
  return [...lines, indent + line.repeat(longest)];
}

function contactLines(contact: ContactBlock, indent: string): readonly string[] {
  const inner = `${indent}  `;
  const rest = contact.text === undefined ? [] : [contact.text];
  const head = [contact.name, contact.number ?? rest.shift()].filter((part) => part !== undefined);
  return [
    ...wrapText(head.join(': '), indent, inner),
    ...rest.flatMap((text) => wrapText(text, inner)),
    ...contact.ways.flatMap(({ label, value }) =>
      wrapText(`${label}: ${value}`, inner, `${inner}  `),
    ),
    ...(contact.warning === undefined ? [] : wrapText(contact.warning, inner)),
  ];
}

function stepLines(step: StepBlock, indent: string): readonly string[] {
  const box = step.ticked ? '[x] ' : '[ ] ';
  const inner = `${indent}    `;
  const margin = step.ticked === undefined ? indent : indent + box;
  return [
    ...wrapText(`${step.number}. ${step.title}`, margin, inner),
    ...(step.state === undefined ? [] : wrapText(step.state, inner)),
    ...step.blocks.flatMap((block) => blockLines(block, inner)),
  ];
}

/** One line per row: what is filled in, or a box to tick and room to write. */
function tableLines(
  table: Extract<Block, { readonly kind: 'table' }>,
  indent: string,
): readonly string[] {
  const rows = table.rows.flatMap(([first = '', ...cells]) => {
    const filled = [first, ...cells].filter((cell) => cell !== '');
    return cells.every((cell) => cell === '')
      ? [`${indent}[ ] ${cleanText(first).padEnd(28)}${roomFor(cells.length)}`]
      : wrapText(filled.join('; '), `${indent}- `, `${indent}  `);
  });
  return [
    ...wrapText(table.caption, indent),
    ...wrapText(`${table.head.join('; ')}:`, indent),
    ...rows,
  ];
}

/** Room to write for each column. */
function roomFor(columns: number): string {
  return ` ${'_'.repeat(Math.floor(30 / columns) - 1)}`.repeat(columns);
}
