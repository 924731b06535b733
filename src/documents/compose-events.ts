import type { LetterBlock, LetterEvent } from '../plan/letter.ts';
import type { Block } from './document.ts';
import { shortenEvents, type Brevity, type Row } from './shorten-events.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Composes a time line as a table, as short as is asked for: the contacts that are left out are one row that counts them, and so are payments that share one. */
export function composeEvents(
  { caption, events }: Extract<LetterBlock, { kind: 'events' }>,
  brevity: Brevity,
  context: DayContext,
): readonly Block[] {
  const { words } = context;
  const head = ['doc.log-day', 'letter.what', 'doc.blank-reference'].map((key) => words(key));
  const { before, omitted, after } = shortenEvents(events, brevity);
  const rows = [
    ...before.map((row) => eventRow(row, context)),
    ...omittedRow(omitted, context),
    ...after.map((row) => eventRow(row, context)),
  ];
  return [{ kind: 'table', caption, head, rows }];
}

function eventRow(row: Row, context: DayContext): readonly string[] {
  const [event] = row;
  const day = dayOf(event, context);
  const when = event.time === undefined ? day : `${day}, ${event.time}`;
  return [when, whatOf(row, context), event.reference ?? ''];
}

/** Several payments are named by their numbers in the list above. */
function whatOf([first, ...more]: Row, { words }: DayContext): string {
  if (first.payment === undefined || more.length === 0) return first.what;
  const numbers = [first, ...more].flatMap(({ payment }) => payment?.number ?? []).join(', ');
  return words(`letter.event-all-${first.payment.event}`, { numbers });
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
