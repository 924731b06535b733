import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecret, type Secret, type TextKind } from '../../src/facts/check-secret.ts';

const everyKind: readonly TextKind[] = ['name', 'note', 'reference'];
const phrase12 =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';
const phrase24 = `${phrase12} zebra zone zoo wrong wrist write wrestle wreck wrap worth worry world`;

// Every card number here is a test number that card companies publish.
const refusedEverywhere: readonly (readonly [Secret, string])[] = [
  ['card-number', '4111 1111 1111 1111'],
  ['card-number', '4111111111111111'],
  ['card-number', '4111-1111-1111-1111'],
  ['card-number', '4111.1111.1111.1111'],
  ['card-number', '4111, 1111, 1111, 1111'],
  ['card-number', '4111/1111/1111/1111'],
  ['card-number', '4111\u00a01111\u20111111\u20131111'],
  ['card-number', '４１１１１１１１１１１１１１１１'],
  ['card-number', '4111\u200b1111\u200b1111\u200b1111'],
  ['card-number', '41 11 11 11 11 11 11 11'],
  ['card-number', '411111 1111111111'],
  ['card-number', 'my card is 4222222222222, I think'],
  ['card-number', 'x4111111111111111x'],
  ['card-number', '2 4111 1111 1111 1111 12/28'],
  ['card-number', '4111\n1111\n1111\n1111'],
  ['card-number', '5555 5555 5555 4444'],
  ['card-number', '2223 0031 2200 3222'],
  ['card-number', '3782 822463 10005'],
  ['card-number', '371449635398431'],
  ['card-number', '6011 1111 1111 1117'],
  ['card-number', '3530 1113 3330 0000'],
  ['card-number', '3056 930902 5904'],
  ['card-number', '6759 6498 2643 8453'],
  ['card-number', '6200000000000005'],
  ['national-number', '123-45-6789'],
  ['national-number', '123 45 6789'],
  ['national-number', 'gave them 123-45-6789 4 times'],
  ['national-number', '912-70-1234'],
  ['national-number', 'AB 12 34 56 C'],
  ['national-number', 'ab-12-34-56-c'],
  ['national-number', 'QQ 12 34 56 C'],
  ['national-number', '130-692-544'],
  ['national-number', '123 456 782'],
  ['national-number', '123-456-782'],
  ['national-number', 'SSN 123456789'],
  ['national-number', 'ssn: 123-45-6789'],
  ['national-number', 'Social Security number is 123456789'],
  ['national-number', 'SIN 130692544'],
  ['national-number', 'NAS : 130 692 544'],
  ['national-number', 'my TFN is 123456782'],
  ['national-number', 'tax file number: 12345678'],
  ['national-number', 'National Insurance number AB123456C'],
  ['national-number', 'NINO: AB123456'],
  ['pin', 'pin 1234'],
  ['pin', 'PIN: 1234'],
  ['pin', 'PIN (1234)'],
  ['pin', 'pin1234'],
  ['pin', 'PIN-1234'],
  ['pin', 'my pin is 1234'],
  ['pin', 'the pin number was 12 34'],
  ['pin', 'changed the pin to 482913'],
  ['pin', '1234 is my PIN'],
  ['pin', 'NIP 1234'],
  ['password', 'password: hunter2'],
  ['password', 'Password = correct horse'],
  ['password', 'password:hunter'],
  ['password', 'the password is sunshine'],
  ['password', 'my password was sunshine.'],
  ['password', 'password hunter2'],
  ['password', 'password "sunshine"'],
  ['password', 'pwd: letmein'],
  ['password', 'pass word : dragon'],
  ['password', 'Password1'],
  ['password', 'pass\u200bword: hunter2'],
  ['password', 'mot de passe : soleil'],
  ['password', 'contraseña: sol'],
  ['password', 'memorable word: Fluffy'],
  ['code', 'code 123456'],
  ['code', 'code: 482 913'],
  ['code', 'I read out the code 482913 to the caller'],
  ['code', 'OTP 4821'],
  ['code', 'one-time code was 482913'],
  ['code', 'one time passcode 482913'],
  ['code', 'verification code is 482-913'],
  ['code', 'passcode 4821'],
  ['code', 'security code 123'],
  ['code', 'CVV: 123'],
  ['code', 'code: X7K2P9'],
  ['code', 'code is G-482913'],
  ['code', '482913 was the code'],
  ['recovery-phrase', phrase12],
  ['recovery-phrase', `${phrase12} zebra zone zoo`],
  ['recovery-phrase', phrase24],
  ['recovery-phrase', `My words: ${phrase12}.`],
  ['recovery-phrase', `seed phrase ${phrase12}`],
  ['recovery-phrase', `A${phrase12.slice(1)}`],
  ['recovery-phrase', phrase12.replaceAll(' ', '\n')],
  ['recovery-phrase', phrase12.replaceAll(' ', ', ')],
  [
    'recovery-phrase',
    phrase12
      .split(' ')
      .map((word, index) => `${String(index + 1)}. ${word}`)
      .join('\n'),
  ],
];

