import { cleanText } from './clean-text.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Ordinary signs but for marks, with one space between them: most texts, told in one pass. */
const hasNoMark = /^(?: ?[!#-%(-;=?-~\u00a1-\u00ac\u00ae-\u00ff\u2013-\u201d])*$/;
/** Six signs or more from a digit to a digit: nothing shorter is a number to call. */
const hasNumber = /\d[\d ()-]{4,}\d/;

/** Escapes text for HTML, inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  if (hasNoMark.test(text)) return text;
  return cleanText(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** Escapes text for inside an element and keeps numbers to call in one piece. */
export function textHtml(text: string): string {
  const escaped = escapeHtml(text);
  if (!hasNumber.test(escaped)) return escaped;
  return escaped.replace(
    /(?<![\w/.=&?#-])[(+]?\d[\d ()-]{4,}\d(?![\w/])/g,
    (number) => `<span class="whole">${number}</span>`,
  );
}
