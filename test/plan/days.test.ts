import { describe, expect, it } from 'vitest';
import type { Mark, Plan, PlanDue } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan, stepsOf } from '../support/make-plan.ts';

const today = day('2026-11-23');

const usDebit = {
  country: 'us',
  'what-they-got': ['money'],
  'happened-on': '2026-11-19',
  'noticed-on': '2026-11-20',
  payments: [
    {
      id: 'p',
      method: 'debit-card',
      'who-sent': 'caller',
      'paid-on': '2026-11-19',
      outcome: 'gone',
      from: 'River Bank',
    },
  ],
};

function due(plan: Plan, rule: string): PlanDue | undefined {
  return stepsOf(plan)
    .flatMap((step) => step.due)
    .find((one) => one.rule === rule);
}

describe('the day of a deadline', () => {
  it('counts business days as calendar days where the person has to act: Friday and 2 is Sunday', () => {
    const found = due(makePlan(contentOf('us'), usDebit, { today }), 'us-reg-e-2-business-days');

    expect(found).toMatchObject({
      day: '2026-11-22',
      starts: '2026-11-20',
      past: true,
      estimated: false,
    });
    expect(found?.still).toContain('Call today all the same');
  });

  it('is not past on the day itself', () => {
    const plan = makePlan(contentOf('us'), usDebit, { today: day('2026-11-22') });

    expect(due(plan, 'us-reg-e-2-business-days')?.past).toBe(false);
  });

  it('counts business days over weekends and holidays where an answer is due', () => {
    // After Saturday, November 21: 23, 24, 25, 27 (26 is Thanksgiving), 30, December 1, 2, 3, 4, 7.
    const [payment] = usDebit.payments;
    const told = { ...usDebit, payments: [{ ...payment, 'told-bank-on': '2026-11-21' }] };

    expect(
      due(makePlan(contentOf('us'), told, { today }), 'us-reg-e-investigation-10bd')?.day,
    ).toBe('2026-12-07');
  });

  it.each([
    // Told in October: 31 October at the latest; then November 2 to 6, 9, 10, 12, 13, 16 (11 is Veterans Day).
    ['2026-10', '2026-11-16'],
    // Told in November, and it is the 23rd: today at the latest; then 24, 25, 27, 30, December 1 to 4, 7, 8.
    ['2026-11', '2026-12-08'],
  ])('awaits an answer from the latest day of a month: %s', (month, expected) => {
    const [payment] = usDebit.payments;
    const told = { ...usDebit, payments: [{ ...payment, 'told-bank-on': month }] };

    expect(
      due(makePlan(contentOf('us'), told, { today }), 'us-reg-e-investigation-10bd'),
    ).toMatchObject({ day: expected, estimated: true });
  });

  it('is unknown where the clock has not started, and stays in the plan', () => {
    const found = due(makePlan(contentOf('us'), usDebit, { today }), 'us-reg-e-60-days');

    expect(found).toBeDefined();
    expect(found?.day).toBeUndefined();
    expect(found?.past).toBe(false);
  });

  it('is estimated where only the month is known', () => {
    const found = due(
      makePlan(contentOf('us'), { ...usDebit, 'noticed-on': '2026-11' }, { today }),
      'us-reg-e-2-business-days',
    );

    expect(found).toMatchObject({ day: '2026-11-03', estimated: true });
  });
});

describe('a mark', () => {
  const marks: readonly Mark[] = [{ key: 'debit-card-payment.p', as: 'done', on: '2026-11-21' }];

  it('starts the clock of an answer', () => {
    expect(
      due(makePlan(contentOf('us'), usDebit, { today, marks }), 'us-reg-e-investigation-10bd')?.day,
    ).toBe('2026-12-07');
  });

  it('stops it again when it is taken back', () => {
    const back: readonly Mark[] = [...marks, { key: 'debit-card-payment.p', as: 'undo' }];
    const step = stepsOf(makePlan(contentOf('us'), usDebit, { today, marks: back })).find(
      (one) => one.key === 'debit-card-payment.p',
    );

    expect(step?.status).toBe('to-do');
  });

  it('takes a step that is done out of the calls and of the first lines', () => {
    const key = 'call-your-bank.river-bank';
    const plan = makePlan(contentOf('us'), usDebit, {
      today,
      marks: [{ key, as: 'done', on: '2026-11-21' }],
    });

    expect(plan.first).not.toContain(key);
    expect(plan.calls.flatMap((call) => call.steps)).not.toContain(key);
    expect(makePlan(contentOf('us'), usDebit, { today }).first).toContain(key);
  });
});

describe('calls', () => {
  it('are one for each organisation, with every step that it is for', () => {
    const plan = makePlan(contentOf('us'), usDebit, { today });
    const names = plan.calls.map((call) => call.with);

    expect(new Set(names).size).toBe(names.length);
    expect(plan.calls.find((call) => call.with === 'River Bank')?.steps).toEqual(
      expect.arrayContaining(['call-your-bank.river-bank', 'debit-card-payment.p']),
    );
  });
});

describe('what comes later', () => {
  it('repeats the look at statements each month for a year, from a month after the first day of the plan', () => {
    const later = makePlan(
      contentOf('uk'),
      { country: 'uk', 'what-they-got': ['money'] },
      { today },
    ).follow_ups;

    expect(later.find((one) => one.step === 'review-statements')).toMatchObject({
      day: '2026-12-23',
      repeat: { every: 'month', count: 12 },
    });
  });

  it('names no fraud and no bank in its neutral titles', () => {
    for (const country of ['us', 'uk', 'ca', 'au'])
      for (const one of makePlan(
        contentOf(country),
        { country, 'what-they-got': ['not-sure', 'money'] },
        { today },
      ).follow_ups)
        expect(one.neutral_title).not.toMatch(/fraud|scam|bank|police|crime/i);
  });

  it('leaves out a deadline that is past, and one whose step is done', () => {
    const ids = (marks: readonly Mark[]): readonly string[] =>
      makePlan(contentOf('us'), usDebit, { today, marks }).follow_ups.map((one) => one.id);

    expect(ids([])).toContain('debit-card-payment.p.us-reg-e-60-days');
    expect(ids([])).not.toContain('debit-card-payment.p.us-reg-e-2-business-days');
    expect(ids([{ key: 'debit-card-payment.p', as: 'done', on: '2026-11-21' }])).not.toContain(
      'debit-card-payment.p.us-reg-e-60-days',
    );
  });
});

describe('work done before the first run', () => {
  it('marks the step of the bank that is named, else every one', () => {
    const two = {
      ...usDebit,
      payments: [
        ...usDebit.payments,
        { method: 'wire', from: 'Sea Bank', 'paid-on': '2026-11-19' },
      ],
    };
    const statuses = (done: object): readonly string[] =>
      stepsOf(
        makePlan(
          contentOf('us'),
          { ...two, 'already-done': [{ step: 'call-your-bank', ...done }] },
          { today },
        ),
      )
        .filter((step) => step.id === 'call-your-bank')
        .map((step) => step.status);

    expect(statuses({ for: 'Sea Bank' })).toEqual(['to-do', 'done']);
    expect(statuses({})).toEqual(['done', 'done']);
  });
});
