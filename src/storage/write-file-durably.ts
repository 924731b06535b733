import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FileError } from '../errors.ts';
import { fileFailure, hasCode } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';
import { temporaryPath } from './temporary-files.ts';

export interface WriteOptions {
  /** false: a file that is there is never replaced, not even one that appears while we write. */
  readonly overwrite: boolean;
  /** Permissions of the new file; 0600, the person alone, unless it says more. */
  readonly mode?: number;
  readonly files?: FileSystem;
}

interface Write {
  readonly files: FileSystem;
  readonly target: string;
  readonly temporary: string;
}

const privateMode = 0o600;
const waitsForRename = [20, 50, 100, 200];

/**
 * Writes a whole file or nothing: temporary file beside it, every byte, fsync, rename, fsync of the folder.
 * Throws FileError `file-exists` (path), `file-not-regular` (path) or `file-write-failed` (path, reason); the old file stays then.
 */
export async function writeFileDurably(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions,
): Promise<void> {
  const files = options.files ?? nodeFiles;
  try {
    const target = await findTarget(path, options.overwrite, files);
    const write = { files, target, temporary: temporaryPath(target) };
    await writeThrough(write, toBytes(content), options);
  } catch (error) {
    throw fileFailure('file-write-failed', path, error);
  }
}

async function writeThrough(write: Write, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  const { files, target, temporary } = write;
  try {
    await writeTemporary(write, bytes, options.mode ?? privateMode);
    await (options.overwrite ? renameWithPatience(write) : nameIfFree(write));
  } finally {
    await files.rm(temporary, { force: true }).catch(() => undefined);
  }
  await syncFolder(dirname(target), files);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

// A link leads to the file that is meant; a rename over the link itself would cut it.
// A device or a pipe must never be replaced by a file.
async function findTarget(path: string, overwrite: boolean, files: FileSystem): Promise<string> {
  const found = await absentAsUndefined(files.lstat(path));
  if (found === undefined) return path;
  if (!overwrite) throw fileExists(path);
  const real = await absentAsUndefined(files.realpath(path));
  if (real === undefined) return path;
  if (!(await files.stat(real)).isFile())
    throw new FileError('file-not-regular', { parameters: { path }, next: ['other-output'] });
  return real;
}

async function absentAsUndefined<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function writeTemporary(write: Write, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await write.files.open(write.temporary, 'wx', mode);
  try {
    await writeAll(handle, bytes);
    await handle.sync();
    if ((await handle.stat()).size !== bytes.length) throw diskFull();
  } finally {
    await handle.close();
  }
}

// One write may take fewer bytes than it was given without an error: a full disk begins so.
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    if (bytesWritten === 0) throw diskFull();
    written += bytesWritten;
  }
}

function diskFull(): Error {
  return Object.assign(new Error('not every byte was written'), { code: 'ENOSPC' });
}

// On Windows a virus scanner may hold the file open for a moment.
async function renameWithPatience({ files, temporary, target }: Write): Promise<void> {
  for (const pause of waitsForRename) {
    try {
      await files.rename(temporary, target);
      return;
    } catch (error) {
      if (!hasCode(error, 'EACCES', 'EBUSY', 'EPERM')) throw error;
    }
    await wait(pause);
  }
  await files.rename(temporary, target);
}

// A second name for the finished file: the system refuses it where the name is taken, in one step.
async function nameIfFree(write: Write): Promise<void> {
  try {
    await write.files.link(write.temporary, write.target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw fileExists(write.target);
    if (!hasCode(error, 'EACCES', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM'))
      throw error;
    await claimThenRename(write);
  }
}

function fileExists(path: string): FileError {
  return new FileError('file-exists', {
    parameters: { path },
    next: ['add-overwrite', 'other-output'],
  });
}

// Memory sticks have no second names: an empty file claims the name first, and only our own claim is replaced.
async function claimThenRename(write: Write): Promise<void> {
  const { files, target } = write;
  await claim(target, files);
  try {
    await renameWithPatience(write);
  } catch (error) {
    await files.rm(target, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function claim(target: string, files: FileSystem): Promise<void> {
  try {
    const handle = await files.open(target, 'wx', privateMode);
    await handle.close();
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw fileExists(target);
    throw error;
  }
}

/** Makes the names in a folder durable; systems that cannot sync a folder (Windows, some shares) are left to their own ways. */
export async function syncFolder(folder: string, files: FileSystem = nodeFiles): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP', 'EPERM'))
      throw error;
  }
}
