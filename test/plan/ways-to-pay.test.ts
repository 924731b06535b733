import { describe, expect, it } from 'vitest';
import type { PlanStep } from '../../src/plan/plan.ts';
import { contentOf, day } from '../support/content-for-tests.ts';
import { makePlan, stepsOf } from '../support/make-plan.ts';

const today = day('2026-11-23');
const senders = ['me', 'caller', 'caller-and-i-approved', 'not-sure'];

/** Where what the step says stands: the pages of its rules and of its contacts. */
function urlsOf(step: PlanStep): readonly string[] {
  return [...step.sources.map((one) => one.url), ...step.contacts.map((one) => one.source)];
}

describe.each(['us', 'uk', 'ca', 'au'])('every way to pay in %s', (country) => {
  const content = contentOf(country);
  const fields = content.questions.find((one) => one.id === 'payments')?.fields ?? [];
  const methods = fields.find((field) => field.id === 'method')?.options ?? [];
  const rows = methods.flatMap(({ id }) => senders.map((sender) => [id, sender] as const));

  it.each(rows)(
    '%s, sent by %s, has its own first step with a contact and a source',
    (method, sender) => {
      const plan = makePlan(
        content,
        {
          country,
          'what-they-got': ['money'],
          payments: [{ id: 'p', method, 'who-sent': sender, 'paid-on': '2026-11-20' }],
        },
        { today },
      );
      const own = stepsOf(plan).filter((step) => step.key.endsWith('.p'));
      const [first] = own;

      expect(first?.id).toBe(method === 'not-sure' ? 'unknown-payment' : `${method}-payment`);
      expect(first?.do.length).toBeGreaterThan(0);
      expect(first?.say.length).toBeGreaterThan(0);
      expect(first?.contacts.length).toBeGreaterThan(0);
      expect(first === undefined ? 0 : urlsOf(first).length).toBeGreaterThan(0);
    },
  );
});
