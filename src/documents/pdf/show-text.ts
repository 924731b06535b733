import { cleanText } from '../clean-text.ts';

/** Stands for a sign that the font does not have: never a blank box, never nothing. */
const UNKNOWN = '?';

/** Tells whether a font has a sign for a code point. */
export type HasSign = (codePoint: number) => boolean;

/** A mark that no letter has taken up. It would stand beside its letter. */
const LOOSE = /^\p{M}$/u;

/** Gives a text as it can be drawn, with its spaces at both ends; a sign that the font does not have becomes a question mark, and `missing` hears of it. */
export function showText(text: string, has: HasSign, missing: () => void): string {
  const clean = cleanText(text.normalize('NFC'));
  if (clean === '') return text === '' ? '' : ' ';
  const shown = Array.from(clean, (sign) => {
    if (has(sign.codePointAt(0) ?? 0) && !LOOSE.test(sign)) return sign;
    missing();
    return UNKNOWN;
  });
  return [text.startsWith(' ') ? ' ' : '', ...shown, text.endsWith(' ') ? ' ' : ''].join('');
}
