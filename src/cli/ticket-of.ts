import { checkNote } from './check-note.ts';

/** The longest ticket reference, in characters. */
const LONGEST = 60;

/** Reads a help desk's own ticket reference as typed after `--ticket`; nothing where it was not. Throws UsageError, which never repeats a secret, for what cannot be kept. */
export function ticketOf(flags: { readonly ticket?: string }): { readonly reference?: string } {
  return flags.ticket === undefined
    ? {}
    : { reference: checkNote(flags.ticket, 'reference', LONGEST) };
}
