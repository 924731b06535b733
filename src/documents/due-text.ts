import type { PlanDue } from '../plan/plan.ts';
import { sentence } from './compose-context.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Says by when: `By Monday 20 December 2027`, `Answer due by …`, or `Within 60 days of …` where the day is not known. */
export function dueLabel(due: PlanDue, context: DayContext): string {
  const { words } = context;
  const past = due.past ? '-past' : '';
  if (due.day === undefined)
    return words(`doc.within-${due.whose}`, { within: due.within, from: clockOf(due).from });
  return words(`doc.by-${due.whose}${past}`, { day: spellDay(due.day, context) });
}

/** Says what must have happened, what starts the clock, and what is lost otherwise; of a day already past what still works. */
export function dueText(due: PlanDue, context: DayContext): string {
  const { words } = context;
  const { rest } = clockOf(due);
  const missed = words(`doc.missed-${due.whose}`, { text: due.if_missed });
  const parts = due.past
    ? [sentence(due.title), due.still]
    : [sentence(due.title), countedFrom(due, context), rest, missed];
  return parts.filter((part) => part !== '').join(' ');
}

function countedFrom(due: PlanDue, context: DayContext): string {
  const { words } = context;
  if (due.day === undefined || due.starts === undefined) return '';
  const { from } = clockOf(due);
  const starts = spellDay(due.starts, context);
  const text = words('doc.counted', { within: due.within, from, starts });
  return due.estimated ? `${text} ${words('doc.estimated')}` : text;
}

/** Splits what starts the clock, as it stands inside a sentence, from what else is said about it. */
export function clockOf(due: PlanDue): { readonly from: string; readonly rest: string } {
  const [, first = due.counts_from, rest = ''] =
    /^(.*?)\.(?:\s+(.*))?$/s.exec(due.counts_from) ?? [];
  const from = /^[A-Z][a-z]/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
  return { from, rest };
}
