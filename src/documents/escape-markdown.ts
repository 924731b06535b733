import { cleanText } from './clean-text.ts';

/**
 * Escapes what Markdown and the HTML inside it would read as marks. Addresses of the web stay whole as autolinks, so that a
 * backslash never gets into one; a note such as `[3, 5-7]` stays as it is.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
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
