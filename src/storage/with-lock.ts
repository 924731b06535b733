import { FileError } from '../errors.ts';
import { fileFailure, systemCode } from './file-failure.ts';

/** Throws FileError `case-busy` when the lock was lost meanwhile, as after a computer slept: then nothing may be written. */
export type CheckLock = () => void;

// A lock whose program was killed is free again after this time; a living program renews it every second.
const staleAfter = 5000;
const renewEvery = 1000;
// Waits about 16 seconds in all, so longer than a killed program's lock lasts.
const retries = { retries: 400, factor: 1, minTimeout: 20, maxTimeout: 60, randomize: true };

/** Runs a task while no other program holds the lock at `path`. Throws FileError `case-busy` or `file-write-failed` (path, reason). */
export async function withLock<T>(
  path: string,
  task: (checkLock: CheckLock) => Promise<T>,
): Promise<T> {
  const lost = { yes: false };
  const release = await takeLock(path, () => {
    lost.yes = true;
  });
  try {
    return await task(() => {
      if (lost.yes) throw caseBusy();
    });
  } finally {
    // A lock that cannot be given back ends by itself; what the task did stands.
    if (!lost.yes) await release().catch(() => undefined);
  }
}

async function takeLock(path: string, onLost: () => void): Promise<() => Promise<void>> {
  const { lock } = await import('proper-lockfile');
  const options = {
    realpath: false,
    lockfilePath: path,
    stale: staleAfter,
    update: renewEvery,
    retries,
    onCompromised: onLost,
  };
  try {
    return await lock(path, options);
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') throw caseBusy();
    throw fileFailure('file-write-failed', path, error);
  }
}

function caseBusy(): FileError {
  return new FileError('case-busy', { next: ['close-other-aftercall'] });
}
