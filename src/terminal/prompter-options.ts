import type { Readable, Writable } from 'node:stream';
import type { Prompter } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { TerminalDecision } from './decide-terminal.ts';

export interface PrompterOptions extends TerminalDecision {
  readonly input: Readable;
  /** Questions are drawn here: standard error. */
  readonly screen: Writable;
  readonly words: Words;
}

/** A prompter that holds the input until it is closed; closing ends the question that stands with CancelledError. */
export interface OpenPrompter extends Prompter {
  readonly close: () => void;
}
