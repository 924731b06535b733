import { extname, resolve } from 'node:path';
import { fileFailure, hasCode } from '../storage/file-failure.ts';
import { nodeFiles } from '../storage/file-system.ts';
import { makePrivateFolder } from '../storage/make-private-folder.ts';
import { numberedName } from '../storage/pick-free-name.ts';
import { writeFileDurably } from '../storage/write-file-durably.ts';
import { writeUnderFreeName } from '../storage/write-under-free-name.ts';
import type { Rendered } from './render-plan.ts';
import type { World } from './world.ts';

export interface WriteTarget {
  /** A file (one document, a name with an ending) or a folder, as typed. */
  readonly output: string;
  /** The name of the files in a folder, without ending. */
  readonly name: string;
  readonly overwrite: boolean;
}

/**
 * Writes documents to one file or into a folder, which is made where it is missing, and gives the full paths. In a folder a taken name
 * gets `-2`; a file that was named is never replaced without `overwrite`. Throws FileError.
 */
export async function writeDocuments(
  world: Pick<World, 'folder'>,
  rendered: readonly Rendered[],
  target: WriteTarget,
): Promise<readonly string[]> {
  const path = resolve(world.folder, target.output);
  const [only, ...others] = rendered;
  if (only !== undefined && others.length === 0 && (await meansFile(path, target.output))) {
    await writeFileDurably(path, only.made, { overwrite: target.overwrite });
    return [path];
  }
  if (!(await isFolder(path))) await makePrivateFolder(path);
  return await writeEach(path, rendered, target);
}

async function writeEach(
  folder: string,
  rendered: readonly Rendered[],
  target: WriteTarget,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { extension, made } of rendered) {
    const path = resolve(folder, `${target.name}.${extension}`);
    if (target.overwrite) await writeFileDurably(path, made, { overwrite: true });
    written.push(
      target.overwrite
        ? path
        : await writeUnderFreeName((number) => numberedName(path, number), made),
    );
  }
  return written;
}

async function meansFile(path: string, typed: string): Promise<boolean> {
  if (/[/\\]$/.test(typed) || (await isFolder(path))) return false;
  return extname(path) !== '' || !(await isAbsent(path));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await nodeFiles.stat(path)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw fileFailure('file-write-failed', path, error);
  }
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    await nodeFiles.lstat(path);
    return false;
  } catch {
    return true;
  }
}
