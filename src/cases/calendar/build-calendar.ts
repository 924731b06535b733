import type { Content } from '../../content/content.ts';
import { parseDay, toDayNumber } from '../../dates/calendar-day.ts';
import type { Given } from '../../facts/answers.ts';
import type { Mark, Plan } from '../../plan/plan.ts';
import { listSteps } from '../list-steps.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { calendarId } from './calendar-id.ts';
import type { CalendarMemory } from './calendar-memory.ts';
import { lastDayOf, listCalendarEntries } from './list-calendar-entries.ts';

/** What a calendar is made from beside the plan. */
export interface CalendarSource {
  readonly kind: 'event' | 'task';
  readonly given: Given;
  /** The marks of the saved case; what was done before it began is in the answers. */
  readonly marks: readonly Mark[];
  /** What was given to calendars before. */
  readonly before?: CalendarMemory;
}

/** The entries that hold, and what is to be remembered: the case's id, the sequence, and what no longer holds. */
export interface Calendar {
  readonly entries: readonly CalendarEntry[];
  readonly memory: CalendarMemory;
}

type Days = CalendarMemory['entries'];

/** So many changes in one day still come before the first file of the next. */
const CHANGES_A_DAY = 100;

/** Builds the calendar of a plan: a pure function of the plan, the answers, the marks and what was given before. */
export function buildCalendar(
  plan: Plan,
  content: Pick<Content, 'questions'>,
  source: CalendarSource,
): Calendar {
  const entries = listCalendarEntries(plan, { inSeries: source.kind === 'event' });
  const held = Object.fromEntries(entries.map((entry) => [entry.id, lastDayOf(entry)]));
  const { before } = source;
  const given = before === undefined ? closedDays(plan, source.marks) : all(before);
  const kept = { entries: held, cancelled: stillAhead(given, held, plan.made_for) };
  return {
    entries,
    memory: {
      id: before?.id ?? calendarId(source.given, content),
      sequence: nextSequence(plan.made_for, kept, before),
      ...kept,
    },
  };
}

function all({ cancelled, entries }: CalendarMemory): Days {
  return { ...cancelled, ...entries };
}

/** What stands in a calendar on a day to come and holds no longer. A day that is past reminds nobody. */
function stillAhead(given: Days, held: Days, today: string): Days {
  return Object.fromEntries(
    Object.entries(given).filter(([id, day]) => day >= today && held[id] === undefined),
  );
}

/** The days of steps that the answers call done: an earlier plan may have given them, and nothing remembers it. */
function closedDays(plan: Plan, marks: readonly Mark[]): Days {
  const isMarked = (key: string): boolean => marks.some((mark) => mark.key === key);
  const closed = listSteps(plan).filter(
    ({ key, status }) => (status === 'done' || status === 'not-for-me') && !isMarked(key),
  );
  return Object.fromEntries(
    closed.flatMap(({ key, due }) =>
      due.flatMap(({ rule, day }) => (day === undefined ? [] : [[`${key}.${rule}`, day]])),
    ),
  );
}

/** Rises with the day and with every change, so that each reader takes the newer file (RFC 5545, 3.8.7.4). Without a change it stays. */
function nextSequence(
  today: string,
  kept: Pick<CalendarMemory, 'entries' | 'cancelled'>,
  before: CalendarMemory | undefined,
): number {
  const day = parseDay(today);
  const ofDay = day === undefined ? 0 : Math.max(0, toDayNumber(day)) * CHANGES_A_DAY;
  if (before === undefined) return ofDay;
  const isSame =
    areEqual(before.entries, kept.entries) && areEqual(before.cancelled, kept.cancelled);
  return Math.max(ofDay, isSame ? before.sequence : before.sequence + 1);
}

function areEqual(a: Days, b: Days): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
