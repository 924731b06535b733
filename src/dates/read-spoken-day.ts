import type { CalendarDay } from './calendar-day.ts';
import { foldText } from './fold-text.ts';
import { plainWords } from './plain-words.ts';
import { readNamedDay } from './read-named-day.ts';
import { readNumericDay } from './read-numeric-day.ts';
import { readRelativeDay } from './read-relative-day.ts';
import type { SpokenDay } from './spoken-day.ts';
import type { SpokenDayNames } from './spoken-day-names.ts';

/**
 * Reads a day as people type it: `yesterday`, `2 days ago`, `last Tuesday`, `20 November`, `Nov 20, 2026`, `20/11/2026`,
 * `2026-11-20`, `November`. Without a year it is the most recent one. `03/04/2026`, a year of two digits, a weekday that
 * is today and a weekday that does not fit its date are ambiguous. Undefined where nothing can be read.
 */
export function readSpokenDay(
  text: string,
  today: CalendarDay,
  names: SpokenDayNames,
): SpokenDay | undefined {
  const folded = foldText(text);
  if (!/\p{Letter}/u.test(folded)) return readNumericDay(folded, today);
  const words = plainWords(folded, names.skip);
  return readRelativeDay(words, today, names) ?? readNamedDay(words, today, names);
}
