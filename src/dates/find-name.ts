import { foldText } from './fold-text.ts';

const SHORTEST = 3;

/**
 * Finds which name a folded word means, as its index: a whole name or short form, or the beginning of just one name with at
 * least three letters. Undefined where none fits or more than one does.
 */
export function findName(
  word: string,
  names: readonly string[],
  shortNames: readonly string[] = [],
): number | undefined {
  const exact = Math.max(names.map(foldText).indexOf(word), shortNames.map(foldText).indexOf(word));
  if (exact >= 0) return exact;
  if (word.length < SHORTEST) return undefined;
  const begun = names.flatMap((name, index) => (foldText(name).startsWith(word) ? [index] : []));
  return begun.length === 1 ? begun[0] : undefined;
}
