/** Fewer signs than these begin too many words. */
const SHORTEST = 4;

/** Finds the word of a list that is nearest to what was typed: at most three edits away, or else the only one that begins so, or that what was typed begins with. */
export function nearest(typed: string, list: readonly string[]): string | undefined {
  return fewestEdits(typed, list) ?? onlyLonger(typed.toLowerCase(), list);
}

/** As `identity` for `identity-details`, and `wire-transfer` for `wire`. */
function onlyLonger(typed: string, list: readonly string[]): string | undefined {
  const [found, ...others] = list.filter((one) => {
    const word = one.toLowerCase();
    return (typed.length >= SHORTEST && word.startsWith(typed)) || typed.startsWith(`${word}-`);
  });
  return others.length === 0 ? found : undefined;
}

function fewestEdits(typed: string, list: readonly string[]): string | undefined {
  const ranked = list.map((word) => ({
    word,
    edits: editDistance(typed.toLowerCase(), word.toLowerCase()),
  }));
  const best = ranked.toSorted((a, b) => a.edits - b.edits)[0];
  return best !== undefined &&
    best.edits <= Math.max(1, Math.min(3, Math.floor(best.word.length / 2)))
    ? best.word
    : undefined;
}

/** Counts the insertions, deletions and changes from one word to another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
