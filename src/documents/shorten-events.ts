import type { LetterEvent } from '../plan/letter.ts';

/** How short a time line is. */
export interface Brevity {
  /** So many of the newest contacts stand on it, beside the first. */
  readonly newest: number;
  /** What is said of several payments on one day has one row. */
  readonly sharesRows: boolean;
}

/** Nothing is left out. */
export const WHOLE: Brevity = { newest: Infinity, sharesRows: false };

/** A time line of which some contacts are left out: those before and after stay. */
export interface ShortEvents {
  readonly before: readonly Row[];
  readonly omitted: readonly LetterEvent[];
  readonly after: readonly Row[];
}

/** One thing that happened, or the same with several payments on one day. */
export type Row = readonly [LetterEvent, ...(readonly LetterEvent[])];

/** Leaves out contacts from a time line: what happened itself stays, and of the contacts the first, which is the first report, and so many of the newest. */
export function shortenEvents(
  events: readonly LetterEvent[],
  { newest, sharesRows }: Brevity,
): ShortEvents {
  const contacts = events.filter((event) => event.is_contact === true);
  const omitted = contacts.slice(1, Math.max(1, contacts.length - newest));
  const shown = (from: number, to?: number): readonly Row[] =>
    rowsOf(
      events.slice(from, to).filter((event) => !omitted.includes(event)),
      sharesRows,
    );
  const [first] = omitted;
  const at = first === undefined ? events.length : events.indexOf(first);
  return { before: shown(0, at), omitted, after: shown(at) };
}

function rowsOf(events: readonly LetterEvent[], sharesRows: boolean): readonly Row[] {
  const rows: [LetterEvent, ...LetterEvent[]][] = [];
  for (const event of events) {
    const row = sharesRows ? rows.find(([first]) => canShare(first, event)) : undefined;
    if (row === undefined) rows.push([event]);
    else row.push(event);
  }
  return rows;
}

function canShare(one: LetterEvent, other: LetterEvent): boolean {
  return (
    one.payment !== undefined && one.payment.event === other.payment?.event && one.on === other.on
  );
}
