import {
  isExpectedError,
  type ExpectedError,
  type MessageParameters,
  type Problem,
} from '../errors.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Words } from '../language/words.ts';

/** What a person is told of an error, line by line, and the exit code. */
export interface ExplainedError {
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

export interface ExplainOptions {
  readonly version: string;
  readonly showStack: boolean;
}

/** Explains an error in words: what happened, every problem with its place, what to do next. Anything unexpected is our bug, says so, and repeats nothing of the person's. */
export function explainError(
  error: unknown,
  words: Words,
  options: ExplainOptions,
): ExplainedError {
  if (isExpectedError(error)) return { lines: expectedLines(error, words), code: codeOf(error) };
  const name = error instanceof Error ? error.name : typeof error;
  const report = words('error.bug-report', { version: options.version, name });
  const stack = options.showStack && error instanceof Error ? [error.stack ?? error.message] : [];
  const lines = [words('error.bug'), words('error.bug-next'), report, ...stack];
  return { lines, code: exitCodes.failed };
}

/** Writes the lines of an expected failure. */
export function expectedLines(error: ExpectedError, words: Words): readonly string[] {
  const parameters = withReason(error.parameters, words);
  const next = error.next.map((key) => words(key, parameters));
  return [
    words(error.kind === 'cancelled' ? `error.${error.key}` : error.key, parameters),
    ...error.problems.map((problem) => problemLine(problem, words)),
    ...next,
  ];
}

/** Why the system refused is an id; people read words. */
function withReason(parameters: MessageParameters, words: Words): MessageParameters {
  const { reason } = parameters;
  return typeof reason === 'string'
    ? { ...parameters, reason: words(`reason.${reason}`) }
    : parameters;
}

/** Writes one problem as `file:line:column path: message`. */
function problemLine(problem: Problem, words: Words): string {
  const place = [problem.file, problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const start = [place, problem.path ?? ''].filter((part) => part !== '').join(' ');
  const message = words(problem.message);
  return start === '' ? `- ${message}` : `- ${start}: ${message}`;
}

function codeOf(error: ExpectedError): ExitCode {
  if (error.kind === 'usage') return exitCodes.wrongUse;
  return error.kind === 'cancelled' ? exitCodes.stopped : exitCodes.failed;
}
