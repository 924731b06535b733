import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { makeWords, type Words } from '../language/words.ts';
import { typedAs } from './typed-as.ts';
import type { World } from './world.ts';

/** Gives the words of the interface where no country is known yet; `{start}` and `{program}` say what to type. Throws ContentError where the build is missing. */
export function wordsFor(world: Pick<World, 'contentFolder' | 'env'>): Words {
  return knowingCommands(wordsOf(loadContent(world.contentFolder, 'other')), world);
}

/** Fills `{start}` and `{program}` into messages that name a command. */
export function knowingCommands(words: Words, world: Pick<World, 'env'>): Words {
  const typed = { ...typedAs(world) };
  return (key, parameters = {}) => words(key, { ...typed, ...parameters });
}

/** Gives the words that were built with a country's content. */
export function wordsOf(content: Content): Words {
  return makeWords(content.words, content.language);
}
