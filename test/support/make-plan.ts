import type { Content } from '../../src/content/content.ts';
import type { CalendarDay } from '../../src/dates/calendar-day.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Mark, Plan, PlanStep } from '../../src/plan/plan.ts';

/** Makes the plan for answers as a file gives them. Throws where they are refused. */
export function makePlan(
  content: Content,
  answers: unknown,
  options: {
    readonly today: CalendarDay;
    readonly marks?: readonly Mark[];
    readonly since?: CalendarDay;
  },
): Plan {
  const { given, problems } = checkAnswers(content, answers, options.today);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const derived = deriveFacts(content, assembleAnswers(given), options.today);
  const { marks = [], since = options.today } = options;
  return buildPlan(content, derived, { marks, since });
}

/** Lists the steps of a plan, in order. */
export function stepsOf(plan: Plan): readonly PlanStep[] {
  return plan.phases.flatMap((phase) => phase.steps);
}