const keptEverywhere: readonly string[] = [
  '',
  'Barclays current account',
  'High Street Bank current account',
  'High Street Bank 2',
  'Main email',
  'Card ending 1111',
  'card ending in 4242',
  'reference 4471234567',
  'REF 20261120-33',
  '20261120-33',
  'ABC-1',
  'case 26/004512/A',
  'INC-123-456-782',
  'CAS-123456-X1Y2Z3',
  'confirmation number 884213',
  '+44 20 7946 0958',
  '020 7946 0958',
  '0300 123 2040',
  '(416) 555-0123, (416) 555-0199',
  '1-877-382-4357',
  '+1 202 555 0143',
  '+61 412 345 678',
  '0412 345 678',
  '1300 555 727',
  '51 824 753 556',
  '2026-11-20',
  '20/11/2026 14:32',
  '2026-11-20 2026-11-21 2026-11-22',
  '20 November 2026 at 10:15',
  '£1,200.00',
  '$ 123 456 782',
  '€123 456 782',
  '1200.00 and 450.50',
  '20-00-00',
  'sort code 20-00-00',
  'sort code 200000',
  'postcode 2000',
  'post code 2000',
  'ZIP code 90210',
  'area code 0113',
  'country code 0044',
  'error code 80070057',
  'reference code 884213',
  '2000 is my post code',
  '4111 1111 1111 1112',
  '1234567812345670',
  '9999 9999 9999 9995',
  '123456789',
  '123 456 789',
  '000-12-3456',
  '666-12-3456',
  '123-00-4567',
  'GB 12 34 56 A',
  'changed my PIN',
  'PIN changed 2026-11-21',
  'new PIN 2026-11-21',
  'PIN changed on 20 November 2026',
  'new PIN: 20/11/2026',
  'pin pad 2 of 3',
  'password manager',
  'changed the password',
  'password: changed',
  'Password: changed on 20 November',
  'passwords: email, bank and shopping',
  'password: ********',
  'password changed 2026-11-21',
  'password was changed',
  'the password was stolen.',
  'password is known to the caller',
  'my password is being reset by the bank',
  'password reset, reference 4471234567',
  'gave the caller a code',
  'they asked for a code 3 times',
  'code of practice 2020',
  'the code: 10am on Monday',
  'one-time codes given on 20 November',
  'gave my SSN to the caller',
  'SSN ends in 6789',
  'they said they would call back about the refund before the end of the week and then hung up',
  'abandon ability able about above absent absorb abstract absurd abuse access',
  `${phrase12} zoo`,
  'Spoke with Sarah from the fraud team who said that our claim would take about ten working days',
];

describe('findSecret', () => {
  it.each(refusedEverywhere)('finds a %s in %j, whatever the text is for', (secret, text) => {
    expect(everyKind.map((kind) => findSecret(text, kind))).toEqual([secret, secret, secret]);
  });

  it.each(keptEverywhere)('keeps %j, whatever the text is for', (text) => {
    expect(everyKind.map((kind) => findSecret(text, kind))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['AB123456C', 'ab123456c'])(
    'keeps %j as a reference, but not in a name or a note',
    (text) => {
      expect(everyKind.map((kind) => findSecret(text, kind))).toEqual([
        'national-number',
        'national-number',
        undefined,
      ]);
    },
  );

  it('always finds a card number, however its digits are grouped and wherever it stands', () => {
    fc.assert(
      fc.property(groupedCard(), around(), around(), (card, before, after) => {
        expect(findSecret(`${before}${card}${after}`, 'reference')).toBe('card-number');
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a card number with one wrong digit', () => {
    fc.assert(
      fc.property(
        cardDigits(),
        fc.nat(15),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, step) => {
          const wrong = Array.from(digits, (digit, index) =>
            index === place ? String((Number(digit) + step) % 10) : digit,
          ).join('');

          expect(findSecret(wrong, 'note')).toBeUndefined();
        },
      ),
    );
  });

  it('keeps any bare number of up to twelve digits as a reference', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (number) => {
        expect(findSecret(String(number), 'reference')).toBeUndefined();
        expect(findSecret(`ref ${String(number)}`, 'reference')).toBeUndefined();
      }),
    );
  });

  it('ends on any long text without giving it back', () => {
    const pieces = fc.constantFrom(
      '1',
      ' ',
      '-',
      'pin',
      'code',
      'is',
      'password',
      ':',
      'a',
      '.',
      '(',
      '\u001b',
      'the ',
      'ssn',
      'x1',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 500, maxLength: 2000 }), (parts) => {
        const found = findSecret(parts.join(''), 'note');

        expect([
          undefined,
          'card-number',
          'national-number',
          'pin',
          'password',
          'code',
          'recovery-phrase',
        ]).toContain(found);
      }),
      { numRuns: 50 },
    );
  });
});

function groupedCard(): fc.Arbitrary<string> {
  const gaps = fc.array(separator(), { minLength: 15, maxLength: 15 });
  return fc
    .tuple(cardDigits(), gaps)
    .map(([digits, between]) =>
      Array.from(digits, (digit, index) => `${digit}${between[index] ?? ''}`).join(''),
    );
}

function cardDigits(): fc.Arbitrary<string> {
  const body = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 });
  return body.map((digits) => withCheckDigit(`4${digits.join('')}`));
}

function withCheckDigit(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, digit, index) => total + doubled(Number(digit), index), 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
}

function doubled(digit: number, index: number): number {
  const value = index % 2 === 0 ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}

function separator(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', ' ', '-', '.', '  ', ' - ', '\u00a0', '\u2013', '\u200b', '_');
}

function around(): fc.Arbitrary<string> {
  return fc.constantFrom('', 'card ', ' (', ') ', ': ', ', exp 12/28 ', 'no', ' and 3 ', '\n');
}
