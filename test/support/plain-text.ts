const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Makes one space of any. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Gives the text of a plain document on one line. */
export function plainText(text: string): string {
  return onOneLine(text.replace(/^ *- /gm, ''));
}

/** Gives what a reader of rendered Markdown sees, on one line. */
export function plainMarkdown(text: string): string {
  const seen = text
    .replace(/^- \[[ x]\] /gm, '')
    .replace(/^(?:> )?[*-] /gm, '')
    .replace(/<(https:[^>]+)>/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_[\]<>|~&.)#+=-])/g, '$1');
  return onOneLine(seen);
}

/** Gives what a reader of a page sees, on one line. */
export function plainHtml(html: string): string {
  const seen = html
    .replace(/<(?:p|li|ul|ol|h\d|tr|th|td)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return onOneLine(seen);
}
