import { Chalk, type ChalkInstance } from 'chalk';
import type { ShownLine } from '../interview/prompter.ts';

/** Makes text stand out: by weight first, then by one of the 16 basic colours. The words say the same without either. */
export interface Style {
  readonly line: (line: ShownLine) => string;
  readonly question: (text: string) => string;
  /** The line of a list that the arrows are on. */
  readonly marked: (text: string) => string;
  readonly error: (text: string) => string;
  readonly pointer: string;
  /** Writes signs in ASCII where the console lacks them. */
  readonly spell: (text: string) => string;
}

/** Each sign with the ASCII that stands for it. */
const signs: Readonly<Record<string, string>> = {
  '\u276F': '>',
  '\u00B7': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u2026': '...',
  '\u00A0': ' ',
};

/** Makes the style of a screen; the default chalk is not used, since it ignores NO_COLOR (docs/decisions/terminal.md). */
export function makeStyle(screen: { readonly colour: boolean; readonly unicode: boolean }): Style {
  const chalk = new Chalk({ level: screen.colour ? 1 : 0 });
  const spell = screen.unicode ? (text: string): string => text : spellInAscii;
  return {
    line: (line) => paint(chalk, line),
    question: (text) => chalk.bold(text),
    marked: (text) => chalk.bold.cyan(text),
    error: (text) => chalk.bold.red(text),
    pointer: spell('\u276F'),
    spell,
  };
}

/** Writes the signs of a text in ASCII. */
export function spellInAscii(text: string): string {
  return text.replace(/[^\n -~]/g, (sign) => signs[sign] ?? sign);
}

function paint(chalk: ChalkInstance, { text, tone }: ShownLine): string {
  if (tone === 'urgent') return chalk.bold.red(text);
  return tone === undefined || tone === 'quiet' ? text : chalk.bold(text);
}
