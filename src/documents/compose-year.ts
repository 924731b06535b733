import {
  addDays,
  addMonths,
  dayOfMonth,
  parseDay,
  type CalendarDay,
} from '../dates/calendar-day.ts';
import type { Plan, PlanContact } from '../plan/plan.ts';
import type { Block } from './document.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Twelve months of statements are looked at, as the article says. */
const MONTHS = 12;

/** Composes what goes on for a year: the statement log with real days, the warning about the next caller, and who helps. */
export function composeYear(plan: Plan, context: DayContext): readonly Block[] {
  const { words } = context;
  const start = parseDay(plan.made_for);
  const rows =
    start === undefined ? [] : monthly(start).map((day) => [spellDay(day, context), '', '']);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: words('doc.log') },
    {
      kind: 'table',
      caption: words('doc.log-caption'),
      head: [words('doc.log-day'), words('doc.log-saw'), words('doc.log-done')],
      rows,
    },
    {
      kind: 'box',
      title: words('doc.warnings'),
      blocks: [
        { kind: 'list', ordered: false, items: [words('doc.recovery-scam'), ...plan.warnings] },
      ],
    },
    ...(plan.support.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words('doc.support-list') },
          { kind: 'fields' as const, fields: plan.support.map((contact) => supportField(contact)) },
        ]),
  ];
}

/** The same day of each coming month, the 28th at the latest, so that every month has it. */
function monthly(start: CalendarDay): readonly CalendarDay[] {
  const first = addDays(start, Math.min(0, 28 - dayOfMonth(start)));
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index + 1));
}

function supportField(contact: PlanContact): {
  readonly label: string;
  readonly value: string;
  readonly link?: string;
} {
  const where = contact.phone ?? contact.text_number ?? contact.url;
  const value = where === undefined ? contact.who_for : `${where}. ${contact.who_for}`;
  return { label: contact.org, value };
}
