// Controls, line and paragraph separators, zero-width and direction characters: none of them is text to read.
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]+/gu;

/** ASCII, the letters and signs of Latin-1, dashes and quotation marks. */
const ordinary = /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2013-\u201d]*$/;

/** Makes text of one line that shows as it is: what cannot be seen, or turns the direction of reading, becomes a space. */
export function cleanText(text: string): string {
  if (ordinary.test(text) && !text.includes('  ')) return text.trim();
  return text.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim();
}
