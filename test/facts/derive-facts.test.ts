import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const content = contentOf('uk');
const today = day('2026-11-23');

describe('deriveFacts', () => {
  it('gives every question that matters its safe default', () => {
    const { facts, dropped } = deriveFacts(
      content,
      { country: 'uk', 'what-they-got': ['money'] },
      today,
    );

    expect(facts.answers).toMatchObject({
      'still-happening': 'not-sure',
      'danger-now': ['not-sure'],
      'happened-on': 'not-sure',
      devices: ['not-sure'],
      'known-person': 'no',
    });
    expect(facts.region).toBe('not-sure');
    expect(dropped).toEqual([]);
  });

  it('takes what other answers say already, unless it was answered itself', () => {
    const told = {
      country: 'uk',
      'what-they-got': ['passwords'],
      'who-is-answering': 'self',
      'this-device': 'clean',
    };
    const known = (answers: typeof told & { 'clean-device'?: string }) =>
      deriveFacts(content, answers, today).facts.answers['clean-device'];

    expect(known(told)).toBe('yes');
    expect(known({ ...told, 'clean-device': 'none' })).toBe('none');
    expect(known({ ...told, 'this-device': 'touched' })).toBe('not-sure');
  });

  it('drops answers to questions that do not matter, and names them', () => {
    const { facts, dropped } = deriveFacts(
      content,
      {
        country: 'uk',
        'what-they-got': ['nothing'],
        payments: [{ method: 'crypto' }],
        'passwords-for': ['email'],
      },
      today,
    );

    expect(dropped).toEqual(['payments', 'passwords-for']);
    expect(facts.payments).toEqual([]);
  });

  it('drops a field that does not matter, and names it with its payment', () => {
    const { facts, dropped } = deriveFacts(
      content,
      {
        country: 'uk',
        'what-they-got': ['money'],
        payments: [
          { method: 'crypto', 'who-sent': 'me' },
          { method: 'crypto', 'who-sent': 'caller', 'knew-money-left': 'yes' },
        ],
      },
      today,
    );

    expect(dropped).toEqual(['payments.1.knew-money-left']);
    expect(facts.payments[0]?.values).toMatchObject({
      'knew-money-left': 'not-sure',
      outcome: 'not-sure',
    });
  });

  it('gives a payment the holder and the country of the account it left from', () => {
    const { facts } = deriveFacts(
      content,
      {
        country: 'uk',
        'what-they-got': ['money'],
        payments: [
          { method: 'wire', from: 'Shop' },
          { method: 'wire', from: 'unheard of' },
        ],
        accounts: [{ name: 'Shop', kind: 'bank', holder: 'business', country: 'us' }],
      },
      today,
    );

    expect(
      facts.payments.map(({ values }) => [
        values['holder'],
        values['account-country'],
        values['account-abroad'],
      ]),
    ).toEqual([
      ['business', 'us', 'yes'],
      ['me', 'uk', 'no'],
    ]);
  });
});
