import { describe, expect, it } from 'vitest';
import { conditionWords } from '../../src/cli/condition-words.ts';
import { wordsOf } from '../../src/cli/words-for.ts';
import type { Condition } from '../../src/content/condition.ts';
import { contentOf } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const money: Condition = { condition: 'money-moved' };
const windows: Condition = { answer: 'devices', includes: 'windows' };

describe('conditionWords', () => {
  it.each<[string, Condition, string]>([
    ['condition', money, 'money left'],
    [
      'all',
      { all: [money, windows] },
      'money left and “Which devices did the caller reach?” includes “Windows computer”',
    ],
    [
      'any in all',
      { all: [money, { any: [money, money] }] },
      'money left and (money left or money left)',
    ],
    ['not', { not: money }, 'not (money left)'],
    [
      'payment',
      { payment: { answer: 'amount', over: 100 } },
      'for one payment: “How much was it?” is over 100',
    ],
    [
      'account',
      { account: { answer: 'holder', is: 'me' } },
      'for one account: “Whose account is it?” is “Mine”',
    ],
    ['before', { answer: 'happened-on', before: '2026-01-01' }, 'is before 2026-01-01'],
    ['after', { answer: 'happened-on', after: '2026-01-01' }, 'is after 2026-01-01'],
    ['days-ago', { answer: 'happened-on', 'days-ago': 14 }, 'is at most 14 days ago'],
    ['a list', { answer: 'devices', includes: ['windows', 'mac'] }, '“Windows computer” or “Mac”'],
    ['a field of a group', { answer: 'session.long', is: 'yes' }, '” is “'],
    ['what is not known', { answer: 'no-such-question', is: 'x' }, '“no-such-question” is “x”'],
  ])('says %s in words', (_, condition, expected) => {
    expect(conditionWords(condition, { content, words: wordsOf(content) })).toContain(expected);
  });
});
