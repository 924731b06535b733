import { buildCalendar, type CalendarSource } from '../cases/calendar/build-calendar.ts';
import type { CalendarEntry } from '../cases/calendar/calendar-entry.ts';
import { listSteps } from '../cases/list-steps.ts';
import type { Plan } from '../plan/plan.ts';
import { componentLines, type WrittenEntry } from './calendar/component-lines.ts';
import { foldLine } from './calendar/fold-line.ts';
import { dueText } from './due-text.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** How a calendar is to be written. */
export interface CalendarOptions extends CalendarSource {
  /** true: titles and texts say what it is about. Otherwise whoever reads a shared calendar learns nothing. */
  readonly details: boolean;
}

interface Context extends DayContext {
  readonly plan: Plan;
  readonly details: boolean;
}

/**
 * Renders a plan as a calendar (RFC 5545): all-day events or tasks with a reminder at nine in the morning, and as cancelled what an earlier
 * file of the same case held. The same plan, answers and memory give the same bytes.
 */
export function renderIcs(
  plan: Plan,
  { content, words, calendar }: DayContext & { readonly calendar: CalendarOptions },
): string {
  const { entries, memory } = buildCalendar(plan, content, calendar);
  const context = { plan, content, words, details: calendar.details };
  const written = [
    ...entries.map((entry) => inWords(entry, context)),
    ...Object.entries(memory.cancelled).map(([id, day]) => cancelled(id, day, context)),
  ];
  const options = {
    kind: calendar.kind,
    caseId: memory.id,
    sequence: memory.sequence,
    madeFor: plan.made_for,
  };
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//aftercall//calendar//EN',
    'CALSCALE:GREGORIAN',
    ...written.flatMap((entry) => componentLines(entry, options)),
    'END:VCALENDAR',
  ]
    .map(foldLine)
    .join('');
}

function inWords(entry: CalendarEntry, context: Context): WrittenEntry {
  const { id, day, early, months, neutralTitle } = entry;
  const { words } = context;
  return {
    id,
    day,
    early,
    ...(months === undefined ? {} : { months }),
    summary: context.details ? entry.title : (neutralTitle ?? words('calendar.call-back')),
    description: context.details ? describe(entry, context) : [words('calendar.look')],
    isCancelled: false,
  };
}

function cancelled(id: string, day: string, { words }: Context): WrittenEntry {
  const summary = words('calendar.cancelled');
  return { id, day, early: false, summary, description: [], isCancelled: true };
}

/** The step, what it is for, how long it holds, how the day was counted or what to do, and whom to call. */
function describe(entry: CalendarEntry, context: Context): readonly string[] {
  const step = listSteps(context.plan).find(({ key }) => key === entry.step);
  if (step === undefined) return [];
  const due = step.due.find(({ rule }) => entry.id === `${step.key}.${rule}`);
  return [
    ...(step.title === entry.title ? [] : [step.title]),
    ...step.for.map((text) => context.words('calendar.about', { text })),
    ...(entry.until === undefined
      ? []
      : [context.words('calendar.holds-until', { day: spellDay(entry.until, context) })]),
    ...(due === undefined ? step.do : [dueText(due, context)]),
    ...step.contacts.flatMap(({ org, phone }) =>
      phone === undefined ? [] : [context.words('calendar.contact', { org, phone })],
    ),
  ];
}
