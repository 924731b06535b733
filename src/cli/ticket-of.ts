import { UsageError } from '../errors.ts';
import { findSecret } from '../facts/check-secret.ts';
import { stripControls } from '../facts/strip-controls.ts';

/** The longest ticket reference, in characters. */
const LONGEST = 60;

/** Reads a help desk's own ticket reference as typed after `--ticket`; nothing where it was not. Throws UsageError, which never repeats a secret, for what cannot be kept. */
export function ticketOf(flags: { readonly ticket?: string }): { readonly reference?: string } {
  if (flags.ticket === undefined) return {};
  const reference = stripControls(flags.ticket).trim();
  const secret = findSecret(reference, 'reference');
  if (secret !== undefined) throw new UsageError(`secret.${secret}`);
  if (reference === '') throw new UsageError('answer.text');
  if (reference.length > LONGEST)
    throw new UsageError('answer.too-long', { parameters: { most: LONGEST } });
  return { reference };
}
