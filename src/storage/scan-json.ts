import type { DataPath, SourceMap } from './source-map.ts';

/** What is wrong in a text at an offset; `message` is a key of the language file. */
export interface TextProblem {
  readonly message: string;
  readonly offset: number;
  readonly path?: DataPath;
}

/** Answers need four levels and some hundred values: more is a mistake, or meant to stop the program. */
export const dataLimits = { depth: 20, values: 10_000 } as const;

interface Frame {
  readonly path: DataPath;
  readonly list: boolean;
  readonly keys: Set<string>;
  index: number;
  key: { readonly name: string; readonly start: number } | undefined;
}

interface Scan {
  readonly places: SourceMap;
  readonly frames: Frame[];
  readonly problems: TextProblem[];
  values: number;
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|[^\s{}[\],:"]+/gs;

/** Goes through text that `JSON.parse` took, notes every place, and finds keys given twice and too much depth or size. */
export function scanJson(text: string, places: SourceMap): readonly TextProblem[] {
  const scan: Scan = { places, frames: [], problems: [], values: 0 };
  for (const match of text.matchAll(tokens)) {
    takeToken(scan, match[0], match.index);
    if (scan.frames.length > dataLimits.depth)
      return [{ message: 'data-too-deep', offset: match.index }];
    if (scan.values > dataLimits.values) return [{ message: 'data-too-many', offset: match.index }];
  }
  return scan.problems;
}

function takeToken(scan: Scan, token: string, start: number): void {
  const frame = scan.frames.at(-1);
  if (token === '}' || token === ']') scan.frames.pop();
  else if (token === ',') nextEntry(frame);
  else if (token.startsWith('"') && frame !== undefined && !frame.list && frame.key === undefined)
    takeKey(scan, frame, { token, start });
  else takeValue(scan, frame, { token, start });
}

function nextEntry(frame: Frame | undefined): void {
  if (frame === undefined) return;
  frame.index += 1;
  frame.key = undefined;
}

interface Token {
  readonly token: string;
  readonly start: number;
}

function takeKey(scan: Scan, frame: Frame, { token, start }: Token): void {
  const name = String(JSON.parse(token));
  if (frame.keys.has(name))
    scan.problems.push({ message: 'data-duplicate', offset: start, path: [...frame.path, name] });
  frame.keys.add(name);
  frame.key = { name, start };
}

function takeValue(scan: Scan, frame: Frame | undefined, { token, start }: Token): void {
  const path = pathIn(frame);
  const raw = /^["{[]/.test(token) ? {} : { raw: token };
  scan.values += 1;
  scan.places.set(path, { start, ...keyStartIn(frame), ...raw });
  if (token === '{' || token === '[')
    scan.frames.push({ path, list: token === '[', keys: new Set(), index: 0, key: undefined });
}

function pathIn(frame: Frame | undefined): DataPath {
  return frame === undefined ? [] : [...frame.path, frame.key?.name ?? frame.index];
}

function keyStartIn(frame: Frame | undefined): { readonly keyStart?: number } {
  return frame?.key === undefined ? {} : { keyStart: frame.key.start };
}
