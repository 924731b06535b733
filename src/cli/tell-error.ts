import { loadContent } from '../content/load-content.ts';
import type { ExitCode } from '../exit-codes.ts';
import { makeWords, type Words } from '../language/words.ts';
import { explainError } from './explain-error.ts';
import type { World } from './world.ts';

/** Tells an error in words on the error stream and gives its exit code. Works also where the built content is missing. */
export function tellError(world: World, error: unknown): ExitCode {
  const { lines, code } = explainError(error, someWords(world), world.env['DEBUG'] !== undefined);
  world.writeError(`${lines.join('\n')}\n`);
  return code;
}

function someWords(world: World): Words {
  try {
    return makeWords(loadContent(world.contentFolder, 'other').words);
  } catch {
    return makeWords({});
  }
}
