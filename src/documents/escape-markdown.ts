import { cleanText } from './clean-text.ts';

/** Signs that Markdown reads as text wherever they stand, behind a first letter or a number that begins no list; between them one space. */
const hasNoMark = /^(?:[A-Za-z“]|\d+(?![\d.)]))(?: ?[A-Za-z0-9.,;:!?'"()%+=$£é’“”–—-])*$/;

/**
 * Escapes what Markdown and the HTML inside it would read as marks. Addresses of the web stay whole as autolinks, so that a
 * backslash never gets into one; a note such as `[3, 5-7]` stays as it is.
 */
export function escapeMarkdown(text: string): string {
  return hasNoMark.test(text) ? text : escapeMarks(cleanText(text));
}

function escapeMarks(text: string): string {
  return text
    .split(/(https:\/\/[\w./?=&%#:~+-]*[\w/])/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeSigns(part)))
    .join('')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function escapeSigns(text: string): string {
  if (!/[\\`*_[\]<>|~&]/.test(text)) return text;
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\\\[(\d[\d, -]*)\\\](?![([:])/g, '[$1]');
}
