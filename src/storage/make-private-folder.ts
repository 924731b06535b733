import { fileFailure, hasCode } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';

const privateMode = 0o700;

/** Makes a folder (and those above it) that only the person can open, and closes it to others where it was there. Throws FileError `folder-failed`. */
export async function makePrivateFolder(
  path: string,
  files: FileSystem = nodeFiles,
): Promise<void> {
  try {
    const made = await files.mkdir(path, { recursive: true, mode: privateMode });
    if (made === undefined) await closeToOthers(path, files);
  } catch (error) {
    throw fileFailure('folder-failed', path, error);
  }
}

// A memory stick knows no permissions, and a folder may belong to someone else: the files inside are 0600 all the same.
async function closeToOthers(path: string, files: FileSystem): Promise<void> {
  try {
    const { mode } = await files.stat(path);
    if ((mode & 0o077) !== 0) await files.chmod(path, privateMode);
  } catch (error) {
    if (!hasCode(error, 'ENOTSUP', 'EPERM', 'EROFS')) throw error;
  }
}
