import type { FileHandle } from 'node:fs/promises';
import { FileError, UsageError } from '../errors.ts';
import { fileFailure } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';

export interface InputFile {
  readonly text: string;
  /** The path as typed; `-` for standard input. */
  readonly name: string;
}

export interface ReadInputOptions {
  /** Read when the path is `-`. */
  readonly input?: AsyncIterable<Uint8Array | string>;
  /** 1 MB unless it says otherwise. */
  readonly longest?: number;
  readonly files?: FileSystem;
}

const oneMegabyte = 1_000_000;

/**
 * Reads a text file that a person gives, or standard input for `-`, without its byte order mark.
 * Throws FileError `input-missing`, `input-is-folder`, `input-unreadable` or UsageError `input-too-big`, `input-not-text`,
 * `input-empty`, each with `path`.
 */
export async function readInputFile(
  path: string,
  options: ReadInputOptions = {},
): Promise<InputFile> {
  const bytes = path === '-' ? await readStream(path, options) : await readPath(path, options);
  return { text: decodeText(bytes, path), name: path };
}

async function readStream(path: string, options: ReadInputOptions): Promise<Uint8Array> {
  if (options.input === undefined) throw new FileError('input-missing', { parameters: { path } });
  try {
    return await readUpTo(options.input, path, longestOf(options));
  } catch (error) {
    throw fileFailure('input-unreadable', path, error);
  }
}

async function readPath(path: string, options: ReadInputOptions): Promise<Uint8Array> {
  try {
    const handle = await (options.files ?? nodeFiles).open(path, 'r');
    try {
      return await readHandle(handle, path, longestOf(options));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw inputFailure(path, error);
  }
}

function longestOf({ longest = oneMegabyte }: ReadInputOptions): number {
  return longest;
}

// The size is asked first, so that a film is refused at once; a pipe has none, and is cut off at the limit.
async function readHandle(handle: FileHandle, path: string, longest: number): Promise<Uint8Array> {
  const stat = await handle.stat();
  if (stat.isDirectory()) throw new FileError('input-is-folder', { parameters: { path } });
  if (stat.size > longest) throw tooBig(path, longest);
  return await readUpTo(handle.createReadStream({ autoClose: false }), path, longest);
}

async function readUpTo(
  input: AsyncIterable<Uint8Array | string>,
  path: string,
  longest: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    size += bytes.length;
    if (size > longest) throw tooBig(path, longest);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
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
