import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay } from '../../src/dates/calendar-day.ts';
import type { FollowUp, Mark } from '../../src/plan/plan.ts';
import { reviewDays } from '../../src/plan/review-days.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan, stepsOf } from '../support/make-plan.ts';

const since = day('2026-11-23');

const opened = {
  country: 'us',
  region: 'US-NY',
  'what-they-got': ['money', 'identity-details', 'opened-accounts'],
  'identity-details': ['national-number'],
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  payments: [{ id: 'c1', method: 'cheque', 'paid-on': '2026-11-20', outcome: 'pending' }],
};

const identity: Readonly<Record<string, object>> = {
  us: opened,
  uk: { country: 'uk', 'what-they-got': ['identity-details'] },
  ca: { country: 'ca', region: 'CA-ON', 'what-they-got': ['identity-details'] },
  au: { country: 'au', region: 'AU-NSW', 'what-they-got': ['identity-details'] },
};

function later(
  country: string,
  marks: readonly Mark[],
  options: { readonly today?: string; readonly answers?: object } = {},
): readonly FollowUp[] {
  const { today = '2026-11-23', answers = identity[country] } = options;
  return makePlan(contentOf(country), answers, { today: day(today), since, marks }).follow_ups;
}

const done = (key: string, on: string, until?: string): Mark => ({
  key,
  as: 'done',
  on,
  ...(until === undefined ? {} : { until }),
});

