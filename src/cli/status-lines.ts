import type { DueItem, DueList } from '../cases/what-is-due.ts';
import type { Words } from '../language/words.ts';

export interface StatusOptions {
  readonly name: string;
  /** false: the questions are not answered yet, and going on with them comes next. */
  readonly finished: boolean;
  /** `YYYY-MM-DD`: what lies before it is past. */
  readonly today: string;
  readonly words: Words;
  /** Where the case lies. */
  readonly path: string;
  /** What tells this case from others in a command: ` --case case-2`, or nothing where it is the only one. */
  readonly caseOption: string;
  /** Writes a day in full. */
  readonly spell: (day: string) => string;
}

const groups = ['overdue', 'today', 'this_week', 'waiting', 'refused', 'later', 'to_do'] as const;
type Group = (typeof groups)[number];

/** Writes the status of a case: the counts, each list that is not empty, past days first and kindly, and one command to type next. */
export function statusLines(list: DueList, options: StatusOptions): readonly string[] {
  const { words, name, today, spell } = options;
  const { done, open, waiting } = list.counts;
  return [
    words('status.case', { name, day: spell(today) }),
    words('status.counts', { done, open, waiting }),
    ...groups.flatMap((group) => groupLines(group, list[group], options)),
    '',
    words('status.where', { path: options.path }),
    nextLine(list, options),
  ];
}

function groupLines(
  group: Group,
  items: readonly DueItem[],
  options: StatusOptions,
): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => `- ${itemLine(group, item, options)}`);
  return ['', options.words(`status.${group}`), ...lines];
}

function itemLine(group: Group, item: DueItem, { words, spell, today }: StatusOptions): string {
  const { title, key, day, still = '' } = item;
  if (day === undefined) return words('status.item', { title, key });
  const values = { title, key, day: spell(day), still };
  if (group === 'overdue') return words('status.item-overdue', values).trim();
  if (group !== 'waiting') return words('status.item-day', values);
  return words(day < today ? 'status.item-late' : 'status.item-waiting', values).trim();
}

function nextLine({ next }: DueList, options: StatusOptions): string {
  const { words, finished, name, caseOption } = options;
  if (!finished) return words('status.unfinished', { name });
  return next === undefined
    ? words('status.nothing', { case: caseOption })
    : words('status.next', { key: next, case: caseOption });
}
