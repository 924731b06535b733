import { listStatements } from '../plan/list-statements.ts';
import type { Plan } from '../plan/plan.ts';
import type { ComposeOptions } from './compose.ts';
import { reviewDaysAhead } from './compose-year.ts';
import type { Block, Document } from './document.ts';
import { sheetFrame } from './sheet-frame.ts';
import { spellDay } from './spell-day.ts';

/** So many columns fit beside the day, wide enough to write in. */
const COLUMNS = 3;

/** Composes the log of twelve months of statements as a sheet of its own: a row for each day, a column for each account; without a named account columns to name by hand. */
export function composeStatementLog(plan: Plan, options: ComposeOptions): Document {
  const { content, words } = options;
  const day = spellDay(plan.made_for, options);
  const lookFor = content.statementReview['look-for'];
  return {
    title: words('doc.log'),
    ...sheetFrame(options),
    madeFor: day,
    blocks: [
      { kind: 'heading', level: 1, text: words('doc.log') },
      { kind: 'paragraph', text: words('doc.made-for', { day }) },
      { kind: 'list', ordered: false, items: lookFor },
      { kind: 'paragraph', text: words('log.call'), tone: 'strong' },
      ...tables(plan, options),
      { kind: 'paragraph', text: words('doc.never'), tone: 'strong' },
    ],
  };
}

function tables(plan: Plan, options: ComposeOptions): readonly Block[] {
  const { content, words } = options;
  const names = listStatements(plan, content);
  const columns = names.length === 0 ? unnamed(options) : names;
  const days = reviewDaysAhead(plan).map((day) => spellDay(day, options));
  return inColumns(columns).map((accounts) => ({
    kind: 'table',
    caption: words(names.length === 0 ? 'log.name-them' : 'log.caption'),
    head: [words('doc.log-day'), ...accounts],
    rows: days.map((day) => [day, ...accounts.map(() => '')]),
  }));
}

function inColumns(names: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(names.length / COLUMNS);
  return Array.from({ length: parts }, (_, index) =>
    names.slice(index * COLUMNS, (index + 1) * COLUMNS),
  );
}

function unnamed({ words }: ComposeOptions): readonly string[] {
  return Array.from({ length: COLUMNS }, (_, index) =>
    words('log.account', { number: String(index + 1) }),
  );
}
