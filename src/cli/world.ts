import type { Readable, Writable } from 'node:stream';
import type { SystemLists } from '../device/system-lists.ts';
import type { JobControl } from '../terminal/prompter-options.ts';

/** What the streams are: decided once, in main. `columns` is 0 where the screen does not say. */
export interface TerminalFacts {
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  readonly screenIsTerminal: boolean;
  readonly columns: number;
}

/** All that a command may know of the machine it runs on. Tests hand in a world of their own. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  /** The folder the person is in. */
  readonly folder: string;
  /** Where the built content lies. */
  readonly contentFolder: string;
  readonly version: string;
  /** The calendar day where the person is: `YYYY-MM-DD`. */
  readonly today: string;
  /** The moment the program started, in UTC: `2026-11-23T09:30:00.000Z`. */
  readonly now: string;
  readonly terminal: () => TerminalFacts;
  /** Documents and answers to a command: standard output. */
  readonly writeOut: (text: string | Uint8Array) => void;
  /** Questions, progress and messages: standard error. */
  readonly writeError: (text: string) => void;
  /** Standard input as an open file, where it is one; it loads less than the stream. */
  readonly inputFile?: number;
  readonly input: () => Readable;
  /** The screen that questions are drawn on (standard error). */
  readonly screen: () => Writable;
  /** Opens a file with the program that this system has for it. Rejects where there is none. */
  readonly openFile: (path: string) => Promise<void>;
  /** Stands in for what the system lists of its programs, where a test has lists of its own. */
  readonly systemLists?: SystemLists;
  /** How this program is suspended and goes on; Windows has no such thing. */
  readonly jobControl?: JobControl;
  /** Calls back when the process is asked to end (SIGINT, SIGTERM, SIGHUP); returns a function that stops listening. */
  readonly onEnd: (callback: () => void) => () => void;
}
