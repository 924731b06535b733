import { addDays, type CalendarDay } from './calendar-day.ts';
import { findLastWeekday } from './find-most-recent.ts';
import { findName } from './find-name.ts';
import { foldText } from './fold-text.ts';
import { plainWords } from './plain-words.ts';
import type { SpokenDay } from './spoken-day.ts';
import type { SpokenDayNames } from './spoken-day-names.ts';

/** Reads a day that is counted from today: `today`, `yesterday`, `the day before yesterday`, `2 days ago` (up to 999), `two days ago` (as far as the language has words for counts), `last Tuesday` (1 to 7 days back). */
export function readRelativeDay(
  words: string,
  today: CalendarDay,
  names: SpokenDayNames,
): SpokenDay | undefined {
  const back = readDaysBack(words, names);
  if (back !== undefined) return { day: addDays(today, -back) };
  const weekday = findName(slotOf(words, plainWords(names.last, names.skip)) ?? '', names.weekdays);
  return weekday === undefined ? undefined : { day: findLastWeekday(weekday, today) };
}

function readDaysBack(words: string, names: SpokenDayNames): number | undefined {
  const plain = (pattern: string): string => plainWords(pattern, names.skip);
  if (words === plain(names.today)) return 0;
  if (words === plain(names.yesterday)) return 1;
  if (words === plain(names.dayBeforeYesterday)) return 2;
  return names.daysAgo
    .map((pattern) => readCount(slotOf(words, plain(pattern)) ?? '', names))
    .find((count) => count !== undefined);
}

function readCount(text: string, { counts }: SpokenDayNames): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const index = counts.map(foldText).indexOf(text);
  return index < 0 ? undefined : index + 1;
}

/** Gives what stands in the slot of a pattern, or undefined where the words do not follow the pattern. */
function slotOf(words: string, pattern: string): string | undefined {
  const [before = '', after = ''] = pattern.split(/\{\w+\}/);
  if (!words.startsWith(before) || !words.endsWith(after)) return undefined;
  const end = words.length - after.length;
  return end > before.length ? words.slice(before.length, end) : undefined;
}
