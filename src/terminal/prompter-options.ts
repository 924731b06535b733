import type { Readable, Writable } from 'node:stream';
import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { TerminalDecision } from './decide-terminal.ts';

/** How the program is suspended and goes on (Ctrl+Z, `fg`); systems without it have none. */
export interface JobControl {
  /** Suspends this program and what was started with it; settles when it goes on. */
  readonly suspend: () => Promise<void>;
  /** Calls back when the program goes on after it was stopped; gives what stops that. */
  readonly onContinue: (callback: () => void) => () => void;
}

export interface PrompterOptions extends TerminalDecision {
  readonly input: Readable;
  readonly jobControl?: JobControl;
  /** Questions are drawn here: standard error. */
  readonly screen: Writable;
  readonly words: Words;
}

/** A prompter that holds the input until it is closed; closing ends the question that stands with CancelledError. */
export interface OpenPrompter extends Prompter {
  readonly close: () => void;
}
