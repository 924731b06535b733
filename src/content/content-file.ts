import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Problem } from '../errors.ts';

/** The largest content file that is read, in characters. */
const LARGEST = 1_000_000;

/** One YAML file of the content with its positions. */
export interface ContentFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: (path: readonly PropertyKey[]) => {
    readonly line: number;
    readonly column: number;
  };
}

/** Reads one YAML text; aliases are refused, sizes are bounded, every problem has a line and a column. */
export function parseContentFile(file: string, text: string): ContentFile {
  if (text.length > LARGEST)
    return unreadable(file, `is longer than ${String(LARGEST)} characters`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    version: '1.2',
  });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    column: error.linePos?.[0].col ?? 1,
    message: error.message.split('\n')[0] ?? error.message,
  }));
  const locate = (path: readonly PropertyKey[]): { line: number; column: number } =>
    position(document, lines, path);
  return {
    file,
    value: problems.length > 0 ? undefined : toValue(document, problems, file),
    problems,
    locate,
  };
}

function toValue(document: Document, problems: Problem[], file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'write the value out: aliases (*name) are not read',
    });
    return undefined;
  }
}

function unreadable(file: string, message: string): ContentFile {
  const locate = (): { line: number; column: number } => ({ line: 1, column: 1 });
  return { file, value: undefined, problems: [{ file, line: 1, column: 1, message }], locate };
}

/** Finds the line and column of the value at a path, or of the nearest thing above it. */
function position(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    const start = node?.range?.[0];
    if (start === undefined) continue;
    const found = lines.linePos(start);
    return { line: found.line, column: found.col };
  }
  return { line: 1, column: 1 };
}
