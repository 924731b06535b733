import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { makeWords, type Words } from '../language/words.ts';
import { typedAs } from './typed-as.ts';
import type { World } from './world.ts';

/** One run asks for them several times; reading them takes longer than anything else before the first question. */
const ofWorld = new WeakMap<Pick<World, 'contentFolder' | 'env'>, Words>();

/** Gives the words of the interface where no country is known yet; `{start}` and `{program}` say what to type. Throws ContentError where the build is missing. */
export function wordsFor(world: Pick<World, 'contentFolder' | 'env'>): Words {
  const known = ofWorld.get(world);
  if (known !== undefined) return known;
  const words = knowingCommands(wordsOf(loadContent(world.contentFolder, 'other')), world);
  ofWorld.set(world, words);
  return words;
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
