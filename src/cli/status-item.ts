import type { DueItem } from '../cases/due-item.ts';
import type { Words } from '../language/words.ts';

/** The lists of a status, in the order in which they are told. */
export const groups = [
  'overdue',
  'today',
  'this_week',
  'waiting',
  'refused',
  'later',
  'to_do',
] as const;
export type Group = (typeof groups)[number];

export interface ItemOptions {
  /** `YYYY-MM-DD`: what lies before it is past. */
  readonly today: string;
  readonly words: Words;
  /** Writes a day in full. */
  readonly spell: (day: string) => string;
}

/** Writes one line of a status. */
export function statusItem(group: Group, item: DueItem, options: ItemOptions): string {
  const { words, spell } = options;
  const { title, key, day, until = '', still = '' } = item;
  if (day === undefined) return words('status.item', { title, key });
  const values = { title, key, day: spell(day), until: spell(until), still };
  return [words(`status.${keyFor(group, item, options)}`, values), ...rest(item, options)]
    .join(' ')
    .trim();
}

function keyFor(group: Group, item: DueItem, { today }: ItemOptions): string {
  const { kind } = item;
  if (group === 'refused') return 'item-refused';
  if (kind === 'next-step') return nextStepKey(item);
  if (kind === 'answer') return answerKey(item, today);
  const ends = kind === 'renewal' && item.until !== undefined;
  if (group === 'overdue') return ends ? 'item-renewal-over' : 'item-overdue';
  return ends ? 'item-renewal' : 'item-day';
}

function nextStepKey({ opened_by }: DueItem): string {
  return opened_by?.because === 'refused' ? 'item-after-no' : 'item-no-answer';
}

function answerKey({ day = '' }: DueItem, today: string): string {
  if (day === today) return 'item-waiting-today';
  return day < today ? 'item-late' : 'item-waiting';
}

/** What is added to a line: the last day of the next step up, or what comes after an answer that is due today. */
function rest(item: DueItem, { words, spell, today }: ItemOptions): readonly string[] {
  const { kind, day, until, next_title: next } = item;
  if (kind === 'next-step' && until !== undefined)
    return [words('status.last-day', { until: spell(until) })];
  if (kind === 'answer' && day === today && next !== undefined)
    return [words('status.if-none-comes', { next })];
  return [];
}
