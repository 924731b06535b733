import type { CalendarEntry } from '../../cases/calendar/calendar-entry.ts';
import { shortHash } from '../../cases/calendar/calendar-id.ts';
import { addDays, parseDay } from '../../dates/calendar-day.ts';
import { escapeCalendarText } from './escape-calendar-text.ts';

export interface ComponentOptions {
  readonly kind: 'event' | 'task';
  /** The id of the case in its calendar. */
  readonly caseId: string;
  readonly sequence: number;
  /** The day the plan was made for. */
  readonly madeFor: string;
}

/** An entry as it is written: in words, or taken out. */
export interface WrittenEntry extends Pick<CalendarEntry, 'id' | 'months' | 'early'> {
  readonly day: string;
  readonly summary: string;
  readonly description: readonly string[];
  readonly isCancelled: boolean;
}

// 09:00 where the reader is: nine hours after the day begins, and seven days before that.
const MORNING = 'PT9H';
const WEEK_BEFORE = '-P6DT15H';

/** Writes one VEVENT or VTODO of a whole day (RFC 5545, 3.6.1 and 3.6.2), without a zone and without its line ends. */
export function componentLines(entry: WrittenEntry, options: ComponentOptions): readonly string[] {
  const name = options.kind === 'event' ? 'VEVENT' : 'VTODO';
  return [
    `BEGIN:${name}`,
    `UID:${shortHash(`${options.caseId} ${entry.id}`)}@aftercall.invalid`,
    ...stampLines(options),
    ...(options.kind === 'event' ? eventDays(entry) : taskDays(entry)),
    `SUMMARY:${escapeCalendarText(entry.summary)}`,
    ...(entry.description.length === 0
      ? []
      : [`DESCRIPTION:${escapeCalendarText(...entry.description)}`]),
    'CLASS:PRIVATE',
    ...alarmLines(entry, options),
    `END:${name}`,
  ];
}

/** No clock: the day the plan was made for. Within a day SEQUENCE tells which file is newer. */
function stampLines({ madeFor, sequence }: ComponentOptions): readonly string[] {
  const stamp = `${basic(madeFor)}T000000Z`;
  return [`DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `SEQUENCE:${String(sequence)}`];
}

function eventDays({ day, months, isCancelled }: WrittenEntry): readonly string[] {
  return [
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(nextDay(day))}`,
    ...(months === undefined || months === 1 ? [] : [`RRULE:FREQ=MONTHLY;COUNT=${String(months)}`]),
    'TRANSP:TRANSPARENT',
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ];
}

function taskDays({ day, isCancelled }: WrittenEntry): readonly string[] {
  return [`DUE;VALUE=DATE:${basic(day)}`, `STATUS:${isCancelled ? 'CANCELLED' : 'NEEDS-ACTION'}`];
}

function alarmLines(entry: WrittenEntry, { kind }: ComponentOptions): readonly string[] {
  if (entry.isCancelled) return [];
  // A task has no start to count from, only the day it is due.
  const from = kind === 'event' ? 'TRIGGER' : 'TRIGGER;RELATED=END';
  return (entry.early ? [WEEK_BEFORE, MORNING] : [MORNING]).flatMap((when) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeCalendarText(entry.summary)}`,
    `${from}:${when}`,
    'END:VALARM',
  ]);
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function nextDay(day: string): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : addDays(parsed, 1);
}
