import type { Entry, Given } from '../facts/answers.ts';
import type { LogEntry, Mark } from '../plan/plan.ts';
import type { CalendarMemory } from './calendar/calendar-memory.ts';

/**
 * One look at a statement. With `find` something was found and more may follow; without it the look is finished: there was nothing, or
 * nothing more. `closed`: the account is closed, and has no more statements.
 */
export interface StatementLook {
  readonly on: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** The item of the account, or `@other` for all that has no name. */
  readonly account: string;
  readonly find?: StatementFind;
  readonly closed?: true;
}

/** What was found: one more payment or account, as answers. The plan is made of the answers and the finds. */
export interface StatementFind {
  /** `found-1`, `found-2` …: the item of the new entry, which never changes. */
  readonly id: string;
  readonly sign: string;
  readonly opens: 'payments' | 'accounts';
  readonly values: Entry;
}

/** What the newest written checklist said, so that a later change of the content can be named. Hashes stand for long texts. */
export interface Seen {
  /** The day for which it was made. */
  readonly on: string;
  readonly content_version: string;
  readonly answers: string;
  /** How many there were. */
  readonly marks: number;
  readonly statements: number;
  /** Step key → title and text. */
  readonly steps: Readonly<Record<string, readonly [string, string]>>;
  /** Contact → number, and all other ways to reach it. */
  readonly contacts: Readonly<Record<string, readonly [string, string]>>;
  /** Deadline → its period. */
  readonly periods: Readonly<Record<string, string>>;
}

/** A saved case (schema aftercall/case/1): the answers as given, what was done since, and nothing that can be derived. */
export interface CaseFile {
  readonly schema: 'aftercall/case/1';
  readonly name: string;
  /** A help desk's own ticket reference. */
  readonly reference?: string;
  readonly created_on: string;
  readonly updated_on: string;
  readonly content_version: string;
  readonly given: Given;
  /** In the order in which they were made; never changed, only added to. */
  readonly marks: readonly Mark[];
  readonly calls: readonly LogEntry[];
  readonly statements: readonly StatementLook[];
  /** Absent until a checklist was written. */
  readonly seen?: Seen;
  /** true once the plan was made; until then the next start offers to go on. */
  readonly finished: boolean;
  /** What was given to calendars; absent as long as none was written. */
  readonly calendar?: CalendarMemory;
}
