import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/facts/answers.ts';
import type { PlanLetter } from '../../src/plan/letter.ts';
import { anyAnswers } from '../support/any-answers.ts';
import { contents, day } from '../support/content-for-tests.ts';
import { letterText } from '../support/letter-text.ts';
import { lettersFor, walkLetters, type Walked } from '../support/walk-letters.ts';

const countries = contents.filter((content) => content.country['guided-only'] !== true);

const cards = ['credit-card', 'debit-card', 'prepaid-card'];
const transfers = ['bank-transfer', 'wire', 'wire-abroad', 'payment-app'];
const accountMethods = [...cards, ...transfers, 'paypal', 'direct-debit', 'cheque', 'not-sure'];

/** The ways to pay for which some law or code has rules on refunds; for coins, cash, gold, gift cards and cheques no letter names one. */
const withRules = [...cards, ...transfers, 'paypal', 'direct-debit'];

/** Where a law or a rule of an industry may stand: in which countries, and for which payments. */
interface Fits {
  readonly says: RegExp;
  readonly countries: readonly string[];
  readonly methods: readonly string[];
  readonly when?: (payment: Entry) => boolean;
}

const agreed = (payment: Entry): boolean =>
  ['me', 'caller-and-i-approved'].includes(String(payment['who-sent'])) &&
  payment['knew-money-left'] === 'yes';
const sentKnowingly = (payment: Entry): boolean =>
  payment['who-sent'] === 'me' && payment['knew-money-left'] === 'yes';
const isConsumer = (payment: Entry): boolean =>
  ['me', 'joint'].includes(String(payment['holder'])) && payment['abroad'] === undefined;

const laws: readonly Fits[] = [
  {
    says: /Payment Services Regulations/,
    countries: ['uk'],
    methods: ['debit-card', 'prepaid-card', ...transfers, 'paypal'],
    when: (payment) => !agreed(payment),
  },
  {
    says: /authorised push payment|£85,000|gross negligence that you rely on/i,
    countries: ['uk'],
    methods: ['bank-transfer', 'wire', 'payment-app'],
    when: (payment) =>
      payment['who-sent'] !== 'caller' &&
      payment['sent-to'] !== 'my-own-account' &&
      payment['paid-on'] !== '2024-01-10',
  },
  {
    says: /section 75/,
    countries: ['uk'],
    methods: ['credit-card'],
    when: (payment) =>
      !['caller', 'not-sure'].includes(String(payment['who-sent'])) &&
      payment['amount'] !== 50 &&
      payment['amount'] !== 40_000,
  },
  {
    says: /section 84|£35/,
    countries: ['uk'],
    methods: [...cards, ...transfers, 'paypal'],
    when: (payment) => !agreed(payment),
  },
  { says: /Direct Debit Guarantee/, countries: ['uk'], methods: ['direct-debit'] },
  { says: /chargeback/i, countries: ['uk', 'us', 'ca', 'au'], methods: cards },
  {
    says: /Regulation E\b/,
    countries: ['us'],
    methods: ['debit-card', 'bank-transfer', 'payment-app', 'direct-debit'],
    when: (payment) => !sentKnowingly(payment),
  },
  {
    says: /billing error|federal law limits|withhold the disputed amount/i,
    countries: ['us'],
    methods: ['credit-card'],
  },
  {
    says: /federal law limits what I owe/,
    countries: ['us'],
    methods: ['credit-card'],
    when: (payment) => !agreed(payment),
  },
  {
    says: /hold-harmless|object to (?:it|the wire)/,
    countries: ['us'],
    methods: ['wire', 'wire-abroad'],
  },
  {
    says: /at most \$50 (?:for|unless)/,
    countries: ['ca'],
    methods: ['credit-card'],
    when: (payment) => !agreed(payment),
  },
  {
    says: /I also complain about the Australian bank/,
    countries: ['au'],
    methods: ['bank-transfer', 'wire', 'payment-app', 'cheque'],
    // The ombudsman looks at the bank that got the money since 12 March 2026.
    when: (payment) => payment['paid-on'] !== '2024-01-10',
  },
  {
    says: /debit card code/,
    countries: ['ca'],
    methods: ['debit-card'],
    when: (payment) => !agreed(payment),
  },
  {
    says: /right PIN or (?:chip|password)/,
    countries: ['ca'],
    methods: ['credit-card', 'debit-card', ...transfers],
    when: (payment) => !agreed(payment),
  },
  {
    says: /Consumer Protection Act/,
    countries: ['ca'],
    methods: ['credit-card'],
    when: (payment) => agreed(payment),
  },
  {
    says: /ePayments Code/,
    countries: ['au'],
    methods: [...cards, ...transfers, 'paypal', 'direct-debit'],
    when: (payment) => !agreed(payment),
  },
  {
    says: /\b(?:Act|Regulations?|Code|section)\b/,
    countries: ['uk', 'us', 'ca', 'au'],
    methods: withRules,
  },
];

/** Words that only someone who never agreed may use. */
const neverAgreed =
  /unauthori[sz]ed|not authori[sz]ed|did not authori[sz]e|did not agree|not agree to|did not consent|did not make it/i;
