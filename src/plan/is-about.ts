import { toItem } from '../facts/name-items.ts';
import type { EntryFacts } from '../facts/facts.ts';

/** Tells whether the key of a step is about the same payment or bank as an entry: the same item, the bank it left from, or no item on either side. */
export function isAbout(key: string, entry: EntryFacts | undefined): boolean {
  const item = key.split('.')[1];
  const from = entry?.values['from'];
  if (item === undefined || entry === undefined) return true;
  return item === entry.item || (typeof from === 'string' && item === toItem(from));
}
