import { FileError } from '../errors.ts';

/** Why the system refused, as the end of a language key: `file-reason.disk-full`. */
export type FailureReason =
  | 'disk-error'
  | 'disk-full'
  | 'in-use'
  | 'is-a-folder'
  | 'missing'
  | 'name-too-long'
  | 'not-a-folder'
  | 'not-allowed'
  | 'read-only'
  | 'too-many-open'
  | 'unknown';

const reasons: ReadonlyMap<string, FailureReason> = new Map<string, FailureReason>([
  ['EACCES', 'not-allowed'],
  ['EBUSY', 'in-use'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EISDIR', 'is-a-folder'],
  ['ELOOP', 'missing'],
  ['EMFILE', 'too-many-open'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['ENFILE', 'too-many-open'],
  ['ENOENT', 'missing'],
  ['ENOSPC', 'disk-full'],
  ['ENOTDIR', 'not-a-folder'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'read-only'],
]);

const nextSteps: Readonly<Partial<Record<FailureReason, readonly string[]>>> = {
  'disk-full': ['free-space', 'other-folder'],
  'in-use': ['close-other-programs'],
  'not-allowed': ['other-folder'],
  'read-only': ['other-folder'],
};

/** Reads the code that Node puts on a failed call to the system; undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Tells whether an error is a refusal of the system with one of the given codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = systemCode(error);
  return code !== undefined && codes.includes(code);
}

/**
 * Turns a refusal of the system into a FileError with the parameters `path` and `reason`.
 * An expected error passes unchanged, and so does a mistake of our own: it must not look like a full disk.
 */
export function fileFailure(key: string, path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined || code.startsWith('ERR_')) return error;
  const reason = reasons.get(code) ?? 'unknown';
  return new FileError(key, { parameters: { path, reason }, next: nextSteps[reason] ?? [] });
}
