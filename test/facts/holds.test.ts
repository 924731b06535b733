import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/content/condition.ts';
import { holds, type Scope } from '../../src/facts/holds.ts';
import { reasons } from '../../src/facts/reasons.ts';
import { day } from '../support/content-for-tests.ts';

const scope: Scope = {
  answers: {
    country: 'uk',
    got: ['money', 'passwords'],
    on: '2026-11-20',
    month: '2026-10',
    later: 'not-sure',
    session: { long: 'yes' },
  },
  payments: [
    { method: 'credit-card', amount: 50, sent: 'caller' },
    { method: 'bank-transfer', amount: 900, sent: 'me' },
  ],
  accounts: [{ name: 'Main', kind: 'email' }],
  conditions: { lost: { when: { answer: 'got', includes: 'money' } } },
  today: day('2026-11-23'),
};

const rows: readonly (readonly [string, Condition, boolean])[] = [
  ['is', { answer: 'country', is: 'uk' }, true],
  ['is, one of', { answer: 'country', is: ['us', 'uk'] }, true],
  ['includes', { answer: 'got', includes: 'money' }, true],
  ['includes, none of', { answer: 'got', includes: ['phone'] }, false],
  ['before', { answer: 'on', before: '2026-11-21' }, true],
  ['before the same day', { answer: 'on', before: '2026-11-20' }, false],
  ['after', { answer: 'on', after: '2026-11-19' }, true],
  ['a month counts from its first day', { answer: 'month', before: '2026-10-02' }, true],
  ['an unknown day is neither before', { answer: 'later', before: '2030-01-01' }, false],
  ['nor after', { answer: 'later', after: '2000-01-01' }, false],
  ['days-ago on its edge', { answer: 'on', 'days-ago': 3 }, true],
  ['days-ago past its edge', { answer: 'on', 'days-ago': 2 }, false],
  ['days-ago of an unknown day', { answer: 'later', 'days-ago': 1000 }, false],
  ['over', { payment: { answer: 'amount', over: 800 } }, true],
  ['over is more than', { payment: { answer: 'amount', over: 900 } }, false],
  [
    'all',
    {
      all: [
        { answer: 'country', is: 'uk' },
        { answer: 'country', is: 'us' },
      ],
    },
    false,
  ],
  [
    'any',
    {
      any: [
        { answer: 'country', is: 'us' },
        { answer: 'country', is: 'uk' },
      ],
    },
    true,
  ],
  ['not', { not: { answer: 'country', is: 'us' } }, true],
  ['condition', { condition: 'lost' }, true],
  ['an unknown condition', { condition: 'no-such' }, false],
  [
    'payment, both in the same one',
    {
      payment: {
        all: [
          { answer: 'method', is: 'credit-card' },
          { answer: 'sent', is: 'me' },
        ],
      },
    },
    false,
  ],
  ['account', { account: { answer: 'kind', is: 'email' } }, true],
  ['a field of a group', { answer: 'session.long', is: 'yes' }, true],
  ['an answer that was not given', { answer: 'nothing-here', is: 'x' }, false],
];

describe('holds', () => {
  it.each(rows)('judges %s', (_name, condition, expected) => {
    expect(holds(condition, scope)).toBe(expected);
  });
});

describe('reasons', () => {
  it('names the answers that made a condition hold, with the payment they belong to', () => {
    const condition: Condition = {
      all: [{ condition: 'lost' }, { payment: { answer: 'sent', is: ['me', 'not-sure'] } }],
    };

    expect(reasons(condition, { scope, hidden: new Set() })).toEqual([
      'got includes money',
      'payments.1.sent is me',
    ]);
  });

  it('is silent about hidden questions', () => {
    expect(
      reasons({ answer: 'country', is: 'uk' }, { scope, hidden: new Set(['country']) }),
    ).toEqual([]);
  });
});
