import type { PlanDue } from '../plan/plan.ts';
import { spellDay, type DayContext } from './spell-day.ts';

/** Says a deadline in one or two sentences: by which day, counted from what; a day already past says what still works. */
export function dueText(due: PlanDue, context: DayContext): string {
  const { words } = context;
  if (due.past && due.whose === 'you')
    return words('doc.due-past', { title: due.title, still: due.still });
  const values = {
    title: due.title,
    within: due.within,
    from: due.counts_from.replace(/\.$/, ''),
    day: due.day === undefined ? '' : spellDay(due.day, context),
  };
  if (due.day === undefined) return words(`doc.due-within-${due.whose}`, values);
  if (due.past) return words('doc.due-past-them', { ...values, still: due.still });
  const text = words(`doc.due-by-${due.whose}`, values);
  return due.estimated ? `${text} ${words('doc.due-estimated')}` : text;
}
