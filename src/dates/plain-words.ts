import { foldText } from './fold-text.ts';

/** Puts a typed day, or a pattern for one, into folded words with single spaces, without the given small words. */
export function plainWords(text: string, skip: readonly string[]): string {
  const small = skip.map(foldText);
  return foldText(text)
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !small.includes(word))
    .join(' ');
}
