// Lengths of phrases in BIP 39.
const phraseLengths = [12, 15, 18, 21, 24];
const shortestPhrase = 12;
// A word of eight letters and the marks after it.
const longestToken = 20;

// Words that no list of BIP 39 in English holds and that every sentence does: they end a run, so that a note is not taken for a phrase.
const sentenceWords = new Set(
  (
    "and are asked but called can't could did didn't does doing don't for from gave got had has her him his how its not our out said " +
    'she should than the their them told took was went were which who whom why with would your'
  ).split(' '),
);
const phraseWord = /^\p{L}\p{Ll}{2,7}$/u;
const listNumber = /^\d{1,2}[.):]?/;
const phraseLabels = /(?:phrase|seed|mnemonic|words)$/;

/** Tells whether a text holds a recovery phrase: 12, 15, 18, 21 or 24 words of 3 to 8 letters in a row, alone or after its label. */
export function hasRecoveryPhrase(text: string): boolean {
  return runsOf(text).some(isPhrase);
}

function isPhrase(words: readonly string[]): boolean {
  if (phraseLengths.includes(words.length)) return true;
  const label = words.findLastIndex((word) => phraseLabels.test(word.toLowerCase()));
  return label !== -1 && label < 4 && words.length - label - 1 >= shortestPhrase;
}

function runsOf(text: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const token of text.split(/[\s,;]+/u)) addToken(runs, token);
  return runs;
}

// "1." and "12)" before words, as phrases are printed, do not end a run; other marks do.
function addToken(runs: string[][], token: string): void {
  const bare = token.replace(listNumber, '');
  if (bare === '') return;
  const word = bare.slice(0, longestToken).replace(/[.!?:]+$/, '');
  const fits = phraseWord.test(word) && !sentenceWords.has(word.toLowerCase());
  if (fits) runs.at(-1)?.push(word);
  if (!fits || word !== bare) runs.push([]);
}
