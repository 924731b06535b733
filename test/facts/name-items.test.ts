import { describe, expect, it } from 'vitest';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { nameItems, toItem } from '../../src/facts/name-items.ts';

describe('nameItems', () => {
  it('takes the id, else the name, else the method, and keeps them apart', () => {
    const items = nameItems(
      [
        { id: 'bt1', method: 'bank-transfer' },
        { name: 'Main email' },
        { method: 'gift-card' },
        { method: 'gift-card' },
        { method: 'gift-card' },
        {},
      ],
      'payments',
    );

    expect(items.map(({ item }) => item)).toEqual([
      'bt1',
      'main-email',
      'gift-card',
      'gift-card-2',
      'gift-card-3',
      'entry',
    ]);
    expect(items.map(({ path }) => path).at(-1)).toBe('payments.5');
  });

  it.each([
    ['High Street Bank', 'high-street-bank'],
    ['Société Générale', 'societe-generale'],
    ['  a  &  b  ', 'a-b'],
    ['漢字', 'entry'],
    [`${'x'.repeat(39)} yy`, 'x'.repeat(39)],
  ])('turns %j into %j', (words, item) => {
    expect(toItem(words)).toBe(item);
  });
});

describe('assembleAnswers', () => {
  it('puts paths together and leaves out what is kept beside the answers', () => {
    expect(
      assembleAnswers({
        country: 'uk',
        '@more': 'yes',
        'payments.0.method': 'crypto',
        'payments.0.another': 'yes',
        'payments.1.method': 'wire',
        'payments.1.another': 'no',
        'session.long': 'yes',
        'accounts.any': 'no',
      }),
    ).toEqual({
      country: 'uk',
      payments: [{ method: 'crypto' }, { method: 'wire' }],
      session: { long: 'yes' },
    });
  });
});
