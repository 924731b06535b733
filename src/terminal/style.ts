import { Chalk, type ChalkInstance } from 'chalk';
import type { ShownLine } from '../interview/prompter.ts';

/** Makes a line stand out: by weight first, then by one of the 16 basic colours. Without colour the text stays as it is. */
export type Style = (line: ShownLine) => string;

/** Makes the style of a screen; the default chalk is not used, since it ignores NO_COLOR (docs/decisions/terminal.md). */
export function makeStyle(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return (line) => paint(chalk, line);
}

function paint(chalk: ChalkInstance, { text, tone }: ShownLine): string {
  if (tone === 'urgent') return chalk.bold.red(text);
  return tone === undefined || tone === 'quiet' ? text : chalk.bold(text);
}
