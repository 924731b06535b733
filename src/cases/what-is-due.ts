import { addDays, parseDay } from '../dates/calendar-day.ts';
import type { Plan, PlanDue, PlanStep } from '../plan/plan.ts';
import { listSteps } from './list-steps.ts';

/** One thing that is due, awaited or open. */
export interface DueItem {
  readonly key: string;
  /** What is due: the title of the deadline, else of the step. */
  readonly title: string;
  readonly day?: string;
  /** What still works when the day is past. */
  readonly still?: string;
}

/** What a case needs, by when: each list in order of day, each open step without a near day in `to_do`. `later` reaches 31 days. */
export interface DueList {
  readonly overdue: readonly DueItem[];
  readonly today: readonly DueItem[];
  readonly this_week: readonly DueItem[];
  readonly waiting: readonly DueItem[];
  readonly refused: readonly DueItem[];
  readonly later: readonly DueItem[];
  readonly to_do: readonly DueItem[];
  readonly counts: DueCounts;
  /** The key of the step to take next; absent where none is open. */
  readonly next?: string;
}

/** How many steps stand where, and how many days are past. */
export interface DueCounts {
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly refused: number;
  readonly overdue: number;
}

/** Sorts the steps of a plan by what is due when, counted from the day the plan was made for. */
export function whatIsDue(plan: Plan): DueList {
  const steps = listSteps(plan).filter((step) => step.needed);
  const withStatus = (status: PlanStep['status']): readonly PlanStep[] =>
    steps.filter((step) => step.status === status);
  const open = withStatus('to-do');
  const near = inOrder([...open.flatMap(yourDays), ...endings(plan, withStatus('done'))]);
  const byDay = spreadByDay(near, plan.made_for);
  const dated = new Set(Object.values(byDay).flatMap((items) => items.map(({ key }) => key)));
  const next = nextKey(plan, open, withStatus('refused'));
  return {
    ...byDay,
    waiting: inOrder(withStatus('waiting').map(waitingItem)),
    refused: withStatus('refused').map(titled),
    to_do: open.filter(({ key }) => !dated.has(key)).map(titled),
    counts: {
      done: withStatus('done').length,
      open: open.length,
      waiting: withStatus('waiting').length,
      refused: withStatus('refused').length,
      overdue: byDay.overdue.length,
    },
    ...(next === undefined ? {} : { next }),
  };
}

function spreadByDay(
  items: readonly DatedItem[],
  today: string,
): Pick<DueList, 'overdue' | 'today' | 'this_week' | 'later'> {
  const [week, month] = [dayAfter(today, 7), dayAfter(today, 31)];
  return {
    overdue: items.filter(({ day }) => day < today),
    today: items.filter(({ day }) => day === today).map(withoutStill),
    this_week: items.filter(({ day }) => day > today && day <= week).map(withoutStill),
    later: items.filter(({ day }) => day > week && day <= month).map(withoutStill),
  };
}

type DatedItem = DueItem & { readonly day: string };

function yourDays(step: PlanStep): readonly DatedItem[] {
  return step.due
    .filter((due) => due.whose === 'you')
    .flatMap(({ day, title, still }) =>
      day === undefined ? [] : [{ key: step.key, title, day, still }],
    );
}

/** What a step that is done brought about and that runs out: an alert, a ban. */
function endings(plan: Plan, done: readonly PlanStep[]): readonly DatedItem[] {
  return plan.follow_ups.flatMap(({ step, day, repeat, title }) =>
    day === undefined || repeat !== undefined || !done.some(({ key }) => key === step)
      ? []
      : [{ key: step, title, day }],
  );
}

/** Somebody's answer is awaited until the day that was promised, else until the day by which the rule says it must come. */
function waitingItem(step: PlanStep): DueItem {
  const rule = step.due.find((due) => due.whose === 'them' && due.day !== undefined);
  const day = step.marks.at(-1)?.until ?? rule?.day;
  return { ...titled(step), ...(day === undefined ? {} : { day }), ...stillOf(rule) };
}

function stillOf(due: PlanDue | undefined): Pick<DueItem, 'still'> {
  return due === undefined ? {} : { still: due.still };
}

function titled({ key, title }: PlanStep): DueItem {
  return { key, title };
}

function withoutStill({ key, title, day }: DatedItem): DueItem {
  return { key, title, day };
}

/** The first of what matters most, else the first in the order of the plan, else what was refused. */
function nextKey(
  plan: Plan,
  open: readonly PlanStep[],
  refused: readonly PlanStep[],
): string | undefined {
  return (
    plan.first.find((key) => open.some((step) => step.key === key)) ?? [...open, ...refused][0]?.key
  );
}

function inOrder<T extends DueItem>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

function dayAfter(day: string, count: number): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : addDays(parsed, count);
}
