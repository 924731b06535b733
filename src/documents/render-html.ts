import type { Block, ContactBlock, Document, FieldBlock, StepBlock } from './document.ts';
import { escapeHtml, textHtml } from './escape-html.ts';
import { maySplit } from './may-split.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * Renders a document as one HTML file: no script, no outside resource, a content security policy that allows only its own style.
 * Tick boxes are real and remember nothing. Prints on the document's paper; a step is never split where it fits on a page.
 */
export function renderHtml(document: Document): string {
  const body = document.blocks.map((block) => outerHtml(block, document)).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(`${document.title}, ${document.madeFor}`)}</title>
<style>
${styleSheet(document)}</style>
</head>
<body>
<main>
<form autocomplete="off">
${body}
</form>
</main>
</body>
</html>
`;
}

function outerHtml(block: Block, document: Document): string {
  return block.kind === 'step' && maySplit(block, document)
    ? stepHtml(block.step, 'step long')
    : blockHtml(block);
}

function blockHtml(block: Block, level = 1): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.text, block.level);
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${textHtml(block.text)}</p>`;
    case 'box':
      return `<section class="box">${headingHtml(block.title, level + 1)}\n${inside(block.blocks, level + 1)}\n</section>`;
    case 'list':
      return listHtml(block);
    case 'fields':
      return block.fields.map(fieldHtml).join('\n');
    case 'contact':
      return contactHtml(block.contact);
    case 'step':
      return stepHtml(block.step);
    case 'blanks':
      return `<p class="blanks">${block.labels.map((label) => `<span>${escapeHtml(label)}:</span>`).join(' ')}</p>`;
    case 'signature':
      return `<div class="signature">\n<p><strong>${escapeHtml(block.label)}:</strong></p>\n${fieldHtml(block.name)}\n</div>`;
    case 'table':
      return tableHtml(block);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

function inside(blocks: readonly Block[], level: number): string {
  return blocks.map((block) => blockHtml(block, level)).join('\n');
}

function headingHtml(text: string, level: number): string {
  return `<h${String(level)}>${escapeHtml(text)}</h${String(level)}>`;
}

function listHtml(list: Extract<Block, { readonly kind: 'list' }>): string {
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag}>${list.items.map((item) => `<li>${textHtml(item)}</li>`).join('')}</${tag}>`;
}

function fieldHtml({ label, value, link }: FieldBlock): string {
  return `<p><strong>${textHtml(label)}:</strong> ${linkHtml(value, link)}</p>`;
}

function contactHtml(contact: ContactBlock): string {
  const number =
    contact.number === undefined ? [] : [linkHtml(contact.number, contact.link, ' class="number"')];
  const ways = contact.ways.map(
    ({ label, value, link }) => `${escapeHtml(label)}: ${linkHtml(value, link)}`,
  );
  const warning =
    contact.warning === undefined ? [] : [`<strong>${textHtml(contact.warning)}</strong>`];
  const text = contact.text === undefined ? [] : [textHtml(contact.text)];
  const parts = [
    ...number,
    ...text,
    ...ways.map((way) => `<span class="way">${way}</span>`),
    ...warning,
  ];
  return `<p class="contact"><strong>${textHtml(contact.name)}:</strong> ${parts.join(' ')}</p>`;
}

function linkHtml(text: string, link: string | undefined, attributes = ''): string {
  const shown = textHtml(text);
  if (link === undefined || !/^(?:https:\/\/|tel:|sms:|mailto:)/.test(link))
    return attributes === '' ? shown : `<span${attributes}>${shown}</span>`;
  return `<a${attributes} href="${escapeHtml(link)}" rel="noreferrer">${shown}</a>`;
}

function stepHtml(step: StepBlock, names = 'step'): string {
  const key = escapeHtml(step.key.replaceAll('.', '--'));
  const id = step.ticked === undefined ? `full-${key}` : `step-${key}`;
  const title = escapeHtml(`${step.number}. ${step.title}`);
  const state = step.state === undefined ? '' : `<p class="state">${escapeHtml(step.state)}</p>\n`;
  const more = step.more === undefined ? '' : `\n${moreHtml(step.more, key)}`;
  const label = step.ticked === undefined ? ` aria-labelledby="${id}-title"` : '';
  return `<section class="${names}"${label}>
<h3 id="${id}-title">${step.ticked === undefined ? title : boxHtml(id, title, step.ticked)}</h3>
${state}${inside(step.blocks, 3)}${more}
</section>`;
}

function boxHtml(id: string, title: string, ticked: boolean): string {
  return `<input type="checkbox" id="${id}"${ticked ? ' checked' : ''}> <label for="${id}">${title}</label>`;
}

function moreHtml(text: string, key: string): string {
  return `<p class="more"><a href="#full-${key}-title">${escapeHtml(text)}</a></p>`;
}

function tableHtml(table: Extract<Block, { readonly kind: 'table' }>): string {
  const head = table.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const cellHtml = (cell: string, index: number): string =>
    index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`;
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  return `<table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}
