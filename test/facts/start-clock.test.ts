import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/content/schema.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { startClock } from '../../src/facts/start-clock.ts';
import type { Entry } from '../../src/facts/answers.ts';
import { day } from '../support/content-for-tests.ts';

function deadline(clock: Deadline['clock'], counts?: Deadline['counts']): Deadline {
  return {
    id: 'd',
    title: 'd',
    clock,
    within: '5 days',
    whose: 'you',
    kind: 'law',
    'counts-from': 'x',
    'if-missed': 'x',
    still: 'x',
    source: 'https://example.org',
    checked: '2026-11-23',
    ...(counts === undefined ? {} : { counts }),
  };
}

function facts(answers: Facts['answers'], payments: readonly Entry[]): Facts {
  return {
    today: day('2026-11-23'),
    country: 'uk',
    region: 'not-sure',
    answers,
    accounts: [],
    payments: payments.map((values, index) => ({
      item: `p${String(index)}`,
      path: `payments.${String(index)}`,
      values,
    })),
  };
}

const call = { 'happened-on': '2026-11-18', 'noticed-on': '2026-11-20' };
const first = { method: 'gift-card', 'paid-on': '2026-11-19', 'statement-on': '2026-12-01' };
const second = { method: 'gift-card', 'paid-on': '2026-11-21' };
const other = { method: 'crypto', 'paid-on': '2026-11-10', 'final-answer-on': '2026-11-22' };
const unknown = { method: 'crypto', 'paid-on': 'not-sure' };
const assumed = (text: string): object => ({ day: text, assumed: true });
const sure = (text: string): object => ({ day: text, assumed: false });
const none = { day: undefined, assumed: false };

type Row = readonly [
  what: string,
  rule: Deadline,
  answers: Facts['answers'],
  payments: readonly Entry[],
  index: number,
  expected: object,
];

const rows: readonly Row[] = [
  [
    'the day this payment left',
    deadline('money-left'),
    call,
    [first, second],
    1,
    sure('2026-11-21'),
  ],
  [
    'the first of its kind',
    deadline('money-left', 'first'),
    call,
    [other, second, first],
    1,
    sure('2026-11-19'),
  ],
  [
    'the call, where the day it left is unknown',
    deadline('money-left'),
    call,
    [unknown],
    0,
    assumed('2026-11-18'),
  ],
  ['nothing, where no day is known', deadline('money-left'), {}, [unknown], 0, none],
  [
    'the first of all payments, without one',
    deadline('money-left'),
    call,
    [first, other],
    -1,
    sure('2026-11-10'),
  ],
  ['the call, without any payment', deadline('money-left'), call, [], -1, sure('2026-11-18')],
  [
    'nothing, where one of all payments is unknown',
    deadline('money-left'),
    {},
    [first, unknown],
    -1,
    none,
  ],
  [
    'the first of a month',
    deadline('money-left'),
    call,
    [{ method: 'crypto', 'paid-on': '2026-10' }],
    0,
    { day: '2026-10-01', assumed: true, latest: '2026-10-31' },
  ],
  ['the day it was noticed', deadline('noticed'), call, [], -1, sure('2026-11-20')],
  [
    'the call, where it is not known when it was noticed',
    deadline('noticed'),
    { ...call, 'noticed-on': 'not-sure' },
    [],
    -1,
    assumed('2026-11-18'),
  ],
  ['the statement', deadline('statement'), call, [first], 0, sure('2026-12-01')],
  ['nothing, without a statement', deadline('statement'), call, [second], 0, none],
  ['the final answer', deadline('final-answer'), call, [other], 0, sure('2026-11-22')],
  ['nothing, without a final answer', deadline('final-answer'), call, [first], 0, none],
  ['nothing for a step, which counts from marks', deadline('step-done'), call, [first], 0, none],
];

describe('startClock', () => {
  it.each(rows)('starts with %s', (_what, ...[rule, answers, payments, index, expected]) => {
    const all = facts(answers, payments);

    expect(startClock(rule, all, all.payments[index])).toEqual(expected);
  });
});
