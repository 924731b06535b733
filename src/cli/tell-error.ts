import type { ExitCode } from '../exit-codes.ts';
import { makeWords, type Words } from '../language/words.ts';
import { wrapLine } from '../terminal/wrap-line.ts';
import { explainError } from './explain-error.ts';
import { knowingCommands, wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Tells an error in words on the error stream and gives its exit code. Works also where the built content is missing. */
export function tellError(world: World, error: unknown): ExitCode {
  const debug = world.env['DEBUG'];
  const { lines, code } = explainError(error, someWords(world), {
    version: world.version,
    showStack: debug !== undefined && debug !== '',
  });
  world.writeError(`${lines.flatMap((line) => wrapped(line, world)).join('\n')}\n`);
  return code;
}

/** A terminal breaks lines anywhere, so they are wrapped for one; in a pipe they stay whole, and so does a command that is to be typed. */
function wrapped(line: string, world: World): readonly string[] {
  const { screenIsTerminal, columns } = world.terminal();
  if (!screenIsTerminal || columns === 0) return [line];
  return wrapLine(line, Math.min(columns, 100), true);
}

/** What is said where the language file itself cannot be read. */
const ownWords = {
  'error.bug-report': 'aftercall {version}, {name}',
  'content-missing': 'The program is not whole: {file} is missing. Install it again.',
  'error.bug': 'Something went wrong in the program. It is not your fault.',
  'error.bug-next': 'Your saved answers are still there. Start again with: {start}',
};

function someWords(world: World): Words {
  try {
    return wordsFor(world);
  } catch {
    return knowingCommands(makeWords(ownWords), world);
  }
}
