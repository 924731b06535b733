import { hasCardNumber } from './find-card-number.ts';
import { findLabelledNumber } from './find-labelled-secret.ts';
import { hasNationalNumber } from './find-national-number.ts';
import { hasPassword } from './find-password.ts';
import { hasRecoveryPhrase } from './find-recovery-phrase.ts';
import { stripControls } from './strip-controls.ts';

/** What must never be kept; the end of a language key. */
export type Secret =
  'card-number' | 'national-number' | 'pin' | 'password' | 'code' | 'recovery-phrase';

/** What the text is for: a name (accounts, spoke-to), a note, or a reference, which keeps a bare number. */
export type TextKind = 'name' | 'note' | 'reference';

/** Finds what a text would give away, if anything; the answer never holds the text itself. */
export function findSecret(text: string, kind: TextKind): Secret | undefined {
  const plain = plainText(text);
  if (hasCardNumber(plain)) return 'card-number';
  if (hasNationalNumber(plain, { onlyGrouped: kind === 'reference' })) return 'national-number';
  if (hasRecoveryPhrase(plain)) return 'recovery-phrase';
  if (hasPassword(plain)) return 'password';
  return findLabelledNumber(plain);
}

// Full-width digits, odd dashes and many spaces hide a number from a check, not from a reader.
function plainText(text: string): string {
  return stripControls(text)
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\p{Zs}+/gu, ' ');
}
