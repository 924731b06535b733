import { wrapLine } from '../terminal/wrap-line.ts';
import type { World } from './world.ts';

/** Longer lines are hard to follow from their end to the next start. */
const WIDEST = 100;

/** Breaks lines at words where standard output is a screen, since a screen breaks them anywhere; in a pipe or a file they stay whole. */
export function fitLines(
  lines: readonly string[],
  world: Pick<World, 'terminal'>,
): readonly string[] {
  const { outputIsTerminal, columns } = world.terminal();
  if (!outputIsTerminal || columns === 0) return lines;
  return lines.flatMap((line) => wrapLine(line, Math.min(columns, WIDEST), true));
}
