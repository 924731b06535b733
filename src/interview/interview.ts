import type { Content } from '../content/content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Given } from '../facts/answers.ts';
import type { Words } from '../language/words.ts';
import type { Prompter } from './prompter.ts';

/** What an interview works with. The content of a country is loaded when the country is known. */
export interface Interview {
  readonly prompter: Prompter;
  readonly today: CalendarDay;
  readonly words: Words;
  readonly contentFor: (country: string | undefined) => Content;
  /** Called after every answer; it decides itself whether anything may be kept. */
  readonly save: (given: Given) => Promise<void>;
  /** Shows what is urgent with the answers so far and waits for the person. */
  readonly showUrgent: (given: Given) => Promise<string>;
}
