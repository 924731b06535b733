import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { fileFailure } from './file-failure.ts';

/** One line of a long file: its number from 1, and its text; no text where it is longer than allowed, or no UTF-8. */
export interface InputLine {
  readonly number: number;
  readonly text?: string;
  readonly problem?: 'too-big' | 'not-text';
}

export interface ReadLinesOptions {
  readonly folder: string;
  /** Standard input, which is read when the path is `-`. */
  readonly input: () => AsyncIterable<Uint8Array | string>;
  /** In bytes; 1 MB unless it says otherwise. */
  readonly longest?: number;
}

const oneMegabyte = 1_000_000;
const lineFeed = 0x0a;

/** Reads a file or standard input line by line, so that only one line is in memory; lines with nothing on them are left out but counted. Throws FileError. */
export async function* readLines(
  path: string,
  options: ReadLinesOptions,
): AsyncGenerator<InputLine> {
  const { longest = oneMegabyte } = options;
  const taken = new LineBuffer(longest);
  let number = 1;
  for await (const chunk of chunksOf(path, options))
    for (const part of split(chunk)) {
      taken.add(part.bytes);
      if (!part.isEnd) continue;
      yield* lineOf(taken.take(), number);
      number += 1;
    }
  yield* lineOf(taken.take(), number);
}

async function* chunksOf(
  path: string,
  { folder, input }: ReadLinesOptions,
): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<unknown> =
    path === '-' ? input() : createReadStream(resolve(folder, path));
  try {
    for await (const chunk of stream)
      yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk), 'utf8');
  } catch (error) {
    throw fileFailure('input-unreadable', path, error);
  }
}

interface Part {
  readonly bytes: Uint8Array;
  readonly isEnd: boolean;
}

function* split(chunk: Uint8Array): Generator<Part> {
  let from = 0;
  for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
    yield { bytes: chunk.subarray(from, at), isEnd: true };
    from = at + 1;
  }
  yield { bytes: chunk.subarray(from), isEnd: false };
}

/** Keeps the bytes of one line, up to the longest that is allowed. */
class LineBuffer {
  private parts: Uint8Array[] = [];
  private size = 0;
  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  add(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size <= this.longest) this.parts.push(bytes.slice());
    else this.parts = [];
  }

  /** Gives the line and begins the next; undefined where it was too long. */
  take(): Uint8Array | undefined {
    const line = this.size <= this.longest ? Buffer.concat(this.parts) : undefined;
    this.parts = [];
    this.size = 0;
    return line;
  }
}

function* lineOf(bytes: Uint8Array | undefined, number: number): Generator<InputLine> {
  if (bytes === undefined) {
    yield { number, problem: 'too-big' };
    return;
  }
  const text = decode(bytes);
  if (text === undefined) yield { number, problem: 'not-text' };
  else if (text.trim() !== '') yield { number, text };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
