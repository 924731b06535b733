import type { CaseFile } from '../cases/case-file.ts';
import { withFinds } from '../cases/with-finds.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { World } from './world.ts';

export interface CasePlan {
  readonly content: Content;
  readonly facts: Facts;
  readonly plan: Plan;
}

export interface CasePlanOptions {
  readonly today: CalendarDay;
  readonly includePrivate?: boolean;
}

/** Builds the plan of a saved case as it stands on a day, with its marks. Throws UsageError for a country that is not there any more. */
export function planForCase(
  world: Pick<World, 'contentFolder'>,
  file: Pick<CaseFile, 'given' | 'marks'> & Partial<Pick<CaseFile, 'created_on' | 'statements'>>,
  { today, includePrivate = false }: CasePlanOptions,
): CasePlan {
  const country = file.given['country'];
  const content = loadContent(world.contentFolder, typeof country === 'string' ? country : 'other');
  const derived = deriveFacts(
    content,
    assembleAnswers(withFinds(file.given, file.statements ?? [])),
    today,
  );
  const plan = buildPlan(content, derived, {
    marks: file.marks,
    since: parseDay(file.created_on ?? '') ?? today,
    includePrivate,
  });
  return { content, facts: derived.facts, plan };
}
