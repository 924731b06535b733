import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DueItem } from '../../src/cases/due-item.ts';
import { listSteps } from '../../src/cases/list-steps.ts';
import type { DueList } from '../../src/cases/what-is-due.ts';
import { addDays, addMonths, type CalendarDay } from '../../src/dates/calendar-day.ts';
import type { Mark, Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from './content-for-tests.ts';
import { makePlan } from './make-plan.ts';

/** What one line of a table says: the key of a step and what is due of it. */
type Line = Readonly<Record<string, string>>;

/** What a person reads from a day on, until the day of the next row, and what they mark in the evening of that day. */
export interface YearRow {
  readonly on: string;
  readonly about?: string;
  readonly overdue?: readonly Line[];
  readonly today?: readonly Line[];
  readonly waiting?: readonly Line[];
  readonly refused?: readonly Line[];
  readonly next?: string;
  readonly open?: number;
  readonly then?: readonly Mark[];
  /** All steps of the first day that no row marks are done in the evening, too. */
  readonly others?: 'done';
}

/** A case over a year and longer: a table that somebody who advises people after a fraud can read and check. */
export interface Year {
  readonly what: string;
  readonly country: string;
  readonly since: string;
  readonly answers: object;
  /** The monthly looks at statements, each taken on its day but for those that were missed. */
  readonly reviews: {
    readonly first: string;
    readonly months: number;
    readonly missed?: readonly string[];
  };
  readonly rows: readonly YearRow[];
}

const folder = 'test/years';

/** So many days are one year and a bit. */
const LONG = 400;

/** Reads the tables. */
export function readYears(): readonly Year[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Year);
}

/** Gives the plan of a year as it stands on a day, before anything is marked that evening. */
export function planOn(year: Year, today: CalendarDay): Plan {
  const plans = known.get(year) ?? new Map<CalendarDay, Plan>();
  known.set(year, plans);
  const plan = plans.get(today) ?? makePlanOn(year, today);
  plans.set(today, plan);
  return plan;
}

/** The plans that were made for a year: a day is looked at for itself and for the day after it. */
const known = new WeakMap<Year, Map<CalendarDay, Plan>>();

function makePlanOn(year: Year, today: CalendarDay): Plan {
  const marks = marksBefore(year, today);
  return makePlan(contentOf(year.country), year.answers, {
    today,
    since: day(year.since),
    marks,
  });
}

interface Made {
  readonly made: string;
  readonly mark: Mark;
}

/** Lists the marks that were made before a day, in their order: those of the rows, and the looks at statements. */
export function marksBefore(year: Year, today: CalendarDay): readonly Mark[] {
  const rows = year.rows.flatMap((row) => marksOf(row, year));
  const looks = looksOf(year).map((on): Made => ({
    made: on,
    mark: done('review-statements', on),
  }));
  return [...rows, ...looks]
    .filter(({ made }) => made < today)
    .toSorted((a, b) => (a.made < b.made ? -1 : Number(a.made > b.made)))
    .map(({ mark }) => mark);
}

function marksOf({ on, then = [], others }: YearRow, year: Year): readonly Made[] {
  const rest = others === undefined ? [] : otherKeys(year).map((key) => done(key, on));
  return [...rest, ...then].map((mark) => ({ made: on, mark }));
}

const others = new WeakMap<Year, readonly string[]>();

function otherKeys(year: Year): readonly string[] {
  const keys = others.get(year) ?? findOtherKeys(year);
  others.set(year, keys);
  return keys;
}

function findOtherKeys(year: Year): readonly string[] {
  const named = new Set(year.rows.flatMap(({ then = [] }) => then.map(({ key }) => key)));
  const plan = makePlan(contentOf(year.country), year.answers, {
    today: day(year.since),
  });
  return listSteps(plan)
    .filter(({ key, needed }) => needed && !named.has(key) && key !== 'review-statements')
    .map(({ key }) => key);
}

function done(key: string, on: string): Mark {
  return { key, as: 'done', on };
}

/** Lists the days on which a look was taken in time. */
function looksOf({ reviews }: Year): readonly CalendarDay[] {
  const { first, months, missed = [] } = reviews;
  return Array.from({ length: months }, (_, index) => addMonths(day(first), index)).filter(
    (one) => !missed.includes(one),
  );
}

/** Lists every day of the first year and the days around each row. */
export function everyDay(year: Year): readonly CalendarDay[] {
  const first = day(year.since);
  return inOrder(
    [...Array.from({ length: LONG }, (_, at) => addDays(first, at)), ...nearRows(year, 9)],
    first,
  );
}

/** Lists the days on which something changes, and those beside them. */
export function daysOfChange(year: Year): readonly CalendarDay[] {
  const looks = looksOf(year).slice(0, 13);
  const around = [...looks, ...looks.map((one) => addDays(one, 1))];
  return inOrder([...nearRows(year, 2), ...around], day(year.since));
}

function nearRows({ rows }: Year, before: number): readonly CalendarDay[] {
  return rows.flatMap(({ on }) =>
    Array.from({ length: before + 1 }, (_, at) => addDays(day(on), at - before)),
  );
}

function inOrder(days: readonly CalendarDay[], first: CalendarDay): readonly CalendarDay[] {
  return [...new Set(days)].filter((one) => one >= first).toSorted();
}

/** What a day says, in the words of a table. */
export interface Reading {
  readonly overdue: readonly string[];
  readonly today: readonly string[];
  readonly waiting: readonly string[];
  readonly refused: readonly string[];
  readonly next: string;
  readonly open: number;
}

/** Puts what is due into the words of a table. */
export function inWords(due: DueList): Reading {
  const lines = (items: readonly DueItem[]): readonly string[] => items.map(describe).toSorted();
  return {
    overdue: lines(due.overdue),
    today: lines(due.today),
    waiting: lines(due.waiting),
    refused: lines(due.refused),
    next: due.next ?? 'nothing',
    open: due.counts.open,
  };
}

function describe(item: DueItem): string {
  return `${item.key}: ${wordsFor(item)}`;
}

function wordsFor(item: DueItem): string {
  const { kind, day: on = 'a day not known', until } = item;
  const plain = {
    deadline: `by ${on}`,
    answer: `answer by ${on}`,
    review: `look of ${on}`,
    step: `no on ${on}`,
  };
  if (kind === 'next-step') return openedWords(item);
  if (kind === 'renewal') return until === undefined ? `from ${on}` : `ends ${until}`;
  return plain[kind];
}

function openedWords({ day: on = '', until, opened_by }: DueItem): string {
  const why = opened_by?.because === 'refused' ? 'after the no of' : 'no answer by';
  return `${why} ${on}${until === undefined ? '' : `, last day ${until}`}`;
}

/** What the table says for a day: the row that holds then, and the look at statements of that day. */
export function expectedOn(year: Year, today: CalendarDay): Partial<Reading> {
  const row = year.rows.findLast(({ on }) => on <= today);
  if (row === undefined) throw new Error(`no row for ${today}`);
  const look = looksOf(year).includes(today) ? [`review-statements: look of ${today}`] : [];
  return {
    overdue: told(row.overdue),
    today: [...told(row.today), ...look].toSorted(),
    waiting: told(row.waiting),
    refused: told(row.refused),
    ...(row.next === undefined || look.length > 0 ? {} : { next: row.next }),
    ...(row.open === undefined ? {} : { open: row.open }),
  };
}

function told(lines: readonly Line[] = []): readonly string[] {
  return lines
    .flatMap((line) => Object.entries(line).map(([key, says]) => `${key}: ${says}`))
    .toSorted();
}
