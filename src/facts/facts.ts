import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Answers, Entry } from './answers.ts';

/** A clock: the day it started, or undefined where that is unknown. `assumed` marks the earliest day it can have been. */
export interface Clock {
  readonly day: CalendarDay | undefined;
  readonly assumed: boolean;
  /** The latest day it can have been, where that is another one: an answer from others is awaited from then on. */
  readonly latest?: CalendarDay;
}

/** One payment or account with all that conditions may ask of it. */
export interface EntryFacts {
  /** Stable item part of step keys: `bt1`, `high-street-bank-current-account`. */
  readonly item: string;
  /** Position in the answers, from 0: `payments.0`. */
  readonly path: string;
  /** The words for it: the account's name, or for a payment its method, sum and day; filled in by the plan. */
  readonly values: Entry;
}

/** What the plan is made from: answers with every absent one filled by its safe default, entries, and the day it is made. */
export interface Facts {
  readonly today: CalendarDay;
  readonly country: string;
  readonly region: string;
  readonly answers: Answers;
  readonly payments: readonly EntryFacts[];
  readonly accounts: readonly EntryFacts[];
}
