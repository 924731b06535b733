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
  /** Looks at this very computer, where the caller reached it or may have; gives the answers with what was seen noted. */
  readonly lookAtDevice?: (given: Given) => Promise<Given>;
  /** What is done for a helper beside a caller. */
  readonly helper?: HelperTools;
}

/** What a helper has that a person alone does not need. */
export interface HelperTools {
  /** Says the line of consent, asks whether answers may be kept, and for the ticket; gives the answers with both. */
  readonly begin: (given: Given) => Promise<Given>;
  /** Says what an answer changed in the plan. */
  readonly tellChange: (before: Given, after: Given) => void;
  /** Writes all that is known so far, also when the call drops. */
  readonly print: (given: Given) => Promise<void>;
  /** Keeps a note for the helper's own sheet; refuses a secret. */
  readonly note: (given: Given, text: string) => Given;
}
