import type { Link, Tag, TextInk, Weight } from './flow.ts';

/** Text of one kind, in a line of several. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly tag: Tag;
  readonly link?: Link;
}

/** Gives the width of a text in points. */
export type Measure = (text: string, weight: Weight, size: number) => number;

/** One line: what stands on it, from its own left edge. */
export interface Line {
  readonly ink: readonly TextInk[];
  readonly size: number;
}

/** Something that is not broken, with the space after it if there is one. */
interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly width: number;
  readonly endsWord: boolean;
}

// The same numbers that HTML keeps whole (escape-html.ts), and an organisation's "1-877 438-4338".
const wholeNumber = /(?<![\w/.=&?#-])[(+]?\d[\d ()-]{4,}\d(?![\w/])/g;
// A number in brackets with its word, "(step 5)", in any language.
const mention = /\(\S+ \d+\)/g;
const joiner = '\u0000';

/** Breaks runs into lines at spaces; numbers to call stay whole, and what is longer than a line is broken after a sign of an address. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  const end = (): void => {
    if (line.length > 0) lines.push(lineOf(line));
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs, width, measure)) {
    if (used > 0 && used + visible(word, measure) > width) end();
    line.push(...word);
    used += sum(word);
  }
  end();
  return lines;
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, piece) => total + piece.width, 0);
}

/** The width of a word without the space after it. */
function visible(word: readonly Piece[], measure: Measure): number {
  const last = word.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return sum(word);
  return sum(word) - measure(' ', last.run.weight, last.run.size);
}

/** Words of pieces: a label in bold and the sign after it are one word of two pieces. */
function wordsOf(
  runs: readonly Run[],
  width: number,
  measure: Measure,
): readonly (readonly Piece[])[] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  for (const piece of runs.flatMap((run) => piecesOf(run, width, measure))) {
    word.push(piece);
    if (!piece.endsWord) continue;
    words.push(word);
    word = [];
  }
  return word.length === 0 ? words : [...words, word];
}

function piecesOf(run: Run, width: number, measure: Measure): readonly Piece[] {
  const join = (text: string): string => text.replaceAll(' ', joiner);
  const joined = run.text.replace(wholeNumber, join).replace(mention, join);
  const texts = (joined.match(/\S+ ?| /g) ?? []).map((text) => text.replaceAll(joiner, ' '));
  const measureOf = (text: string): number => measure(text, run.weight, run.size);
  return texts.flatMap((text) =>
    cutLong(text, width, measureOf).map((part, index, parts) => ({
      run,
      text: part,
      width: measureOf(part),
      endsWord: index < parts.length - 1 || part.endsWith(' '),
    })),
  );
}

/** Cuts what is wider than a line, such as an address: after a sign where it can be, else where the line is full. */
function cutLong(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  if (measure(text.trimEnd()) <= width) return [text];
  const parts: string[] = [];
  let part = '';
  for (const bit of text
    .split(/(?<=[/?&=._-])/)
    .flatMap((one) => (measure(one) > width ? Array.from(one) : one))) {
    if (part !== '' && measure(part + bit.trimEnd()) > width) {
      parts.push(part);
      part = '';
    }
    part += bit;
  }
  return [...parts, part];
}

/** Joins pieces of one run that stand side by side. The space at the end stays: a reader needs it between two lines (ISO 32000-1, 14.8.2.5). */
function lineOf(pieces: readonly Piece[]): Line {
  const joined: { run: Run; text: string; width: number }[] = [];
  for (const { run, text, width } of pieces) {
    const last = joined.at(-1);
    if (last?.run !== run) joined.push({ run, text, width });
    else {
      last.text += text;
      last.width += width;
    }
  }
  let x = 0;
  const ink = joined.map(({ run, text, width }): TextInk => {
    const left = x;
    x += width;
    return { kind: 'text', ...run, text, x: left, y: 0, width };
  });
  return { ink, size: Math.max(...joined.map(({ run }) => run.size)) };
}
