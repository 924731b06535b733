import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { CaseStore } from '../storage/case-store.ts';
import type { CommonFlags } from './common-options.ts';
import type { World } from './world.ts';

export interface StartFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  /** A help desk's own reference for the case. */
  readonly ticket?: string;
  /** The number of a practice caller. */
  readonly practice?: string;
}

/** What a guided run works with from its first line to its last. */
export interface Run {
  readonly world: World;
  readonly flags: StartFlags;
  readonly today: CalendarDay;
  readonly words: Words;
  readonly prompter: Prompter;
  readonly store: CaseStore<CaseFile>;
}
