import { extname } from 'node:path';
import { hasCode } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';

/** Makes the n-th name for a path: the path itself for 1, then `-2`, `-3` … before the extension. */
export function numberedName(path: string, number: number): string {
  if (number === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${String(number)}${extension}`;
}

/** Gives the first of `path`, `path-2`, `path-3` … that nothing on the disk has; write it with `overwrite: false`. */
export async function pickFreeName(path: string, files: FileSystem = nodeFiles): Promise<string> {
  let number = 1;
  while (await isTaken(numberedName(path, number), files)) number += 1;
  return numberedName(path, number);
}

async function isTaken(path: string, files: FileSystem): Promise<boolean> {
  try {
    await files.lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
