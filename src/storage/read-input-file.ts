import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { FileError, UsageError } from '../errors.ts';
import { fileFailure, hasCode } from './file-failure.ts';

export interface InputFile {
  readonly text: string;
  /** The path as typed; `-` for standard input. */
  readonly name: string;
}

/** The calls to the disk that reading makes; tests pass some that fail on purpose. */
export interface InputFiles {
  readonly open: (path: string) => number;
  readonly stat: (file: number) => { readonly size: number; isDirectory(): boolean };
  /** Reads into the buffer and gives the number of bytes; 0 at the end. */
  readonly read: (file: number, into: Uint8Array) => number;
  readonly close: (file: number) => void;
}

export interface ReadInputOptions {
  /** The folder from which the path counts; the one the process is in where it is not said. */
  readonly folder?: string;
  /** Standard input as a file, which is read when the path is `-`. */
  readonly descriptor?: number;
  /** Standard input as a stream: for what the file does not give without waiting. */
  readonly input?: () => AsyncIterable<Uint8Array | string>;
  /** 1 MB unless it says otherwise. */
  readonly longest?: number;
  readonly files?: InputFiles;
}

const oneMegabyte = 1_000_000;
const chunkSize = 65_536;

// Read at once and not in turns: node:fs/promises and its streams cost a quarter of a whole start (docs/decisions/build.md).
const nodeFiles: InputFiles = {
  open: (path) => openSync(path, 'r'),
  stat: (file) => fstatSync(file),
  read: (file, into) => readSync(file, into, 0, into.length, null),
  close: (file) => {
    closeSync(file);
  },
};

/**
 * Reads a text file that a person gives, or standard input for `-`, without its byte order mark.
 * Throws FileError `input-missing`, `input-is-folder`, `input-unreadable` or UsageError `input-too-big`, `input-not-text`,
 * `input-empty`, each with `path`.
 */
export async function readInputFile(
  path: string,
  options: ReadInputOptions = {},
): Promise<InputFile> {
  const bytes = path === '-' ? await readStandardInput(path, options) : readPath(path, options);
  return { text: decodeText(bytes, path), name: path };
}

async function readStandardInput(path: string, options: ReadInputOptions): Promise<Uint8Array> {
  if (options.descriptor === undefined && options.input === undefined)
    throw new FileError('input-missing', { parameters: { path } });
  const taken = takeInto(path, longestOf(options));
  try {
    if (!readDescriptor(options, taken)) await takeStream(options, taken);
    return taken.all();
  } catch (error) {
    throw fileFailure('input-unreadable', path, error);
  }
}

async function takeStream({ input }: ReadInputOptions, taken: Taken): Promise<void> {
  if (input !== undefined) for await (const chunk of input()) taken.add(chunk);
}

function readDescriptor({ descriptor, files }: ReadInputOptions, taken: Taken): boolean {
  return descriptor !== undefined && readAtOnce(files ?? nodeFiles, descriptor, taken);
}

/** Reads until the end and says true; false where the rest has to be waited for. */
function readAtOnce(files: InputFiles, file: number, taken: Taken): boolean {
  try {
    readToEnd(files, file, taken);
    return true;
  } catch (error) {
    // A closed pipe on Windows is its end; a pipe that has nothing yet, or a terminal, is read as a stream.
    if (hasCode(error, 'EOF')) return true;
    if (hasCode(error, 'EAGAIN')) return false;
    throw error;
  }
}

function readToEnd(files: InputFiles, file: number, taken: Taken): void {
  for (;;) {
    const buffer = new Uint8Array(chunkSize);
    const count = files.read(file, buffer);
    if (count === 0) return;
    taken.add(buffer.subarray(0, count));
  }
}

function readPath(path: string, options: ReadInputOptions): Uint8Array {
  const files = options.files ?? nodeFiles;
  try {
    const file = files.open(resolve(options.folder ?? '', path));
    try {
      return readOpen(files, file, takeInto(path, longestOf(options)));
    } finally {
      files.close(file);
    }
  } catch (error) {
    throw inputFailure(path, error);
  }
}

// The size is asked first, so that a film is refused at once; a pipe has none, and is cut off at the limit.
function readOpen(files: InputFiles, file: number, taken: Taken): Uint8Array {
  const stat = files.stat(file);
  if (stat.isDirectory())
    throw new FileError('input-is-folder', { parameters: { path: taken.path } });
  if (stat.size > taken.longest) throw tooBig(taken.path, taken.longest);
  readToEnd(files, file, taken);
  return taken.all();
}

function longestOf({ longest = oneMegabyte }: ReadInputOptions): number {
  return longest;
}

interface Taken {
  readonly path: string;
  readonly longest: number;
  /** Takes a piece; throws UsageError `input-too-big` past the limit. */
  readonly add: (chunk: Uint8Array | string) => void;
  readonly all: () => Uint8Array;
}

function takeInto(path: string, longest: number): Taken {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    path,
    longest,
    add: (chunk) => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      size += bytes.length;
      if (size > longest) throw tooBig(path, longest);
      chunks.push(bytes);
    },
    all: () => Buffer.concat(chunks),
  };
}

function tooBig(path: string, longest: number): UsageError {
  return new UsageError('input-too-big', {
    parameters: { path, kilobytes: Math.round(longest / 1000) },
  });
}

function inputFailure(path: string, error: unknown): unknown {
  const failure = fileFailure('input-unreadable', path, error);
  if (!(failure instanceof FileError) || failure.key !== 'input-unreadable') return failure;
  if (failure.parameters['reason'] === 'missing')
    return new FileError('input-missing', { parameters: { path } });
  if (failure.parameters['reason'] === 'is-a-folder')
    return new FileError('input-is-folder', { parameters: { path } });
  return failure;
}

function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.length === 0) throw new UsageError('input-empty', { parameters: { path } });
  if (bytes.includes(0)) throw notText(path);
  const text = decodeUtf8(bytes, path);
  if (text.trim() === '') throw new UsageError('input-empty', { parameters: { path } });
  return text;
}

// The decoder takes the byte order mark off.
function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText(path);
  }
}

function notText(path: string): UsageError {
  return new UsageError('input-not-text', { parameters: { path }, next: ['save-as-utf-8'] });
}
