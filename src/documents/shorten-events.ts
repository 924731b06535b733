import type { LetterEvent } from '../plan/letter.ts';

/** A time line of which some contacts are left out: those before and after stay. */
export interface ShortEvents {
  readonly before: readonly LetterEvent[];
  readonly omitted: readonly LetterEvent[];
  readonly after: readonly LetterEvent[];
}

/** Leaves out contacts from a time line: what happened itself stays, and of the contacts the first, which is the first report, and so many of the newest. */
export function shortenEvents(events: readonly LetterEvent[], newest: number): ShortEvents {
  const contacts = events.filter((event) => event.is_contact === true);
  const omitted = contacts.slice(1, Math.max(1, contacts.length - newest));
  const shown = (from: number, to?: number): readonly LetterEvent[] =>
    events.slice(from, to).filter((event) => !omitted.includes(event));
  const [first] = omitted;
  const at = first === undefined ? events.length : events.indexOf(first);
  return { before: shown(0, at), omitted, after: shown(at) };
}
