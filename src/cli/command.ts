import type { CommonFlags, CommonOption } from './common-options.ts';
import type { World } from './world.ts';

/** What was typed after a command: its arguments in order, and its options. */
export interface Typed {
  readonly parameters: readonly string[];
  readonly flags: TypedFlags;
}

/** Every option that some command has. A command reads those that it names in `options` and `own`. */
export interface TypedFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  readonly practice?: string;
  readonly includePrivate?: boolean;
  readonly reviewDays?: boolean;
  readonly as?: string;
  readonly on?: string;
  readonly until?: string;
  readonly reference?: string;
  readonly spokeTo?: string;
  readonly note?: string;
  readonly time?: string;
  readonly organisation?: string;
  readonly promised?: string;
  readonly all?: boolean;
  readonly situation?: string;
  readonly olderThan?: string | true;
  readonly ticket?: string;
  readonly outputDir?: string;
  readonly only?: string;
}

/** An option of one command alone. */
export interface OwnOption {
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
  /** May be given more than once; the values are a list. */
  readonly repeats?: boolean;
  /** The command does not run without it. */
  readonly mandatory?: boolean;
}

/** One command as it is typed and as help tells it. Its code is loaded only when it runs. */
export interface CommandText {
  /** The name and its arguments as commander reads them: `status [case]`. */
  readonly name: string;
  readonly says: string;
  readonly examples: readonly string[];
  readonly options: readonly CommonOption[];
  readonly own?: readonly OwnOption[];
  /** For programs, not for people: help does not list it. */
  readonly isHidden?: true;
  readonly run: (world: World, typed: Typed) => Promise<void>;
}
