import type { Problem } from '../errors.ts';
import { scanJson, type TextProblem } from './scan-json.ts';
import { scanYaml } from './scan-yaml.ts';
import {
  type DataPath,
  newSourceMap,
  type Place,
  type Position,
  positionsIn,
  type SourceMap,
} from './source-map.ts';

/** A map of values with the place of each in its text. */
export interface DataText {
  readonly kind: 'read';
  readonly value: Readonly<Record<string, unknown>>;
  /** Gives line and column of the value at a path, or of its key; undefined where the text has none. */
  readonly positionOf: (path: DataPath, part?: 'key' | 'value') => Position | undefined;
  /** Gives a number or a word such as `true` as it was written (`1.10`), where the value is not text. */
  readonly sourceOf: (path: DataPath) => string | undefined;
}

/** All that keeps a text from being read. Each `message` is a key of the language file. */
export interface RefusedText {
  readonly kind: 'refused';
  readonly problems: readonly Problem[];
}

const mostProblems = 20;

/** Reads answers in JSON, or else YAML, which is loaded only then; a text that is neither gives all its problems with line and column. */
export async function readDataText(text: string, file?: string): Promise<DataText | RefusedText> {
  const looksLikeJson = text.trimStart().startsWith('{');
  const json = looksLikeJson ? parseJson(text) : undefined;
  const places = newSourceMap();
  if (json !== undefined) return result({ text, file, places }, json.value, scanJson(text, places));
  const { value, problems } = await scanYaml(text, places);
  return result(
    { text, file, places },
    value,
    looksLikeJson ? problems.map(asJsonProblem) : problems,
  );
}

interface Source {
  readonly text: string;
  readonly file: string | undefined;
  readonly places: SourceMap;
}

function result(
  source: Source,
  value: unknown,
  problems: readonly TextProblem[],
): DataText | RefusedText {
  if (problems.length > 0) return refused(source, problems);
  if (!isMap(value)) return refused(source, [{ message: 'data-needs-a-map', offset: 0 }]);
  return {
    kind: 'read',
    value,
    positionOf: positionFinder(source),
    sourceOf: (path) => source.places.get(path)?.raw,
  };
}

function refused(source: Source, problems: readonly TextProblem[]): RefusedText {
  const first = problems.slice(0, mostProblems).filter(isNotSaidBefore);
  return { kind: 'refused', problems: first.map((problem) => located(source, problem)) };
}

function isNotSaidBefore(
  problem: TextProblem,
  index: number,
  all: readonly TextProblem[],
): boolean {
  const said = all.slice(0, index);
  return !said.some(
    ({ message, offset }) => message === problem.message && offset === problem.offset,
  );
}

function positionFinder({ text, places }: Source): DataText['positionOf'] {
  const positionAt = positionsIn(text);
  return (path, part = 'value') => {
    const place = places.get(path);
    return place === undefined ? undefined : positionAt(offsetOf(place, part));
  };
}

function offsetOf(place: Place, part: 'key' | 'value'): number {
  return part === 'key' ? (place.keyStart ?? place.start) : place.start;
}

function located({ text, file }: Source, { message, offset, path }: TextProblem): Problem {
  return { file, ...positionsIn(text)(offset), path: path?.join('.'), message };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function asJsonProblem(problem: TextProblem): TextProblem {
  return problem.message === 'data-not-yaml' || problem.message === 'data-missing-colon'
    ? { ...problem, message: 'data-not-json' }
    : problem;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
