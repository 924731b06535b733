import type { SpokenDayNames } from '../dates/spoken-day-names.ts';
import type { Words } from '../language/words.ts';

/** Reads from the language file the words people use for days. */
export function spokenDayNames(words: Words): SpokenDayNames {
  return {
    months: words('days.months').split(' '),
    shortMonths: words('days.short-months').split(' '),
    weekdays: words('days.weekdays').split(' '),
    today: words('days.today'),
    yesterday: words('days.yesterday'),
    dayBeforeYesterday: words('days.day-before-yesterday'),
    counts: words('days.counts').split(' '),
    daysAgo: words('days.days-ago').split('|'),
    last: words('days.last'),
    ordinals: words('days.ordinals').split('|'),
    skip: words('days.skip').split('|'),
  };
}
