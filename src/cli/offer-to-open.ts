import { canOpen } from '../terminal/can-open.ts';
import type { Words } from '../language/words.ts';
import type { CommonFlags } from './common-options.ts';
import type { World } from './world.ts';

/** The endings of what people read on a screen, the best first. */
const readable = ['.html', '.pdf', '.txt'];

export interface OpenOffer {
  readonly world: World;
  readonly words: Words;
  readonly flags: Pick<CommonFlags, 'input' | 'quiet'>;
  /** Asks yes or no; whoever stops has not said yes. */
  readonly ask: (text: string) => Promise<boolean>;
  readonly say: (text: string) => void;
}

/** Offers to open what was written, where it could be seen, and opens it only after a yes. Where nothing opens, it says so and names the file. */
export async function offerToOpen(paths: readonly string[], offer: OpenOffer): Promise<void> {
  const { world, words, flags } = offer;
  const path = readable.flatMap((ending) => paths.find((one) => one.endsWith(ending)) ?? [])[0];
  const mayAsk = flags.input !== false && flags.quiet !== true;
  if (path === undefined || !canOpen({ ...world, ...world.terminal(), mayAsk })) return;
  if (!(await offer.ask(words('open.ask')))) return;
  try {
    await world.openFile(path);
    offer.say(words('open.done'));
  } catch {
    offer.say(words('open.failed', { path }));
  }
}
