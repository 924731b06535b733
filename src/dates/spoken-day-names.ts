import type { DayNames } from './format-day.ts';

/** The words a language has for a day that somebody types. Capitals and accents make no difference. */
export interface SpokenDayNames extends DayNames {
  /** Twelve, from January. Longer beginnings of a name are understood as well: `Sept`, `Tues`. */
  readonly shortMonths: readonly string[];
  readonly today: string;
  readonly yesterday: string;
  readonly dayBeforeYesterday: string;
  /** Counts in words, from one. */
  readonly counts: readonly string[];
  /** Patterns with `{count}`: `{count} days ago`, `il y a {count} jours`. */
  readonly daysAgo: readonly string[];
  /** A pattern with `{weekday}`: `last {weekday}`, `{weekday} dernier`. */
  readonly last: string;
  /** What may hang on a number: `st`, `nd`, `rd`, `th`; `er`. */
  readonly ordinals: readonly string[];
  /** Small words that change nothing: `on`, `the`, `of`; `le`, `de`. */
  readonly skip: readonly string[];
}
