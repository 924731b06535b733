import { cleanText } from './clean-text.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** Escapes text for inside an element and keeps numbers to call in one piece. */
export function textHtml(text: string): string {
  return escapeHtml(text).replace(
    /(?<![\w/.=&?#-])[(+]?\d[\d ()-]{4,}\d(?![\w/])/g,
    (number) => `<span class="whole">${number}</span>`,
  );
}
