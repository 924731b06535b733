import { isExpectedError } from '../errors.ts';
import { type WriteOptions, writeFileDurably } from './write-file-durably.ts';

export type NumberedNames = (number: number) => string;

/**
 * Writes to the first free one of the names for 1, 2, 3 … and gives the path taken.
 * Two programs that write at the same moment get two files. Throws FileError like `writeFileDurably`.
 */
export async function writeUnderFreeName(
  names: NumberedNames,
  content: string | Uint8Array,
  options: Omit<WriteOptions, 'overwrite'> = {},
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = names(number);
    if (await wroteNew(path, content, options)) return path;
  }
}

async function wroteNew(
  path: string,
  content: string | Uint8Array,
  options: Omit<WriteOptions, 'overwrite'>,
): Promise<boolean> {
  try {
    await writeFileDurably(path, content, { ...options, overwrite: false });
    return true;
  } catch (error) {
    if (isExpectedError(error) && error.key === 'file-exists') return false;
    throw error;
  }
}
