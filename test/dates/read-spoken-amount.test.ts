import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../src/dates/parse-amount.ts';
import { readSpokenAmount } from '../../src/dates/read-spoken-amount.ts';

describe('an amount as people type it', () => {
  it.each([
    ['£1,200', 1200],
    ['$1,200.00', 1200],
    ['1200.50', 1200.5],
    ['1200.5', 1200.5],
    ['1 200', 1200],
    ['1\u00a0200.50', 1200.5],
    ['1\u202f200', 1200],
    ['1,200,000.99', 1_200_000.99],
    ['12 345 678', 12_345_678],
    ['£ 5', 5],
    [' 5 ', 5],
    ['0.99', 0.99],
    ['0', 0],
    ['US$20', 20],
    ['A$1,200', 1200],
    ['1200 $', 1200],
    ['999,999,999.99', 999_999_999.99],
  ])('reads %j', (text, expected) => {
    expect(readSpokenAmount(text)).toBe(expected);
  });

  it.each([
    '1,20', // 1.20, or 120 or 1200 with a slip
    '1.200',
    '1.2k',
    '1200,50',
    '1 200,50',
    '1.200,50',
    '1,200,50',
    '1,2000',
    '12,00',
    '1,200 000',
    '1 20',
    '1  200',
    '0,200',
    '01200',
    '1200.',
    '.50',
    '1200.505',
    '-5',
    '+5',
    '£$5',
    '$5$',
    '£',
    '5 pounds',
    'about 500',
    '500-600',
    '1e3',
    '0x10',
    'Infinity',
    '4111 1111 1111 1111', // a card number
    '4111111111111111',
    '378 282 246 310 005',
    '',
  ])('refuses %j', (text) => {
    expect(readSpokenAmount(text)).toBeUndefined();
  });

  it.each([
    ['£500', '£', 500],
    ['500', '£', 500],
    ['A$500', 'A$', 500],
    ['$500', 'A$', 500],
    ['US$500', 'A$', undefined],
    ['US$500', '$', undefined], // the country of a bare sign is not known here
    ['$500', '£', undefined], // money of another country
    ['500 €', '£', undefined],
  ])('reads %s in a country that writes %s as %s', (text, sign, expected) => {
    expect(readSpokenAmount(text, sign)).toBe(expected);
  });

  it('reads every amount back, however it was grouped', () => {
    const cents = fc.integer({ min: 0, max: 99_999_999_999 });

    fc.assert(
      fc.property(
        cents,
        fc.constantFrom('', ',', ' '),
        fc.constantFrom('', '£', '$'),
        (value, group, sign) => {
          const [whole = '', decimals = ''] = (value / 100).toFixed(2).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);

          expect(readSpokenAmount(`${sign}${grouped}.${decimals}`)).toBe(
            Number(`${whole}.${decimals}`),
          );
        },
      ),
    );
  });
});

describe('an amount in a file', () => {
  it.each([
    [1200, 1200],
    [1200.5, 1200.5],
    [0.29, 0.29],
    [1.15, 1.15],
    [0, 0],
    [999_999_999.99, 999_999_999.99],
    ['1200', 1200],
    ['1200.00', 1200],
  ])('reads %j', (value, expected) => {
    expect(parseAmount(value)).toBe(expected);
  });

  it.each([
    '1,200',
    '£1200',
    '1 200',
    '1200.005',
    '',
    ' 5',
    '1e3',
    1200.005,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e12,
    null,
    undefined,
    [5],
  ])('refuses %j', (value) => {
    expect(parseAmount(value)).toBeUndefined();
  });
});
