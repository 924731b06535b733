import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatIsDue } from '../../src/cases/what-is-due.ts';
import { addDays } from '../../src/dates/calendar-day.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Mark, Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const answers = {
  country: 'us',
  region: 'US-NY',
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'what-they-got': ['money', 'identity-details'],
  'identity-details': ['national-number'],
  payments: [
    { id: 'd1', method: 'debit-card', 'paid-on': '2026-11-20', amount: 900, 'who-sent': 'caller' },
  ],
};

function planOn(today: string, marks: readonly Mark[] = []): Plan {
  const content = contentOf('us');
  const { given } = checkAnswers(content, answers, day(today));
  return buildPlan(content, deriveFacts(content, assembleAnswers(given), day(today)), { marks });
}

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] =>
  items.map(({ key }) => key);

describe('whatIsDue', () => {
  it.each([
    ['2026-11-24', 'overdue'],
    ['2026-11-23', 'today'],
    ['2026-11-22', 'this_week'],
  ] as const)('puts a deadline of 23 November, seen on %s, into "%s"', (today, group) => {
    expect(keysOf(whatIsDue(planOn(today))[group])).toContain('debit-card-payment.d1');
  });

  it('drops the days of a step once it is done', () => {
    const list = whatIsDue(planOn('2026-11-24', [{ key: 'debit-card-payment.d1', as: 'done' }]));

    expect(keysOf([...list.overdue, ...list.to_do])).not.toContain('debit-card-payment.d1');
    expect(list.counts.done).toBe(1);
  });

  it('reminds of what runs out in the month before', () => {
    const marks: readonly Mark[] = [{ key: 'place-fraud-alert', as: 'done', on: '2026-11-24' }];

    const before = whatIsDue(planOn('2027-10-01', marks));
    const month = whatIsDue(planOn('2027-10-30', marks));

    expect(keysOf(before.later)).not.toContain('place-fraud-alert');
    expect(month.later).toContainEqual(
      expect.objectContaining({ key: 'place-fraud-alert', day: '2027-11-17' }),
    );
  });

  it('waits for the day that was promised, before the day of the rule', () => {
    const marks: readonly Mark[] = [
      { key: 'debit-card-payment.d1', as: 'waiting', on: '2026-11-23', until: '2026-12-04' },
    ];

    expect(whatIsDue(planOn('2026-11-24', marks)).waiting).toMatchObject([
      { key: 'debit-card-payment.d1', day: '2026-12-04' },
    ]);
  });

  it('comes next to what matters most, and to nothing where nothing is open', () => {
    const plan = planOn('2026-11-24');
    const all = plan.phases.flatMap((phase) => phase.steps);
    const done = all.map(({ key }): Mark => ({ key, as: 'done', on: '2026-11-24' }));

    expect(whatIsDue(plan).next).toBe(plan.first[0]);
    expect(whatIsDue(planOn('2026-11-24', done)).next).toBeUndefined();
  });

  it('has every needed step in some list, whatever is marked and on every day', () => {
    const keys = planOn('2026-11-23').phases.flatMap((phase) => phase.steps.map(({ key }) => key));
    const states = ['done', 'waiting', 'refused', 'to-do', 'not-for-me', 'undo'] as const;
    const mark = fc.record({ key: fc.constantFrom(...keys), as: fc.constantFrom(...states) });
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 30 }),
        fc.integer({ min: 0, max: 500 }),
        (marks, later) => {
          const plan = planOn(addDays(day('2026-11-23'), later), marks);
          const { counts, next, ...rest } = whatIsDue(plan);
          const lists = Object.values(rest).filter((one) => typeof one === 'object');
          const listed = new Set(keysOf(lists.flat()));
          const open = plan.phases
            .flatMap((phase) => phase.steps)
            .filter(({ needed, status }) => needed && status !== 'done' && status !== 'not-for-me');

          expect(open.filter(({ key }) => !listed.has(key))).toEqual([]);
          expect(counts.open + counts.waiting + counts.refused).toBe(open.length);
          if (counts.open + counts.refused > 0) expect(next).toBeDefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says again what it said before when a mark is taken back', () => {
    const keys = planOn('2026-11-23').phases.flatMap((phase) => phase.steps.map(({ key }) => key));
    const states = ['done', 'waiting', 'refused', 'to-do', 'not-for-me'] as const;
    const mark = fc.record({
      key: fc.constantFrom(...keys),
      as: fc.constantFrom(...states),
      on: fc.constantFrom('2026-11-23', '2026-12-01', '2027-02-28'),
    });
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 12 }),
        mark,
        fc.integer({ min: 0, max: 400 }),
        (marks, last, later) => {
          const today = addDays(day('2026-11-23'), later);
          const back = [...marks, last, { key: last.key, as: 'undo' as const }];

          expect(whatIsDue(planOn(today, back))).toEqual(whatIsDue(planOn(today, marks)));
        },
      ),
      { numRuns: 30 },
    );
  });
});