const ownPayment = /\bI (?:made|approved) it\b|I knew that money/;
const promise =
  /guaranteed|will be refunded|will get (?:it|the money|your money) back|certainly|you must refund|must pay me/i;

function textOf({ letters }: Walked): string {
  return letters.map(letterText).join('\n');
}

describe.each(countries)('the letters of $country.id', (content) => {
  const walked = [...walkLetters(content)];

  it('are walked over every way to pay, who sent it, whether they knew, and what came of it', () => {
    expect(walked.length).toBeGreaterThan(3_000);
  });

  it('cite a law only for a payment that it fits', () => {
    const wrong = walked.flatMap((one) => {
      const text = textOf(one);
      return laws
        .filter(({ says }) => says.test(text))
        .filter(
          ({ countries: where, methods, when }) =>
            !where.includes(content.country.id) ||
            !methods.includes(String(one.payment['method'])) ||
            !isConsumer(one.payment) ||
            when?.(one.payment) === false,
        )
        .map(({ says }) => `${String(says)} ${JSON.stringify(one.payment)}`);
    });

    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('name the bank in Canada, whose cards alone it holds for, beside the limit of $50', () => {
    const lines = walked.flatMap((one) => textOf(one).split('\n'));
    const wrong = lines.filter(
      (line) => /at most \$50/.test(line) && !/of a bank in Canada/.test(line),
    );

    expect([...new Set(wrong)]).toEqual([]);
  });

  it('never claim that a payment was unauthorised which the person agreed to and knew', () => {
    const wrong = walked
      .filter(({ payment }) => agreed(payment))
      .filter((one) => neverAgreed.test(textOf(one)))
      .map(({ payment }) => payment);

    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('never say of the caller’s payment that the person made it', () => {
    const wrong = walked
      .filter(({ payment }) => payment['who-sent'] === 'caller')
      .filter((one) => ownPayment.test(textOf(one)))
      .map(({ payment }) => payment);

    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('promise nothing', () => {
    expect(walked.filter((one) => promise.test(textOf(one)))).toEqual([]);
  });

  it('cite no rule for a business account or an account abroad', () => {
    const wrong = walked
      .filter(({ payment }) => !isConsumer(payment))
      .filter(({ letters }) => letters.some((letter) => letter.rules.length > 0));

    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('make no claim on the account of someone else, nor for money that is back or was stopped', () => {
    const wrong = walked.filter(({ payment, letters }) =>
      (['partner', 'someone-else'].includes(String(payment['holder'])) &&
        accountMethods.includes(String(payment['method']))) ||
      ['stopped', 'refunded'].includes(String(payment['outcome']))
        ? letters.some((letter) => letter.kind === 'letter')
        : false,
    );

    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('hold a letter for every open payment from an own account, and a complaint for a refused one', () => {
    const own = walked.filter(
      ({ payment }) =>
        ['me', 'joint', 'business'].includes(String(payment['holder'])) &&
        !String(payment['method']).startsWith('cash') &&
        payment['method'] !== 'gold-handed-over',
    );
    const open = own.filter(({ payment }) =>
      ['pending', 'gone', 'not-sure', 'refused', 'refund-reversed'].includes(
        String(payment['outcome']),
      ),
    );
    const refused = walked.filter(
      ({ payment }) => isConsumer(payment) && payment['outcome'] === 'refused',
    );

    expect(open.filter(({ letters }) => !letters.some((one) => one.kind === 'letter'))).toEqual([]);
    expect(
      refused.filter(({ letters }) => !letters.some((one) => one.id === 'complain-to-bank')),
    ).toEqual([]);
  });

  it('leave no slot open and no sentence without an end', () => {
    const texts = new Set(
      walked.flatMap(({ letters }) => letters.flatMap((letter) => letterText(letter).split('\n'))),
    );

    expect([...texts].filter((text) => /[{}]|undefined|NaN|\.\./.test(text))).toEqual([]);
  });

  it('keep sums apart: a letter about some payments names no other', () => {
    fc.assert(
      fc.property(anyAnswers(content, day('2026-11-23')), (answers) => {
        const given = Array.isArray(answers['payments']) ? answers['payments'] : [];
        const payments = given.map((payment: object, index: number) => ({
          ...payment,
          amount: 5001 + index,
        }));
        const letters = lettersFor(content, { ...answers, payments });
        for (const letter of letters.filter((one) => one.kind === 'letter' && one.for.length > 0)) {
          const text = letterText(letter);
          const named = letter.for.join('\n');
          for (const { amount } of payments) {
            const sum = `5,00${String(amount - 5000)}`;
            expect(text.includes(sum)).toBe(named.includes(sum));
          }
        }
      }),
      { numRuns: 300, seed: 2026 },
    );
  });

  it('are the same whatever the answers to private questions are', () => {
    fc.assert(
      fc.property(anyAnswers(content, day('2026-11-23')), (answers) => {
        const asked = (answer: string): readonly PlanLetter[] =>
          lettersFor(content, { ...answers, 'known-person': answer, 'afraid-of-someone': answer });

        expect(asked('yes')).toEqual(asked('no'));
      }),
      { numRuns: 100, seed: 2026 },
    );
  });
});
