// Controls, line and paragraph separators, zero-width and direction characters: none of them is text to read.
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]+/gu;

const ordinary = /^[ -~]*$/;

/** Makes text of one line that shows as it is: what cannot be seen, or turns the direction of reading, becomes a space. */
export function cleanText(text: string): string {
  if (ordinary.test(text) && !text.includes('  ')) return text.trim();
  return text.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim();
}
