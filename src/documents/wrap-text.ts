import { keepWhole } from '../language/keep-whole.ts';
import { cleanText } from './clean-text.ts';

/** So many characters fit on a line of print at a size that can be read. */
const WIDTH = 72;

/** Holds the parts of a number or a path together while lines are made; never in the text itself, which is cleaned of it. */
const JOIN = '\u0000';

/** Wraps at words; what is longer than a line, such as an address, stays whole on a line of its own. Numbers and paths do not break. */
export function wrapText(text: string, first: string, rest: string = first): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of keepWhole(cleanText(text), JOIN).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.replaceAll(JOIN, ' '));
}
