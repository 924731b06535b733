import { UsageError } from '../errors.ts';
import { findSecret, type TextKind } from '../facts/check-secret.ts';
import { stripControls } from '../facts/strip-controls.ts';

/** The longest reference, name or note that is kept, in characters. */
const LONGEST = 200;

/** Takes a typed reference, name or note, cleaned of what steers a terminal. Throws UsageError, which never repeats a secret, for what cannot be kept. */
export function checkNote(typed: string, kind: TextKind, longest = LONGEST): string {
  const text = stripControls(typed).trim();
  const secret = findSecret(text, kind);
  if (secret !== undefined) throw new UsageError(`secret.${secret}`);
  if (text === '') throw new UsageError('answer.text');
  if (text.length > longest)
    throw new UsageError('answer.too-long', { parameters: { most: longest } });
  return text;
}
