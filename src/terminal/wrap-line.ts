import { keepWhole } from '../language/keep-whole.ts';

const glue = '\u00A0';

/**
 * Wraps one line at words to a width in columns. Numbers, addresses, paths and commands are never broken: what is longer than a line stands alone.
 * With `hang`, what follows the dash or the number of a list stands under its text.
 */
export function wrapLine(text: string, columns: number, hang = false): readonly string[] {
  const start = hang ? (/^ *(?:(?:-|\d+\.) +)?/.exec(text)?.[0] ?? '') : '';
  const indent = ' '.repeat(start.length);
  return fill(text.slice(start.length), columns - start.length).map(
    (line, index) => (index === 0 ? start : indent) + line,
  );
}

function fill(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of keepWhole(text, glue).split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.replaceAll(glue, ' '));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
