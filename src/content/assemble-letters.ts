import type { Letter, LetterPart, RawLetter, Sentence } from './letter-schema.ts';
import type { RawFile } from './raw-content.ts';

type Phrases = Readonly<Record<string, readonly Sentence[]>>;

/** Lays a country's letters over the common ones, puts the phrases in, and orders them. */
export function assembleLetters(
  common: readonly RawFile[],
  own: readonly RawFile[],
  country: string,
): readonly Letter[] {
  const letters = new Map<string, Partial<RawLetter>>();
  for (const file of [...common, ...own].filter(({ kind }) => kind === 'letter')) {
    const letter = file.value as RawLetter;
    letters.set(letter.id, { ...letters.get(letter.id), ...letter });
  }
  const phrases = { ...phrasesOf(common), ...phrasesOf(own) };
  return [...letters.values()]
    .filter(isWhole)
    .filter((letter) => letter['not-in']?.includes(country) !== true)
    .map((letter) => withPhrases(letter, phrases))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** What differs from a common letter that is not there is no letter; the checker names its file. */
function isWhole(letter: Partial<RawLetter>): letter is RawLetter {
  return letter.body !== undefined && letter.title !== undefined;
}

function phrasesOf(files: readonly RawFile[]): Phrases {
  const file = files.find(({ kind }) => kind === 'phrases');
  return file === undefined ? {} : (file.value as { readonly phrases: Phrases }).phrases;
}

function withPhrases(letter: RawLetter, phrases: Phrases): Letter {
  const { enclose, 'where-to-send': where, body, ...rest } = letter;
  return {
    ...rest,
    body: body.flatMap((part) => partWithPhrases(part, phrases)),
    ...(enclose === undefined ? {} : { enclose: sentences(enclose, phrases) }),
    ...(where === undefined ? {} : { 'where-to-send': sentences(where, phrases) }),
  };
}

function partWithPhrases(part: RawLetter['body'][number], phrases: Phrases): readonly LetterPart[] {
  if (typeof part === 'string' || 'text' in part || 'events' in part) return [part];
  if ('phrase' in part) return [{ paragraph: sentences([part], phrases) }];
  if ('paragraph' in part) return [{ paragraph: sentences(part.paragraph, phrases) }];
  if ('each' in part) return [{ each: sentences(part.each, phrases) }];
  return [{ ...part, list: sentences(part.list, phrases) }];
}

function sentences(
  list: readonly (Sentence | { readonly phrase: string })[],
  phrases: Phrases,
): readonly Sentence[] {
  return list.flatMap((one) =>
    typeof one === 'object' && !('text' in one) ? ofPhrase(one.phrase, phrases) : [one],
  );
}

/** A phrase that does not exist leaves a slot that nothing fills, which the checker names. */
function ofPhrase(name: string, phrases: Phrases): readonly Sentence[] {
  const found = phrases[name] ?? [`{phrase:${name}}`];
  return found.map((one) =>
    typeof one === 'string' ? { text: one, phrase: name } : { ...one, phrase: name },
  );
}
