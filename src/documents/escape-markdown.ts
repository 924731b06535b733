import { cleanText } from './clean-text.ts';

/** Signs that Markdown reads as text wherever they stand, behind a first letter. */
const hasNoMark = /^[A-Za-z“][A-Za-z0-9 .,;:!?'"()%+=$£é’“”–—-]*$/;

/**
 * Escapes what Markdown and the HTML inside it would read as marks. Addresses of the web stay whole as autolinks, so that a
 * backslash never gets into one; a note such as `[3, 5-7]` stays as it is.
 */
export function escapeMarkdown(text: string): string {
  const clean = cleanText(text);
  return hasNoMark.test(clean) ? clean : escapeMarks(clean);
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
  return text
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\\\[(\d[\d, -]*)\\\](?![([:])/g, '[$1]');
}
