import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { fileFailure, hasCode } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';

const prefix = '.aftercall-tmp-';
const pattern = /^\.aftercall-tmp-[0-9a-f]{12}-(.*)$/s;
const oneDay = 24 * 60 * 60 * 1000;
// Most disks take names of 255 bytes; the prefix and the random part need 28 of them.
const longestName = 200;

/** Makes the random name of a half-written file: in the folder of the target, and known again by its prefix. */
export function temporaryPath(target: string): string {
  const name = basename(target);
  const shown = Buffer.byteLength(name) <= longestName ? name : '';
  return join(dirname(target), `${prefix}${randomBytes(6).toString('hex')}-${shown}`);
}

/** Reads which file a temporary name belongs to; undefined where the name is not one of ours. */
export function temporaryFor(name: string): string | undefined {
  return pattern.exec(name)?.[1];
}

/** Removes temporary files that a stopped run left more than a day before `now` (ms since 1970); gives their paths. */
export async function sweepTemporaries(
  folder: string,
  now: number,
  files: FileSystem = nodeFiles,
): Promise<readonly string[]> {
  const swept: string[] = [];
  for (const name of await namesIn(folder, files)) {
    if (temporaryFor(name) === undefined) continue;
    const path = join(folder, name);
    if (await removeIfOld(path, now, files)) swept.push(path);
  }
  return swept;
}

/** Lists the names in a folder in order; a folder that does not exist has none. Throws FileError `file-read-failed` (path, reason). */
export async function namesIn(
  folder: string,
  files: FileSystem = nodeFiles,
): Promise<readonly string[]> {
  try {
    return (await files.readdir(folder)).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw fileFailure('file-read-failed', folder, error);
  }
}

// Sweeping is tidying: a file that is gone, or not ours to remove, must not stop what the person asked for.
async function removeIfOld(path: string, now: number, files: FileSystem): Promise<boolean> {
  try {
    const { mtimeMs } = await files.lstat(path);
    if (now - mtimeMs <= oneDay) return false;
    await files.rm(path);
    return true;
  } catch {
    return false;
  }
}
