import type { FollowUp, Plan, PlanStep } from '../../src/plan/plan.ts';
import { examplePlan } from './example-plan.ts';

/** Makes a plan for Monday 23 November 2026 that holds these follow-ups and steps alone. */
export function planWith(
  followUps: readonly (Partial<FollowUp> & Pick<FollowUp, 'id'>)[],
  steps: readonly PlanStep[] = [],
): Plan {
  return {
    ...examplePlan,
    phases: [{ id: 'money', title: 'Your money', steps }],
    follow_ups: followUps.map((one) => ({
      step: one.id.split('.').slice(0, -1).join('.'),
      title: `About ${one.id}`,
      kind: 'deadline' as const,
      neutral_title: 'Check your list',
      ...one,
    })),
  };
}
