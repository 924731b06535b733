import type { CalendarDay } from '../dates/calendar-day.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { refuseGuidedOnly, refuseMissing, type GatheredAnswers } from './gather-answers.ts';

/** Plans from answers that were gathered. Throws UsageError where a required one is missing, or the country has no plan without questions. */
export function planAnswers(
  { content, given }: Pick<GatheredAnswers, 'content' | 'given'>,
  options: { readonly today: CalendarDay; readonly includePrivate: boolean },
): Plan {
  refuseMissing(content, given);
  refuseGuidedOnly(content);
  const derived = deriveFacts(content, assembleAnswers(given), options.today);
  return buildPlan(content, derived, { includePrivate: options.includePrivate });
}
