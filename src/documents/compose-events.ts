import type { LetterBlock, LetterEvent } from '../plan/letter.ts';
import type { Block } from './document.ts';
import { shortenEvents } from './shorten-events.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Composes a time line as a table, with the first contact and so many of the newest; the others are one row that counts them. */
export function composeEvents(
  { caption, events }: Extract<LetterBlock, { kind: 'events' }>,
  newest: number,
  context: DayContext,
): readonly Block[] {
  const { words } = context;
  const head = ['doc.log-day', 'letter.what', 'doc.blank-reference'].map((key) => words(key));
  const { before, omitted, after } = shortenEvents(events, newest);
  const rows = [
    ...before.map((event) => eventRow(event, context)),
    ...omittedRow(omitted, context),
    ...after.map((event) => eventRow(event, context)),
  ];
  return [{ kind: 'table', caption, head, rows }];
}

function eventRow(event: LetterEvent, context: DayContext): readonly string[] {
  const day = dayOf(event, context);
  const when = event.time === undefined ? day : `${day}, ${event.time}`;
  return [when, event.what, event.reference ?? ''];
}

function dayOf({ on }: LetterEvent, context: DayContext): string {
  return on === undefined ? context.words('letter.day-unknown') : spellDay(on, context);
}

/** The first and the last day of those that are left out, and how many they are. */
function omittedRow(
  omitted: readonly LetterEvent[],
  context: DayContext,
): readonly (readonly string[])[] {
  const [first] = omitted;
  const last = omitted.at(-1);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [dayOf(first, context), dayOf(last, context)];
  const { words } = context;
  const days = from === to ? from : words('letter.days', { from, to });
  return [[days, words('letter.more-contacts', { count: omitted.length }), '']];
}
