import type { Content } from '../content/content.ts';
import { parseDay } from '../dates/calendar-day.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildLetters } from './build-letters.ts';
import type { CallEvent } from './list-events.ts';
import type { PlanLetter } from './letter.ts';
import type { Plan } from './plan.ts';

/** Builds the letters that fit a plan. No letter asks for a private answer, so a plan without them gives the same letters. */
export function lettersOfPlan(
  plan: Plan,
  content: Content,
  calls: readonly CallEvent[] = [],
): readonly PlanLetter[] {
  const today = parseDay(plan.made_for);
  if (today === undefined) throw new RangeError(`There is no day ${plan.made_for}.`);
  const { facts } = deriveFacts(content, plan.answers, today);
  const steps = plan.phases.flatMap((phase) => phase.steps);
  return buildLetters({ content, facts, steps, calls });
}
