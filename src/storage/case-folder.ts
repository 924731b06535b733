import { join } from 'node:path';
import { FileError, UsageError } from '../errors.ts';
import { type CaseFiles, caseFiles, caseOfCopy } from './case-files.ts';
import { type CaseEnvelope, type CaseFormat, decodeCase } from './decode-case.ts';
import { fileFailure, hasCode } from './file-failure.ts';
import type { FileSystem } from './file-system.ts';
import { namesIn } from './temporary-files.ts';
import { syncFolder, writeFileDurably } from './write-file-durably.ts';
import { writeUnderFreeName } from './write-under-free-name.ts';

/** The folder of cases and how its files are read. */
export interface CaseFolder<T extends CaseEnvelope> {
  readonly path: string;
  readonly format: CaseFormat<T>;
  readonly files: FileSystem;
}

/** A case as read. `setAside` is the path of a damaged file that was put aside; the value is then the version before it. */
export interface CaseRead<T> {
  readonly value: T;
  readonly setAside?: string;
}

/** What is read while the lock is held: the value and the very bytes it came from. */
export interface LockedRead<T> extends CaseRead<T> {
  readonly bytes: Uint8Array;
}

/** Reads a file whole; undefined where it does not exist. Throws FileError `file-read-failed` (path, reason). */
export async function readIfThere(
  path: string,
  files: FileSystem,
): Promise<Uint8Array | undefined> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw fileFailure('file-read-failed', path, error);
  }
}

/** Reads a case while its lock is held, and sets a damaged file aside. Throws UsageError `case-not-found`, FileError `case-from-newer-version` or `case-unreadable`. */
export async function readLocked<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<LockedRead<T>> {
  const paths = caseFiles(folder.path, name);
  const bytes = await readIfThere(paths.main, folder.files);
  if (bytes === undefined) throw await absentCase(folder, name);
  const decoded = decodeCase(bytes, folder.format);
  if (decoded.kind === 'newer-version') throw newerCase(name, paths.main);
  if (decoded.kind === 'read') return { value: decoded.value, bytes };
  return await rescue(folder, name, bytes);
}

/** Copies a damaged file to a free name beside it and gives that path; the file itself stays. */
export async function setAside<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  paths: CaseFiles,
  bytes: Uint8Array,
): Promise<string> {
  return await writeUnderFreeName(paths.setAside, bytes, { files: folder.files });
}

/** Refuses a case that a newer version of the program wrote; its file stays as it is. */
export function newerCase(name: string, path: string): FileError {
  return new FileError('case-from-newer-version', {
    parameters: { name, path },
    next: ['update-aftercall'],
  });
}

/** Says why there is no file of a case: it never was, or it was set aside and nothing before it could be read. */
export async function absentCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<FileError | UsageError> {
  const copies = (await namesIn(folder.path, folder.files)).filter(
    (fileName) => caseOfCopy(fileName) === name,
  );
  const newest = copies.at(-1);
  if (newest === undefined)
    return new UsageError('case-not-found', { parameters: { name }, next: ['list-cases'] });
  return unreadableCase(name, join(folder.path, newest));
}

function unreadableCase(name: string, path: string): FileError {
  return new FileError('case-unreadable', {
    parameters: { name, path },
    next: ['keep-the-copy', 'start-again'],
  });
}

// The copy comes first and the good version replaces the damaged file in one step: at no moment is there less than before.
async function rescue<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
  damaged: Uint8Array,
): Promise<LockedRead<T>> {
  const paths = caseFiles(folder.path, name);
  const aside = await setAside(folder, paths, damaged);
  const bytes = await readIfThere(paths.previous, folder.files);
  const decoded = bytes === undefined ? undefined : decodeCase(bytes, folder.format);
  if (bytes === undefined || decoded?.kind !== 'read') {
    await folder.files.rm(paths.main, { force: true });
    await syncFolder(folder.path, folder.files);
    throw unreadableCase(name, aside);
  }
  await writeFileDurably(paths.main, bytes, { overwrite: true, files: folder.files });
  return { value: decoded.value, bytes, setAside: aside };
}
