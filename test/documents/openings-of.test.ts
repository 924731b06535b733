import { describe, expect, it } from 'vitest';
import { listSteps } from '../../src/cases/list-steps.ts';
import { isCall } from '../../src/documents/compose-context.ts';
import { openingsOf } from '../../src/documents/openings-of.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readStories } from '../support/read-stories.ts';
import { planOf } from '../support/run-story.ts';

const plans: readonly Plan[] = readStories().map(({ story }) => planOf(story));

describe('how a call begins', () => {
  it('is said in the first step of the call alone', () => {
    const [plan] = plans.filter((one) =>
      one.calls.some(({ opening, steps }) => opening !== '' && steps.length > 1),
    );
    if (plan === undefined) throw new Error('no call of two steps');
    const call = plan.calls.find(({ opening, steps }) => opening !== '' && steps.length > 1);
    const [first, ...others] = listSteps(plan).filter(
      (step) => call?.steps.includes(step.key) === true && isCall(step),
    );

    expect(first === undefined ? [] : openingsOf(first, plan)).toContain(call?.opening);
    for (const step of others) {
      const starts = plan.calls.filter(({ steps }) => steps[0] === step.key);
      if (starts.length === 0) expect(openingsOf(step, plan)).toEqual([]);
    }
  });

  it('stands for every call with an opening in one step, in every story', () => {
    for (const plan of plans) {
      const said = listSteps(plan).flatMap((step) => openingsOf(step, plan));
      const called = new Set(
        listSteps(plan)
          .filter(isCall)
          .map(({ key }) => key),
      );
      const wanted = plan.calls.filter(
        ({ opening, steps }) => opening !== '' && steps.some((key) => called.has(key)),
      );

      for (const { opening } of wanted) expect(said).toContain(opening);
      expect(said.length).toBeLessThanOrEqual(wanted.length);
    }
  });

  it('is nothing for a step that is no call', () => {
    const steps = plans.flatMap((plan) => listSteps(plan).map((step) => ({ plan, step })));
    const others = steps.filter(({ step }) => !isCall(step));

    expect(others.length).toBeGreaterThan(100);
    for (const { plan, step } of others) expect(openingsOf(step, plan)).toEqual([]);
  });
});
