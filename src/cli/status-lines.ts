import type { DueItem } from '../cases/due-item.ts';
import type { DueList } from '../cases/what-is-due.ts';
import { groups, statusItem, type Group, type ItemOptions } from './status-item.ts';

export interface StatusOptions extends ItemOptions {
  readonly name: string;
  /** false: the questions are not answered yet, and going on with them comes next. */
  readonly finished: boolean;
  /** Where the case lies. */
  readonly path: string;
  /** What tells this case from others in a command: ` --case case-2`, or nothing where it is the only one. */
  readonly caseOption: string;
  /** Every line, not only those that matter most. */
  readonly all: boolean;
  /** The title of the step that comes next. */
  readonly nextTitle: string | undefined;
  /** What else is told before the place of the case: changes of the content, calls. */
  readonly more: readonly string[];
}

/** How many lines of each list are told, unless all are asked for: a wall of lines is read by nobody. */
const SHOWN: Readonly<Record<Group, number>> = {
  overdue: 3,
  today: 5,
  this_week: 4,
  waiting: 4,
  refused: 2,
  later: 3,
  to_do: 3,
};

/** Writes the status of a case: the counts, each list that is not empty, past days first and kindly, and one command to type next. */
export function statusLines(list: DueList, options: StatusOptions): readonly string[] {
  const { words, name, today, spell } = options;
  const { done, open, waiting } = list.counts;
  return [
    words('status.case', { name, day: spell(today) }),
    words('status.counts', { done, open, waiting }),
    ...groups.flatMap((group) => groupLines(group, list[group], options)),
    ...options.more,
    '',
    words('status.where', { path: options.path }),
    ...nextLines(list, options),
  ];
}

function groupLines(
  group: Group,
  items: readonly DueItem[],
  options: StatusOptions,
): readonly string[] {
  if (items.length === 0) return [];
  const { words, all } = options;
  // One line more costs no more than the line that says that there is one.
  const most = all || items.length <= SHOWN[group] + 1 ? items.length : SHOWN[group];
  const left = items.length - most;
  return [
    '',
    words(`status.${group}`),
    ...items.slice(0, most).map((item) => `- ${statusItem(group, item, options)}`),
    ...(left === 0 ? [] : [`- ${words('status.more', { count: left })}`]),
  ];
}

function nextLines({ next, next_as: as }: DueList, options: StatusOptions): readonly string[] {
  const { words, finished, name, caseOption, nextTitle } = options;
  if (!finished) return [words('status.unfinished', { name })];
  if (next === undefined) return [words('status.nothing', { case: caseOption })];
  const command = as === 'waiting' ? 'status.next-waiting' : 'status.next';
  return [
    ...(nextTitle === undefined ? [] : [words('status.next-step', { title: nextTitle })]),
    words(command, { key: next, case: caseOption }),
  ];
}
