import { join } from 'node:path';
import { isExpectedError } from '../errors.ts';
import { type CaseFiles, caseFiles } from './case-files.ts';
import {
  absentCase,
  type CaseFolder,
  type CaseRead,
  newerCase,
  readIfThere,
  readLocked,
  setAside,
} from './case-folder.ts';
import { checkCaseName, newCaseName } from './case-name.ts';
import { type CaseEnvelope, type CaseFormat, decodeCase } from './decode-case.ts';
import { caseOfAny, eraseAllCases, eraseCase } from './erase-case.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';
import { type ListedCase, listCases } from './list-cases.ts';
import { makePrivateFolder } from './make-private-folder.ts';
import { namesIn, sweepTemporaries } from './temporary-files.ts';
import { withLock } from './with-lock.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** The saved cases: one JSON file each, folder 0700, files 0600, every write whole and durable. Names are checked (UsageError `case-name`). */
export interface CaseStore<T extends CaseEnvelope> {
  /** The folder that holds the files. */
  readonly folder: string;
  /** Lists the cases in the order of their names; changes nothing. */
  list(): Promise<readonly ListedCase[]>;
  /** Reads one case. A damaged file is set aside first and the version before it comes back, if there is one. */
  read(name: string): Promise<CaseRead<T>>;
  /** Saves a new case under the first free neutral name and gives it as saved. */
  add(make: (name: string) => T): Promise<T>;
  /** Saves a case whole; gives the path of a damaged file that stood in its place and was set aside. */
  write(name: string, value: T): Promise<{ readonly setAside?: string }>;
  /** Changes a case while no other program can: nothing that two terminals do at once gets lost. */
  update(name: string, change: (value: T) => T): Promise<CaseRead<T>>;
  /** Removes every trace of a case from the folder and gives the paths removed. */
  erase(name: string): Promise<readonly string[]>;
  /** Removes every case, half-written file and lock, then the folder of cases. */
  eraseAll(): Promise<readonly string[]>;
  /** Removes half-written files of runs that stopped more than a day before `now` (ms since 1970). */
  sweep(now: number): Promise<readonly string[]>;
}

export interface CaseStoreOptions<T extends CaseEnvelope> extends CaseFormat<T> {
  /** The data folder; the cases are in `cases` under it. */
  readonly dataFolder: string;
  readonly files?: FileSystem;
}

/** Opens the store of cases; nothing is made on the disk before the first write. */
export function openCaseStore<T extends CaseEnvelope>(options: CaseStoreOptions<T>): CaseStore<T> {
  const { dataFolder, files = nodeFiles, parse, migrations } = options;
  const folder: CaseFolder<T> = {
    path: join(dataFolder, 'cases'),
    format: { parse, migrations },
    files,
  };
  return {
    folder: folder.path,
    list: async () => await listCases(folder),
    read: async (name) => await readCase(folder, checked(name)),
    add: async (make) => await addCase(folder, make),
    write: async (name, value) => await writeCase(folder, checked(name), value),
    update: async (name, change) => await updateCase(folder, checked(name), change),
    erase: async (name) => await eraseCase(folder, checked(name)),
    eraseAll: async () => await eraseAllCases(folder),
    sweep: async (now) => await sweepTemporaries(folder.path, now, files),
  };
}

function checked(name: string): string {
  checkCaseName(name);
  return name;
}

async function readCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<CaseRead<T>> {
  const paths = caseFiles(folder.path, name);
  const bytes = await readIfThere(paths.main, folder.files);
  if (bytes === undefined) throw await absentCase(folder, name);
  const decoded = decodeCase(bytes, folder.format);
  if (decoded.kind === 'newer-version') throw newerCase(name, paths.main);
  if (decoded.kind === 'read') return { value: decoded.value };
  return withoutBytes(await withLock(paths.lock, async () => await readLocked(folder, name)));
}

function withoutBytes<T>({ value, setAside: aside }: CaseRead<T>): CaseRead<T> {
  return aside === undefined ? { value } : { value, setAside: aside };
}

async function addCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  make: (name: string) => T,
): Promise<T> {
  await makePrivateFolder(folder.path, folder.files);
  for (;;) {
    const names = (await namesIn(folder.path, folder.files)).flatMap(
      (fileName) => caseOfAny(fileName) ?? [],
    );
    const value = make(newCaseName(names));
    if (await wroteNew(caseFiles(folder.path, value.name), value, folder)) return value;
  }
}

async function wroteNew<T extends CaseEnvelope>(
  paths: CaseFiles,
  value: T,
  folder: CaseFolder<T>,
): Promise<boolean> {
  try {
    await writeFileDurably(paths.main, encode(value), { overwrite: false, files: folder.files });
    return true;
  } catch (error) {
    if (isExpectedError(error) && error.key === 'file-exists') return false;
    throw error;
  }
}

async function writeCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
  value: T,
): Promise<{ readonly setAside?: string }> {
  await makePrivateFolder(folder.path, folder.files);
  const paths = caseFiles(folder.path, name);
  return await withLock(paths.lock, async (checkLock) => {
    const aside = await makeRoom(folder, name);
    checkLock();
    await writeFileDurably(paths.main, encode(value), { overwrite: true, files: folder.files });
    return aside === undefined ? {} : { setAside: aside };
  });
}

async function makeRoom<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<string | undefined> {
  const paths = caseFiles(folder.path, name);
  const bytes = await readIfThere(paths.main, folder.files);
  if (bytes === undefined) return undefined;
  const { kind } = decodeCase(bytes, folder.format);
  if (kind === 'newer-version') throw newerCase(name, paths.main);
  if (kind === 'damaged') return await setAside(folder, paths, bytes);
  await writeFileDurably(paths.previous, bytes, { overwrite: true, files: folder.files });
  return undefined;
}

async function updateCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
  change: (value: T) => T,
): Promise<CaseRead<T>> {
  const paths = caseFiles(folder.path, name);
  if ((await readIfThere(paths.main, folder.files)) === undefined)
    throw await absentCase(folder, name);
  return await withLock(paths.lock, async (checkLock) => {
    const current = await readLocked(folder, name);
    const value = change(current.value);
    if (value !== current.value) {
      await writeFileDurably(paths.previous, current.bytes, {
        overwrite: true,
        files: folder.files,
      });
      checkLock();
      await writeFileDurably(paths.main, encode(value), { overwrite: true, files: folder.files });
    }
    return withoutBytes({ ...current, value });
  });
}

function encode(value: CaseEnvelope): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
