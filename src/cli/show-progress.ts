import type { Words } from '../language/words.ts';
import { withProgress } from '../terminal/progress.ts';
import type { CommonFlags } from './common-options.ts';
import { decideFor } from './with-prompter.ts';
import type { World } from './world.ts';

/** Writes the checklist with a spinner where that takes long and the screen can show one; it ends in a line of words, unless all is to be quiet. */
export async function showProgress<T>(
  world: World,
  { flags, words }: { readonly flags: CommonFlags; readonly words: Words },
  work: () => Promise<T>,
): Promise<T> {
  if (flags.quiet === true) return await work();
  const { animate, colour } = decideFor(world, flags);
  return await withProgress(
    { busy: words('progress.writing'), done: words('progress.written') },
    work,
    { say: world.writeError, screen: world.screen, colour, animate },
  );
}
