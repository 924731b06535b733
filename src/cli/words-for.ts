import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { makeWords, type Words } from '../language/words.ts';
import type { World } from './world.ts';

/** Gives the words of the interface where no country is known yet. Throws ContentError where the build is missing. */
export function wordsFor(world: Pick<World, 'contentFolder'>): Words {
  return wordsOf(loadContent(world.contentFolder, 'other'));
}

/** Gives the words that were built with a country's content. */
export function wordsOf(content: Content): Words {
  return makeWords(content.words, content.language);
}
