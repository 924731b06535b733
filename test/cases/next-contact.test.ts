import { describe, expect, it } from 'vitest';
import { nextContact } from '../../src/cases/next-contact.ts';
import { listSteps } from '../../src/cases/list-steps.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Mark, Plan } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';

const answers = {
  country: 'uk',
  'what-they-got': ['money'],
  payments: [{ method: 'bank-transfer' }],
};

function planWith(marks: readonly Mark[] = [], today = '2026-11-23'): Plan {
  const content = contentOf('uk');
  return buildPlan(content, deriveFacts(content, answers, day(today)), { marks });
}

const allDone = (): readonly Mark[] =>
  listSteps(planWith()).map(({ key }) => ({ key, as: 'done', on: '2026-11-23' }));

describe('the next contact', () => {
  it('is the next day as long as a first step is open', () => {
    expect(nextContact(planWith())).toEqual({ day: '2026-11-24', isOverdue: false });
  });

  it('is a day that was promised, once a step waits for it', () => {
    const key = planWith().first[0] ?? '';
    const waiting: Mark = { key, as: 'waiting', on: '2026-11-23', until: '2026-11-26' };
    const next = nextContact(planWith([...allDone(), waiting]));

    expect(next?.day).toBe('2026-11-26');
    expect(next?.title).toBe(listSteps(planWith()).find((step) => step.key === key)?.title);
  });

  it('is today where the day has passed', () => {
    const key = planWith().first[0] ?? '';
    const waiting: Mark = { key, as: 'waiting', on: '2026-11-01', until: '2026-11-10' };

    expect(nextContact(planWith([...allDone(), waiting]))).toMatchObject({
      day: '2026-11-23',
      isOverdue: true,
    });
  });
});
