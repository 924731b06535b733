/** Where something stands in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Leads to a value inside a file: `['payments', 0, 'method']`. */
export type DataPath = readonly (string | number)[];

/** Where a value stands, as offsets into the text. `raw` is a number or yes-or-no word as it was written. */
export interface Place {
  readonly start: number;
  readonly keyStart?: number;
  readonly raw?: string;
}

/** Remembers the place of every value of one text. */
export interface SourceMap {
  readonly set: (path: DataPath, place: Place) => void;
  readonly get: (path: DataPath) => Place | undefined;
}

/** Makes an empty map of places. */
export function newSourceMap(): SourceMap {
  const places = new Map<string, Place>();
  return {
    set: (path, place) => places.set(keyOf(path), place),
    get: (path) => places.get(keyOf(path)),
  };
}

/** Makes the function that turns an offset of this text into line and column; lines end in LF or CRLF. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : next;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function keyOf(path: DataPath): string {
  return JSON.stringify(path.map(String));
}
