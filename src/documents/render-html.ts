import type { Block, Document } from './document.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * Renders a document as one HTML file: no script, no outside resource, a content security policy that allows only its own style.
 * Tick boxes are real and remember nothing. Prints on the document's paper; a step is never split where it fits on a page.
 */
export function renderHtml(document: Document): string {
  const body = document.blocks.map((block) => blockHtml(block)).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${document.title}, ${document.madeFor}`)}</title>
<style>
${styleSheet(document)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Escapes text for HTML, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

function blockHtml(block: Block, level = 1): string {
  switch (block.kind) {
    case 'heading':
      return `<h${String(block.level)}>${escapeHtml(block.text)}</h${String(block.level)}>`;
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${whole(block.text)}</p>`;
    case 'box':
      return `<section class="box"><h${String(level + 1)}>${escapeHtml(block.title)}</h${String(level + 1)}>\n${block.blocks.map((inner) => blockHtml(inner, level + 1)).join('\n')}\n</section>`;
    case 'list':
      return listHtml(block);
    case 'fields':
      return `<ul class="fields">${block.fields.map(fieldHtml).join('')}</ul>`;
    case 'step':
      return stepHtml(block.step);
    case 'blanks':
      return `<p class="blanks">${block.labels.map((label) => `<span>${escapeHtml(label)}: <span class="line"></span></span>`).join(' ')}</p>`;
    case 'table':
      return tableHtml(block);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

/** Keeps numbers to call in one piece. */
function whole(text: string): string {
  return escapeHtml(text).replace(
    /[(+]?\d[\d ()-]{4,}\d/g,
    (number) => `<span class="whole">${number}</span>`,
  );
}

function listHtml(list: Extract<Block, { readonly kind: 'list' }>): string {
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag}>${list.items.map((item) => `<li>${whole(item)}</li>`).join('')}</${tag}>`;
}

function fieldHtml(field: {
  readonly label: string;
  readonly value: string;
  readonly link?: string;
  readonly large?: boolean;
}): string {
  const value = `<span${field.large === true ? ' class="number"' : ''}>${whole(field.value)}</span>`;
  const linked =
    field.link === undefined
      ? value
      : `<a href="${escapeHtml(field.link)}" rel="noreferrer">${value}</a>`;
  return `<li><span class="label">${escapeHtml(field.label)}:</span> ${linked}</li>`;
}

function stepHtml(step: Extract<Block, { readonly kind: 'step' }>['step']): string {
  const id = `step-${escapeHtml(step.key.replaceAll('.', '--'))}`;
  const ticked = step.ticked ? ' checked' : '';
  const state = step.state === undefined ? '' : `<p class="state">${escapeHtml(step.state)}</p>`;
  return `<section class="step" aria-labelledby="${id}-title">
<h3 id="${id}-title"><input type="checkbox" id="${id}" autocomplete="off"${ticked}> <label for="${id}">${escapeHtml(`${step.number}. ${step.title}`)}</label></h3>
${state}${step.blocks.map((block) => blockHtml(block, 3)).join('\n')}
</section>`;
}

function tableHtml(table: Extract<Block, { readonly kind: 'table' }>): string {
  const head = table.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const rows = table.rows
    .map(
      (row) =>
        `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
    )
    .join('\n');
  return `<table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}
