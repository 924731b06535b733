import type { Words } from '../language/words.ts';
import type { World } from './world.ts';

/** Says that a damaged file was put aside and that the version before it is used. */
export function tellSetAside(
  world: Pick<World, 'writeError'>,
  words: Words,
  path: string | undefined,
): void {
  if (path !== undefined) world.writeError(`${words('case-set-aside', { path })}\n`);
}
