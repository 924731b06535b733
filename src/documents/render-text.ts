import type { Block, Document } from './document.ts';

/** So many characters fit on a line of print at a size that can be read. */
const WIDTH = 72;

/** Renders a document as plain text: wrapped at words, numbers and addresses whole, nothing but letters, digits and signs of a typewriter. */
export function renderText(document: Document): string {
  const lines = document.blocks.flatMap((block) => [...blockLines(block, ''), '']);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function blockLines(block: Block, indent: string): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [
        indent + (block.level === 1 ? block.text.toUpperCase() : block.text),
        indent + (block.level < 3 ? '=' : '-').repeat(block.text.length),
      ];
    case 'paragraph':
      return wrap(block.text, indent, indent);
    case 'box':
      return [
        ...wrap(block.title.toUpperCase(), indent, indent),
        ...block.blocks.flatMap((inner) => blockLines(inner, `${indent}  `)),
      ];
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${String(index + 1)}. ` : '- ';
        return wrap(item, indent + mark, indent + ' '.repeat(mark.length));
      });
    case 'fields':
      return block.fields.flatMap((field) =>
        wrap(`${field.label}: ${field.value}`, indent, `${indent}  `),
      );
    case 'step':
      return stepLines(block.step, indent);
    case 'blanks':
      return block.labels.map(
        (label) => `${indent}${label}: ${'_'.repeat(Math.max(8, 40 - label.length))}`,
      );
    case 'table':
      return [
        ...wrap(block.caption, indent, indent),
        ...block.rows.map((row) => `${indent}[ ] ${row[0] ?? ''}  ${'_'.repeat(24)}`),
      ];
    case 'page-break':
      return [];
  }
}

function stepLines(
  step: Extract<Block, { readonly kind: 'step' }>['step'],
  indent: string,
): readonly string[] {
  const box = step.ticked ? '[x]' : '[ ]';
  const title = wrap(`${step.number}. ${step.title}`, `${indent}${box} `, `${indent}    `);
  const state = step.state === undefined ? [] : wrap(step.state, `${indent}    `, `${indent}    `);
  return [
    ...title,
    ...state,
    ...step.blocks.flatMap((block) => blockLines(block, `${indent}    `)),
  ];
}

/** Wraps at words; what is longer than a line, such as an address, stays whole on a line of its own. Numbers to call do not break. */
function wrap(text: string, first: string, rest: string): readonly string[] {
  const words = keepNumbersWhole(text).split(' ');
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of words) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' '));
}

function keepNumbersWhole(text: string): string {
  return text.replace(/[(+]?\d[\d ()-]{2,}\d/g, (number) => number.replaceAll(' ', '\u00a0'));
}
