import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { caseFiles, caseOfCopy, caseOfLock, caseOfMain, caseOfTemporary } from './case-files.ts';
import type { CaseFolder } from './case-folder.ts';
import type { CaseEnvelope } from './decode-case.ts';
import { fileFailure } from './file-failure.ts';
import { namesIn } from './temporary-files.ts';
import { withLock } from './with-lock.ts';
import { syncFolder } from './write-file-durably.ts';

/** Finds the case that a name in the folder belongs to, be it a file, a copy, a lock or a half-written file. */
export function caseOfAny(fileName: string): string | undefined {
  return (
    caseOfMain(fileName) ??
    caseOfCopy(fileName) ??
    caseOfLock(fileName) ??
    caseOfTemporary(fileName)
  );
}

/** Removes all that belongs to a case and gives the paths. Throws UsageError `case-not-found`, FileError `case-busy` or `erase-failed` (path, reason). */
export async function eraseCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<readonly string[]> {
  if (
    !(await namesIn(folder.path, folder.files)).some((fileName) => caseOfAny(fileName) === name)
  ) {
    throw new UsageError('case-not-found', { parameters: { name }, next: ['list-cases'] });
  }
  return await eraseUnderLock(folder, name);
}

/** Removes what belongs to any case, then the folder if nothing else is in it; gives the paths. Throws FileError like `eraseCase`. */
export async function eraseAllCases<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
): Promise<readonly string[]> {
  const names = new Set(
    (await namesIn(folder.path, folder.files)).flatMap((fileName) => caseOfAny(fileName) ?? []),
  );
  const erased: string[] = [];
  for (const name of names) erased.push(...(await eraseUnderLock(folder, name)));
  // Whatever else a person keeps in the folder stays, and the folder with it.
  await folder.files.rmdir(folder.path).catch(() => undefined);
  return erased;
}

async function eraseUnderLock<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<readonly string[]> {
  const erased = await withLock(
    caseFiles(folder.path, name).lock,
    async () => await eraseFiles(folder, name),
  );
  await syncFolder(folder.path, folder.files);
  return erased;
}

// The case itself goes last: were we stopped before, it is still listed, and can be erased again.
async function eraseFiles<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
): Promise<readonly string[]> {
  const fileNames = (await namesIn(folder.path, folder.files)).filter((fileName) =>
    belongs(fileName, name),
  );
  const main = fileNames.filter((fileName) => caseOfMain(fileName) !== undefined);
  const others = fileNames.filter((fileName) => caseOfMain(fileName) === undefined);
  const paths = [...others, ...main].map((fileName) => join(folder.path, fileName));
  for (const path of paths) await erase(path, folder);
  return paths;
}

function belongs(fileName: string, name: string): boolean {
  return caseOfLock(fileName) === undefined && caseOfAny(fileName) === name;
}

async function erase<T extends CaseEnvelope>(path: string, folder: CaseFolder<T>): Promise<void> {
  try {
    await folder.files.rm(path, { force: true });
  } catch (error) {
    throw fileFailure('erase-failed', path, error);
  }
}
