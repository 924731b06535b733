import { describe, expect, it } from 'vitest';
import { OTHER, statementsDue } from '../../src/cases/statements-due.ts';
import type { StatementLook } from '../../src/cases/case-file.ts';
import { examplePlan } from '../support/example-plan.ts';

const account = (item: string, kind: string): { item: string; path: string; values: object } => ({
  item,
  path: 'accounts.0',
  values: { name: `My ${item}`, kind },
});

const facts = { accounts: [account('current', 'bank'), account('mail', 'email')] } as never;

function dueOn(madeFor: string, statements: readonly StatementLook[] = []): readonly string[] {
  const review = {
    ...{ id: 'review-statements.monthly', step: 'review-statements', kind: 'review' as const },
    ...{ title: 'Review', neutral_title: 'Paperwork', day: '2026-12-20' },
    repeat: { every: 'month' as const, count: 3 },
  };
  const plan = { ...examplePlan, made_for: madeFor, follow_ups: [review] };
  return statementsDue(plan, { facts, kinds: ['bank', 'card'], statements }).map(
    (due) => `${due.month} ${due.account}`,
  );
}

const look = (month: string, item: string, more: object = {}): StatementLook => ({
  on: '2026-12-20',
  month,
  account: item,
  ...more,
});
const find = { id: 'found-1', sign: 'small-charge', opens: 'payments', values: {} } as const;

describe('the statements that are due', () => {
  it.each([
    ['before the first day', '2026-12-19', []],
    ['on the first day', '2026-12-20', ['2026-12 current', `2026-12 ${OTHER}`]],
    [
      'when a month was left out',
      '2027-01-20',
      ['2026-12 current', `2026-12 ${OTHER}`, '2027-01 current', `2027-01 ${OTHER}`],
    ],
  ])('%s', (_, madeFor, expected) => {
    expect(dueOn(madeFor)).toEqual(expected);
  });

  it('end with the last month of the series', () => {
    expect(dueOn('2028-06-01')).toHaveLength(6);
  });

  it('are finished once nothing more was found, not by a find alone', () => {
    expect(dueOn('2026-12-20', [look('2026-12', 'current', { find })])).toHaveLength(2);
    expect(
      dueOn('2026-12-20', [look('2026-12', 'current', { find }), look('2026-12', 'current')]),
    ).toEqual([`2026-12 ${OTHER}`]);
  });

  it('do not come any more for an account that was closed, but are still there for the months before', () => {
    const closed = look('2027-01', 'current', { closed: true });

    expect(dueOn('2027-02-20', [closed])).toEqual([
      '2026-12 current',
      `2026-12 ${OTHER}`,
      `2027-01 ${OTHER}`,
      `2027-02 ${OTHER}`,
    ]);
  });
});
