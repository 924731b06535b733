import { describe, expect, it } from 'vitest';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers, missingAnswers } from '../../src/facts/check-answers.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const today = day('2026-11-23');
const base = { country: 'uk', 'what-they-got': ['money'] };

describe('checkAnswers', () => {
  it.each([
    [{ contry: 'uk' }, 'answer.unknown-id-near'],
    [{ nonsense: 'x' }, 'answer.unknown-id'],
    [{ country: 'france' }, 'answer.unknown-choice'],
    [{ 'still-happening': 'on-fone' }, 'answer.unknown-choice'],
    [{ 'still-happening': 'on-screan' }, 'answer.unknown-choice-near'],
    [{ 'who-is-answering': true }, 'answer.quote-yes-no'],
    [{ region: 'GB-XXX' }, 'answer.unknown-choice-near'],
    [{ 'happened-on': '2026-11-24' }, 'answer.day-in-future'],
    [{ 'happened-on': '03/04/2026' }, 'answer.day-ambiguous'],
    [{ 'happened-on': '2026-02-30' }, 'answer.day'],
    [{ 'happened-on': 20261120 }, 'answer.day'],
    [{ 'what-they-got': 'monie' }, 'answer.unknown-choice-near'],
    [{ 'what-they-got': [] }, 'answer.list'],
    [{ 'what-they-got': ['nothing', 'money'] }, 'answer.exclusive'],
    [{ payments: 'bank-transfer' }, 'answer.entries'],
    [{ payments: [{ amount: 5 }] }, 'answer.field-missing'],
    [{ payments: [{ method: 'bank-transfer', amount: '1,200' }] }, 'answer.amount'],
    [{ payments: [{ method: 'bank-transfer', amount: 1.005 }] }, 'answer.amount'],
    [{ payments: [{ method: 'bank-transfer', amount: -5 }] }, 'answer.amount'],
    [
      { payments: [{ method: 'bank-transfer', from: 'card 4111 1111 1111 1111' }] },
      'secret.card-number',
    ],
    [{ accounts: [{ name: 'x'.repeat(200) }] }, 'answer.too-long'],
    [{ accounts: [{ name: 'Main', 'statement-day': 32 }] }, 'answer.day-of-month'],
    [{ session: 'long' }, 'answer.not-a-map'],
  ])('refuses %j as %s', (answers, key) => {
    const { problems } = checkAnswers(content, { ...base, ...answers }, today);

    expect(problems.map((problem) => problem.key)).toEqual([key]);
  });

  it('never repeats a secret', () => {
    const { problems } = checkAnswers(content, { ...base, country: 'pin 1234' }, today);

    expect(JSON.stringify(problems)).not.toContain('1234');
  });

  it('names all problems at once', () => {
    expect(
      checkAnswers(content, { country: 'xx', 'what-they-got': ['yy'], zz: 1 }, today).problems
        .length,
    ).toBe(3);
  });

  it('takes what the contract shows', () => {
    const answers = {
      ...base,
      region: 'GB-SCT',
      'happened-on': '2026-11',
      payments: [
        {
          id: 'bt1',
          method: 'bank-transfer',
          provider: 'faster-payments',
          'paid-on': '2026-11-20',
          amount: 1200.5,
          'statement-on': '2026-12-01',
        },
      ],
      accounts: [{ name: 'Main email', kind: 'email' }],
      'already-done': [
        {
          step: 'call-your-bank',
          for: 'High Street Bank',
          on: '2026-11-21',
          reference: '4471234567',
        },
      ],
      session: { long: 'yes', watched: 'no' },
    };
    const { given, problems } = checkAnswers(content, answers, today);

    expect(problems).toEqual([]);
    expect(assembleAnswers(given)).toEqual(answers);
  });

  it('says which answers must be given', () => {
    expect(missingAnswers(content, {})).toEqual(['country', 'what-they-got']);
  });
});
