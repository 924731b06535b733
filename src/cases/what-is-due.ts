import { addDays, parseDay } from '../dates/calendar-day.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';

/** One thing that is due, awaited or open. */
export interface DueItem {
  readonly key: string;
  readonly title: string;
  readonly day?: string;
  /** What still works when the day is past. */
  readonly still?: string;
}

/** What a case needs, by when: each list in order of day. `later` reaches 31 days; `to_do` has no day. */
export interface DueList {
  readonly overdue: readonly DueItem[];
  readonly today: readonly DueItem[];
  readonly this_week: readonly DueItem[];
  readonly waiting: readonly DueItem[];
  readonly later: readonly DueItem[];
  readonly to_do: readonly DueItem[];
  readonly counts: { readonly done: number; readonly open: number };
  /** The key of the step to take next. */
  readonly next?: string;
}

/** Sorts the open steps of a plan by what is due when, counted from the day the plan was made for. */
export function whatIsDue(plan: Plan): DueList {
  const steps = plan.phases.flatMap((phase) => phase.steps).filter((step) => step.needed);
  const open = steps.filter((step) => step.status === 'to-do' || step.status === 'refused');
  const dated = inOrder(open.flatMap(yourDays));
  const inDays = (count: number): string => dayAfter(plan.made_for, count);
  const between = (from: string, to: string): readonly DueItem[] =>
    dated.filter(({ day }) => day !== undefined && day >= from && day <= to);
  const next = open[0]?.key;
  return {
    overdue: dated.filter(({ day }) => day !== undefined && day < plan.made_for),
    today: between(plan.made_for, plan.made_for),
    this_week: between(inDays(1), inDays(7)),
    waiting: inOrder(steps.filter((step) => step.status === 'waiting').map(waitingItem)),
    later: between(inDays(8), inDays(31)),
    to_do: open.map(({ key, title }) => ({ key, title })),
    counts: { done: steps.filter((step) => step.status === 'done').length, open: open.length },
    ...(next === undefined ? {} : { next }),
  };
}

function yourDays(step: PlanStep): readonly DueItem[] {
  const own = step.due.filter((due) => due.whose === 'you' && due.day !== undefined);
  return own.map((due) => ({
    key: step.key,
    title: due.title,
    still: due.still,
    ...(due.day === undefined ? {} : { day: due.day }),
  }));
}

/** Somebody's answer is awaited until the day that was promised, else until the day by which the rule says it must come. */
function waitingItem(step: PlanStep): DueItem {
  const day = step.marks.at(-1)?.until ?? step.due.find((due) => due.whose === 'them')?.day;
  return { key: step.key, title: step.title, ...(day === undefined ? {} : { day }) };
}

function inOrder(items: readonly DueItem[]): readonly DueItem[] {
  return items.toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

function dayAfter(day: string, count: number): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : addDays(parsed, count);
}
