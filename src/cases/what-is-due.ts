import { addDays, parseDay } from '../dates/calendar-day.ts';
import type { Plan, PlanStep } from '../plan/plan.ts';
import { stepItem, type DatedItem, type DueItem } from './due-item.ts';
import { isWatch, listAnswers } from './list-answers.ts';
import { listDated } from './list-dated.ts';
import { listSteps } from './list-steps.ts';
import { nextKey } from './next-key.ts';
import type { StatementDue } from './statements-due.ts';

/** What a case needs, by when: each list in order of day, each open step without a near day in `to_do`. `later` reaches 31 days. */
export interface DueList {
  readonly overdue: readonly DueItem[];
  /** What is due today, and the steps that a refusal or a missing answer has opened. */
  readonly today: readonly DueItem[];
  readonly this_week: readonly DueItem[];
  readonly waiting: readonly DueItem[];
  readonly refused: readonly DueItem[];
  readonly later: readonly DueItem[];
  readonly to_do: readonly DueItem[];
  readonly counts: DueCounts;
  /** The key of the step to take next; absent where nothing is open. */
  readonly next?: string;
  /** How that step is marked once it is taken: waiting, where an answer is due after it. */
  readonly next_as?: 'done' | 'waiting';
}

/** How many steps stand where, and how many days are past. */
export interface DueCounts {
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly refused: number;
  readonly overdue: number;
}

/**
 * Sorts the steps of a plan by what is due when, counted from the day the plan was made for. `statements` are those that are due and were
 * not looked at; without them only the mark of the monthly step tells.
 */
export function whatIsDue(plan: Plan, statements?: readonly StatementDue[]): DueList {
  const steps = listSteps(plan).filter((step) => step.needed);
  const withStatus = (status: PlanStep['status']): readonly PlanStep[] =>
    steps.filter((step) => step.status === status);
  const open = withStatus('to-do');
  const answers = listAnswers(plan);
  const byDay = spreadByDay(inOrder(listDated(plan, statements)), plan.made_for);
  const dated = new Set(Object.values(byDay).flatMap((items) => items.map(({ key }) => key)));
  const lists = {
    ...byDay,
    waiting: inOrder(answers),
    refused: withStatus('refused').map(refusedItem),
    to_do: open.filter((step) => !dated.has(step.key) && !isWatch(step)).map(stepItem),
  };
  return {
    ...lists,
    counts: {
      done: withStatus('done').length,
      open: open.length,
      waiting: withStatus('waiting').length,
      refused: lists.refused.length,
      overdue: byDay.overdue.length,
    },
    ...nextOf(nextKey(plan, lists), steps),
  };
}

function spreadByDay(
  items: readonly DatedItem[],
  today: string,
): Pick<DueList, 'overdue' | 'today' | 'this_week' | 'later'> {
  const [week, month] = [dayAfter(today, 7), dayAfter(today, 31)];
  const ahead = items.filter(({ kind }) => kind !== 'next-step');
  return {
    overdue: ahead.filter(({ day }) => day < today),
    today: items.filter(({ day, kind }) => day === today || kind === 'next-step').map(onTime),
    this_week: ahead.filter(({ day }) => day > today && day <= week).map(onTime),
    later: ahead.filter(({ day }) => day > week && day <= month).map(onTime),
  };
}

function refusedItem(step: PlanStep): DueItem {
  const day = step.marks.at(-1)?.on;
  return { ...stepItem(step), ...(day === undefined ? {} : { day }) };
}

/** What is not past needs no word on what still works. */
function onTime({ still: _, ...item }: DatedItem): DueItem {
  return item;
}

/** A step whose own clock runs for others once it is taken is marked as waiting: called is not yet answered. */
function nextOf(
  key: string | undefined,
  steps: readonly PlanStep[],
): Pick<DueList, 'next' | 'next_as'> {
  if (key === undefined) return {};
  const step = steps.find((one) => one.key === key);
  const awaits =
    step?.status === 'to-do' &&
    step.due.some((due) => due.whose === 'them' && due.starts_with === undefined);
  return { next: key, next_as: awaits ? 'waiting' : 'done' };
}

function inOrder<T extends DueItem>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

function dayAfter(day: string, count: number): string {
  const parsed = parseDay(day);
  return parsed === undefined ? day : addDays(parsed, count);
}
