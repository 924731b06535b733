import type { AnswerValue } from '../facts/answers.ts';

/** One question as it is put to a person: all text final, options already chosen for them. */
export interface Ask {
  /** `country`, `payments.0.method`: what the answer is stored under. */
  readonly path: string;
  readonly kind: 'choice' | 'choices' | 'day' | 'amount' | 'name' | 'day-of-month';
  /** "Money · 4 of about 11". */
  readonly place: string;
  readonly text: string;
  readonly hint?: string;
  readonly help?: string;
  readonly readAloud?: string;
  readonly noteForHelper?: string;
  readonly error: string;
  readonly options: readonly AskOption[];
  /** The answer that stands now (when going back), shown and kept on request. */
  readonly current?: AnswerValue;
  readonly canGoBack: boolean;
  /** true: Enter alone skips the question. */
  readonly canSkip?: boolean;
  /** true beside a caller: one key is one answer, and what begins with `/` is a command. */
  readonly isForHelper?: boolean;
  /** Reads what was typed; the error is a sentence for the person. `echo` repeats it in full ("Friday 20 November 2026"). */
  readonly read: (typed: string) => Reading;
}

export interface AskOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly exclusive: boolean;
}

export type Reading =
  | { readonly ok: true; readonly value: AnswerValue; readonly echo: string }
  | { readonly ok: false; readonly error: string; readonly secret?: boolean };

export type Reply =
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'save' }
  /** A line that begins with `/`, without it. */
  | { readonly kind: 'command'; readonly text: string };

/** A choice outside the questions: a menu of the review, the urgent block, a step card. */
export interface Menu {
  readonly id: string;
  readonly text: string;
  /** What it asks about, in short: said again where a low screen may have moved it out of sight. */
  readonly about?: readonly string[];
  readonly isForHelper?: boolean;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Its options are no and yes, and Enter alone is no. */
  readonly isYesNo?: true;
}

/**
 * Puts questions to a person. Three implementations: Inquirer, plain numbered lines, scripted. End of input and Ctrl-C reject with
 * CancelledError. `show` writes lines for people to the screen that is drawn on (stderr).
 */
export interface Prompter {
  readonly ask: (ask: Ask) => Promise<Reply>;
  readonly choose: (menu: Menu) => Promise<string>;
  /** Reads one line of free words (a reference, a name); empty is allowed. */
  readonly line: (text: string, read: (typed: string) => Reading) => Promise<string>;
  readonly show: (lines: readonly ShownLine[]) => void;
}

export interface ShownLine {
  readonly text: string;
  readonly tone?: 'title' | 'urgent' | 'quiet' | 'strong' | 'number';
}
