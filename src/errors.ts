/** What to do next, as keys of the language file, in order. */
export type NextSteps = readonly string[];

/** Values that are filled into a message; never a secret. */
export type MessageParameters = Readonly<Record<string, string | number>>;

export type ErrorKind = 'usage' | 'content' | 'file' | 'found' | 'cancelled';

/** One problem in a file: where it is and what is wrong, in words. Lines and columns count from 1. */
export interface Problem {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
  readonly message: string;
}

/**
 * Carries an expected failure: the key of its message, what fills it, what to do next and, for data, all problems.
 * It is told apart by `kind`, never by class, since each command is a bundle of its own.
 */
export class ExpectedError extends Error {
  readonly kind: ErrorKind;
  readonly key: string;
  readonly parameters: MessageParameters;
  readonly next: NextSteps;
  readonly problems: readonly Problem[];

  constructor(kind: ErrorKind, key: string, details: ErrorDetails = {}) {
    super(key);
    this.name = 'ExpectedError';
    this.kind = kind;
    this.key = key;
    this.parameters = details.parameters ?? {};
    this.next = details.next ?? [];
    this.problems = details.problems ?? [];
  }
}

export interface ErrorDetails {
  readonly parameters?: MessageParameters;
  readonly next?: NextSteps;
  readonly problems?: readonly Problem[];
}

/** Says that the program was called in a wrong way, or that answers are missing or wrong (exit code 2). */
export class UsageError extends ExpectedError {
  constructor(key: string, details: ErrorDetails = {}) {
    super('usage', key, details);
  }
}

/** Says that content under `checklists/` is wrong (exit code 1). */
export class ContentError extends ExpectedError {
  constructor(key: string, details: ErrorDetails = {}) {
    super('content', key, details);
  }
}

/** Says that a file could not be read or written (exit code 1). */
export class FileError extends ExpectedError {
  constructor(key: string, details: ErrorDetails = {}) {
    super('file', key, details);
  }
}

/** Says that a check found what it looked for (exit code 1); what it found is on standard output. */
export class FoundError extends ExpectedError {
  constructor(key: string, details: ErrorDetails = {}) {
    super('found', key, details);
  }
}

/** Says that the person stopped (exit code 130). */
export class CancelledError extends ExpectedError {
  constructor(key = 'stopped', details: ErrorDetails = {}) {
    super('cancelled', key, details);
  }
}

/** Tells whether a caught value is one of the expected failures, across bundles. */
export function isExpectedError(error: unknown): error is ExpectedError {
  return (
    error instanceof Error && error.name === 'ExpectedError' && 'kind' in error && 'key' in error
  );
}
