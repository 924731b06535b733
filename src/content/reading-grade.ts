/**
 * Gives the school grade that a text asks for, by Flesch and Kincaid (1975): 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * A name of several words with capitals, and whatever stands in brackets of any kind, counts as one short word.
 */
export function readingGrade(text: string): number {
  const plain = text
    .replace(/\{[^}]*\}|\[[^\]]*\]/g, 'it')
    .replace(/\b[A-Z][\w’']*(?: (?:of|the|and|for)? ?[A-Z0-9][\w’']*)+/g, 'Name');
  const words = plain.match(/[\p{L}\p{N}’']+/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, (plain.match(/[.!?:]+(?=\s|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Counts groups of vowels; an e at the end is silent, unless it is the only vowel or stands in -le after a consonant. */
function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g) ?? [];
  const silent = /[^aeiouyl]e$|[aeiouy]le$|[^td]ed$|[^sxzcg]es$/.test(letters) ? 1 : 0;
  return Math.max(1, groups.length - silent);
}
