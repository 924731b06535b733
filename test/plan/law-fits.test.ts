import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/facts/answers.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan, stepsOf } from '../support/make-plan.ts';

const today = day('2026-11-23');
const methods = [
  ...['credit-card', 'debit-card', 'prepaid-card', 'bank-transfer', 'wire', 'wire-abroad'],
  ...['payment-app', 'paypal', 'money-transfer', 'direct-debit', 'cheque', 'not-sure'],
];
/** Who pressed send, and whether the person knew then that money left. */
const consents = ['me', 'caller-and-i-approved', 'not-sure']
  .flatMap((who) => ['yes', 'no', 'not-sure'].map((knew) => ({ who, knew })))
  .concat({ who: 'caller', knew: 'not-sure' });
const outcomes = ['gone', 'refused'];
const knowingly = { who: 'me', knew: 'yes' };
const ways = methods.flatMap((method) => [
  ...consents.flatMap((consent) => outcomes.map((outcome) => ({ method, outcome, ...consent }))),
  { method, outcome: 'pending', ...knowingly },
  { method, outcome: 'refund-reversed', ...knowingly },
]);
type Way = (typeof ways)[number];

const law: Readonly<Record<string, RegExp>> = {
  ca: /No law in Canada|The bank must look into|\$50|debit card code|"ca-(dep|card|charge|pad|obsi|bank|paypal)/,
  au: /ePayments|general right|Fraud Reporting|mistaken payment|"au-(idr|afca|card|paypal)-/,
  uk: /The law says|[Ss]ection 75|£|[Gg]uarantee|Regulations 2017|may hold a payment|binds the bank|Ombudsman Service|"uk-/,
  us: /[Ff]ederal law|Regulation E|\$50|State law gives|consumer bureau|"us-/,
};
const noRight = /No law in Canada|There is no general right|No federal law/;

/** Gives all that the steps of one payment say, and the rules behind their days. */
function wordsOf(country: string, way: Way, account: object): string {
  const payment = { id: 'p', method: way.method, from: 'The account', 'paid-on': '2026-11-20' };
  const answers = {
    country,
    'what-they-got': ['money', 'one-time-codes'],
    accounts: [{ name: 'The account', kind: 'bank', state: 'touched', holder: 'me', ...account }],
    payments: [
      {
        ...payment,
        'statement-on': '2026-11-21',
        outcome: way.outcome,
        'who-sent': way.who,
        ...(way.who === 'caller' ? {} : { 'knew-money-left': way.knew }),
      },
    ],
  } as unknown as Answers;
  const steps = stepsOf(makePlan(contentOf(country), answers, { today }));
  return JSON.stringify(
    steps
      .filter(({ key }) => key.endsWith('.p'))
      .map(({ in_short, do: acts, say, do_not, what_happens_next, due }) => [
        ...[in_short, acts, say, do_not, what_happens_next],
        due.map(({ rule }) => rule),
      ]),
  );
}

const agreed = ({ who, knew }: Way) =>
  knew === 'yes' && (who === 'me' || who === 'caller-and-i-approved');
const describeWay = (way: Way) => Object.values(way).join(' ');

describe.each(Object.entries(law))('the law beside a payment in %s', (country, rules) => {
  it('stays off an account in another country', () => {
    const abroad = { country: country === 'uk' ? 'ca' : 'uk' };
    const wrong = ways.filter((way) => rules.test(wordsOf(country, way, abroad)));

    expect(wrong.map(describeWay)).toEqual([]);
  });

  it('says that there is no right to the money only where it was agreed to knowingly', () => {
    const wrong = ways.filter((way) => !agreed(way) && noRight.test(wordsOf(country, way, {})));

    expect(wrong.map(describeWay)).toEqual([]);
  });

  it('has nobody say that they did not agree, or are not sure, where they agreed knowingly', () => {
    const denies = /I did not agree|not sure that I agreed|I did not make/;
    const wrong = ways.filter((way) => agreed(way) && denies.test(wordsOf(country, way, {})));

    expect(wrong.map(describeWay)).toEqual([]);
  });
});