describe('what runs out', () => {
  it.each(
    (
      [
        [
          'us',
          'place-fraud-alert',
          'us-initial-fraud-alert',
          '2026-11-24',
          '2027-11-17',
          '2027-11-24',
        ],
        [
          'us',
          'extend-fraud-alert',
          'us-extended-fraud-alert',
          '2026-12-01',
          '2033-11-01',
          '2033-12-01',
        ],
        // A PIN holds for the calendar year in which it was got, in whatever month that was.
        ['us', 'get-tax-pin-in-january', 'us-irs-ip-pin', '2027-01-20', '2028-01-15', '2027-12-31'],
        ['us', 'get-tax-pin-in-january', 'us-irs-ip-pin', '2027-03-02', '2028-01-15', '2027-12-31'],
        ['us', 'get-tax-pin-in-january', 'us-irs-ip-pin', '2026-11-10', '2027-01-15', '2026-12-31'],
        [
          'us',
          'protect-national-number',
          'us-everify-self-lock-expiry',
          '2026-12-01',
          '2027-11-01',
          '2027-12-01',
        ],
        [
          'us',
          'cheque-payment.c1',
          'us-check-stop-payment-expiry',
          '2026-11-24',
          '2027-05-17',
          '2027-05-24',
        ],
        [
          'uk',
          'place-fraud-alert',
          'uk-duration-cifas-protective-registration',
          '2026-12-31',
          '2028-11-30',
          '2028-12-31',
        ],
        [
          'ca',
          'place-fraud-alert',
          'ca-equifax-identity-alert-6y',
          '2026-11-24',
          '2032-10-24',
          '2032-11-24',
        ],
        [
          'ca',
          'fraud-alert-transunion',
          'ca-transunion-alert-6y',
          '2026-11-25',
          '2032-10-25',
          '2032-11-25',
        ],
        [
          'au',
          'extend-credit-ban',
          'au-dur-credit-ban-ext',
          '2026-12-10',
          '2027-11-10',
          '2027-12-10',
        ],
        [
          'au',
          'check-credit-reports',
          'au-dur-free-report',
          '2026-11-30',
          '2027-02-28',
          '2027-02-28',
        ],
      ] as const
    ).map(([country, key, id, on, remind, until]) => ({ country, key, id, on, remind, until })),
  )('reminds in $country of $key ($id), done on $on, from $remind on', (row) => {
    const { country, key, id, on, remind, until } = row;
    const found = later(country, [done(key, on)]).find((one) => one.id === `${key}.${id}`);

    expect(found).toMatchObject({ kind: 'renewal', step: key, day: remind, until });
  });

  it('counts again from the day on which it was renewed', () => {
    const marks = [
      done('place-fraud-alert', '2026-11-24'),
      done('place-fraud-alert', '2027-11-20'),
    ];
    const id = 'place-fraud-alert.us-initial-fraud-alert';
    const found = later('us', marks).find((one) => one.id === id);

    expect(found).toMatchObject({ until: '2028-11-20' });
  });

  it('ends on the day that the letter says, where the mark says it', () => {
    const marks = [done('extend-credit-ban', '2026-12-10', '2027-06-15')];

    expect(later('au', marks)).toContainEqual(
      expect.objectContaining({ id: 'extend-credit-ban.au-dur-credit-ban-ext', day: '2027-05-15' }),
    );
  });

  it('has no day before the step is done, and again none when that is taken back or opened again', () => {
    const mark = done('place-fraud-alert', '2026-11-24');
    const dayOf = (marks: readonly Mark[]): string | undefined =>
      later('us', marks).find((one) => one.id === 'place-fraud-alert.us-initial-fraud-alert')?.day;

    expect(dayOf([])).toBeUndefined();
    expect(dayOf([mark])).toBeDefined();
    expect(dayOf([mark, { key: mark.key, as: 'undo' }])).toBeUndefined();
    expect(dayOf([mark, { key: mark.key, as: 'to-do', on: '2026-11-25' }])).toBeUndefined();
  });

  it('asks for the first tax PIN in the January after the plan was made', () => {
    expect(later('us', []).find((one) => one.step === 'get-tax-pin-in-january')).toMatchObject({
      day: '2027-01-15',
      title: 'In January, get your IRS PIN',
    });
  });

  it('does not ask to renew an alert whose longer one is in place', () => {
    const marks = [
      done('place-fraud-alert', '2026-11-24'),
      done('extend-fraud-alert', '2026-12-01'),
    ];

    expect(later('us', marks).map((one) => one.id)).not.toContain(
      'place-fraud-alert.us-initial-fraud-alert',
    );
  });

  it('warns of the end of a credit ban from day 14, since it has to be asked for before day 21', () => {
    const days = later('au', [done('place-fraud-alert', '2026-11-24')])
      .filter((one) => one.step === 'extend-credit-ban')
      .map((one) => one.day);

    expect(days).toEqual(expect.arrayContaining(['2026-12-08', '2026-12-15']));
  });

  it('is never due before or on the day on which it was set up', () => {
    const keys = Object.entries(identity).flatMap(([country, answers]) =>
      stepsOf(makePlan(contentOf(country), answers, { today: since }))
        .filter((step) => step.lasts !== undefined)
        .map((step) => [country, step.key] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: -400, max: 400 }),
        ([country, key], shift) => {
          const on = addDays(since, shift);
          const renewals = later(country, [done(key, on)], { today: addDays(since, 500) });
          const own = renewals.filter((one) => one.kind === 'renewal' && one.step === key);

          expect(own.filter((one) => one.day !== undefined && one.day <= on)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the look at statements', () => {
  const uk = (more: object): object => ({ country: 'uk', 'what-they-got': ['money'], ...more });
  const days = (answers: object, today = '2026-11-23', marks: readonly Mark[] = []) =>
    reviewDays(makePlan(contentOf('uk'), answers, { today: day(today), since, marks }));

  it.each([
    ['nothing known', {}, '2026-12-23'],
    [
      'the day it was noticed',
      { 'noticed-on': '2026-11-21', 'happened-on': '2026-11-19' },
      '2026-12-21',
    ],
    [
      'the day of the call',
      { 'noticed-on': 'not-sure', 'happened-on': '2026-11-12' },
      '2026-12-12',
    ],
    ['a month alone, which is no day', { 'noticed-on': '2026-11' }, '2026-12-23'],
    ['a day that not every month has', { 'noticed-on': '2026-10-31' }, '2026-12-28'],
    [
      'the day after the latest statement',
      {
        accounts: [
          { name: 'A', kind: 'bank', 'statement-day': 5 },
          { name: 'B', kind: 'card', 'statement-day': 9 },
        ],
      },
      '2026-12-10',
    ],
    [
      'a statement on the last day of the month',
      { accounts: [{ name: 'A', kind: 'bank', 'statement-day': 31 }] },
      '2026-12-02',
    ],
  ])('begins after the plan, from %s', (_, more, first) => {
    expect(days(uk(more))[0]).toBe(first);
  });

  it('has the same days on whatever day the plan is looked at', () => {
    expect(days(uk({}), '2027-06-30')).toEqual(days(uk({})));
    expect(days(uk({}))).toHaveLength(12);
  });

  it('goes on until the last thing that was set up runs out', () => {
    const answers = { country: 'uk', 'what-they-got': ['identity-details'] };
    const long = days(answers, '2026-12-01', [done('place-fraud-alert', '2026-11-30')]);

    expect(long.at(-1)).toBe('2028-11-23');
    expect(long).toHaveLength(24);
  });

  it('comes once a month, on a day that each month has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 31 }),
        (shift, statement) => {
          const start = addDays(since, shift);
          const answers = uk({
            accounts: [{ name: 'A', kind: 'bank', 'statement-day': statement }],
          });
          const all = reviewDays(makePlan(contentOf('uk'), answers, { today: start }));
          const gaps = all.slice(1).map((one, index) => daysBetween(all[index] ?? one, one));

          expect(all).toHaveLength(12);
          expect(all.every((one) => one > start)).toBe(true);
          expect(gaps.every((gap) => gap >= 28 && gap <= 31)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a clock that a mark started', () => {
  const key = 'cheque-payment.c1';
  const confirm = (marks: readonly Mark[]): string | undefined =>
    later('us', marks).find((one) => one.id === `${key}.us-check-stop-payment`)?.day;

  it('keeps the second part of a call in view until a second mark', () => {
    const call = done(key, '2026-11-24');

    expect(confirm([call])).toBe('2026-12-08');
    expect(confirm([call, done(key, '2026-11-30')])).toBeUndefined();
  });

  it('stops when the mark is taken back', () => {
    const marks: readonly Mark[] = [done(key, '2026-11-24'), { key, as: 'undo' }];
    const due = stepsOf(makePlan(contentOf('us'), opened, { today: since, marks }))
      .flatMap((step) => step.due)
      .find((one) => one.rule === 'us-check-stop-payment');

    expect(due).toMatchObject({ whose: 'you', past: false });
    expect(due?.day).toBeUndefined();
    expect(parseDay(due?.starts ?? '')).toBeUndefined();
  });
});
