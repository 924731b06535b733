import type { Entry } from './answers.ts';
import type { EntryFacts } from './facts.ts';

/** Gives each entry its stable item: its id, else its name or method as a kebab-case word, with -2, -3 where taken. */
export function nameItems(entries: readonly Entry[], path: string): readonly EntryFacts[] {
  const taken = new Set<string>();
  return entries.map((values, index) => {
    const item = firstFree(wordFor(values), taken);
    taken.add(item);
    return { item, path: `${path}.${String(index)}`, values };
  });
}

/** Turns words into a kebab-case id of at most 40 characters: "High Street Bank" → `high-street-bank`. */
export function toItem(words: string): string {
  const item = withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return item.slice(0, 40).replace(/-+$/, '') || 'entry';
}

/** The classes of Unicode cost a start more than all else here, and most names are ASCII. */
function withoutAccents(words: string): string {
  return /[^ -~]/.test(words) ? words.normalize('NFD').replace(/\p{M}/gu, '') : words;
}

function wordFor(values: Entry): string {
  const word = values['id'] ?? values['name'] ?? values['method'];
  return toItem(typeof word === 'string' ? word : 'entry');
}

function firstFree(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  let number = 2;
  while (taken.has(`${word}-${String(number)}`)) number += 1;
  return `${word}-${String(number)}`;
}
