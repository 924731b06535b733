import type { Plan, PlanStep } from '../../src/plan/plan.ts';
import { stepsOf } from './make-plan.ts';

interface Leaves {
  /** What leaves something to be said to another step, which must then be in the plan. */
  readonly steps: readonly string[];
  readonly to: string;
  readonly where?: (plan: Plan, step: PlanStep) => boolean;
}

const leaves: readonly Leaves[] = [
  // Which number to call, and to ask for the fraud team.
  {
    steps: [
      'bank-transfer-payment',
      'wire-payment',
      'wire-abroad-payment',
      'cheque-payment',
      'direct-debit-payment',
      'unknown-payment',
    ],
    to: 'call-your-bank',
  },
  // That the data of a Quick Assist session is kept for a few days only.
  {
    steps: ['report-to-tool-maker'],
    to: 'report-to-microsoft',
    where: (_plan, step) => step.do.some((line) => line.includes('Quick Assist')),
  },
  // That a device of an employer is not to be cleaned.
  {
    steps: ['cut-the-connection'],
    to: 'tell-your-employer',
    where: (plan) => includes(plan, 'devices', 'work-device'),
  },
  // To copy documents and photos first, but no programs.
  {
    steps: ['clean-mac'],
    to: 'clean-or-wipe',
    where: (_plan, step) => step.do.some((line) => line.includes('Erase All Content')),
  },
  // To tell one person: said in the step itself where telling the family is not safe.
  {
    steps: ['talk-to-someone'],
    to: 'tell-family',
    where: (_plan, step) => !step.do.some((line) => line.startsWith('Tell one person')),
  },
  // That one can complain, and then go to a body outside the bank.
  { steps: ['refund-reversed'], to: 'complain-to-bank' },
];

function includes(plan: Plan, question: string, option: string): boolean {
  const value = plan.answers[question];
  return Array.isArray(value) && value.some((one) => one === option);
}

/** Says which steps leave something to a step that is not in the plan. */
export function leftToNobody(plan: Plan): readonly string[] {
  const needed = stepsOf(plan).filter((step) => step.needed);
  const ids = new Set(needed.map((step) => step.id));
  return leaves
    .filter((one) => !ids.has(one.to))
    .flatMap((one) =>
      needed
        .filter((step) => one.steps.includes(step.id) && (one.where?.(plan, step) ?? true))
        .map((step) => `${step.key} without ${one.to}`),
    );
}
