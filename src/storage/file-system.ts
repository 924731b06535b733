import * as promises from 'node:fs/promises';

/** The calls to the disk that storage makes; tests pass one that fails on purpose. */
export type FileSystem = Pick<
  typeof promises,
  | 'chmod'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'stat'
>;

export const nodeFiles: FileSystem = promises;
