import { breakLines, type Line, type Measure, type Run } from './break-lines.ts';
import {
  group,
  strip,
  type Group,
  type Strip,
  type Tag,
  type TextInk,
  type Weight,
} from './flow.ts';
import type { Words } from '../../language/words.ts';
import type { Paper } from './paper.ts';

/** A column of the page, and what it stands in. */
export interface Column {
  readonly paper: Paper;
  readonly words: Words;
  readonly measure: Measure;
  /** Gives a text as it can be drawn. */
  readonly show: (text: string) => string;
  readonly left: number;
  readonly right: number;
  readonly inside: Tag;
  /** The level of the heading above. */
  readonly level: number;
}

export interface TextOptions {
  readonly above?: number;
  readonly follow?: boolean;
}

/** Half of what ascenders and descenders differ by in the font: it sets letters in the middle of their line. */
const MIDDLE = 0.334;

/** Lays out runs as one paragraph, which stays on one page. */
export function layOutText(runs: readonly Run[], column: Column, options: TextOptions = {}): Group {
  return group(stripsOf(runs, column), { above: 0.1 * column.paper.size, ...options });
}

/** Gives the lines of a text, each a strip. */
export function stripsOf(runs: readonly Run[], column: Column): readonly Strip[] {
  const shown = runs.map((run) => ({ ...run, text: column.show(run.text) }));
  const lines = breakLines(shown, column.right - column.left, column.measure);
  return lines.map((line) => strip(heightOf(line, column), inkOf(line, column)));
}

function heightOf({ size }: Line, { paper }: Column): number {
  return (size * paper.line) / paper.size;
}

/** Moves the ink of a line to its column, and down to the line it stands on. */
function inkOf(line: Line, column: Column): readonly TextInk[] {
  const y = heightOf(line, column) / 2 + MIDDLE * line.size;
  return line.ink.map((ink) => ({ ...ink, x: ink.x + column.left, y }));
}

/** Makes a run of the size of the text. */
export function runOf(
  text: string,
  weight: Weight,
  {
    tag,
    column,
    scale = 1,
  }: { readonly tag: Tag; readonly column: Column; readonly scale?: number },
): Run {
  return { text, weight, size: column.paper.size * scale, tag };
}
