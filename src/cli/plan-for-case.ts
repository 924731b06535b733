import type { CaseFile } from '../cases/case-file.ts';
import { callLog } from '../cases/call-log.ts';
import { listChanges } from '../cases/list-changes.ts';
import { renameSteps } from '../cases/rename-steps.ts';
import { hasSameAnswers } from '../cases/seen.ts';
import { withFinds } from '../cases/with-finds.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { parseDay, type CalendarDay } from '../dates/calendar-day.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan, PlanChange } from '../plan/plan.ts';
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

export type PlannedCase = Pick<CaseFile, 'given' | 'marks'> &
  Partial<Pick<CaseFile, 'created_on' | 'statements' | 'calls' | 'seen'>>;

/** Builds the plan of a saved case as it stands on a day: answers with what was found since, marks, calls, and what a newer content changed. Throws UsageError for a country that is not there any more. */
export function planForCase(
  world: Pick<World, 'contentFolder'>,
  saved: PlannedCase,
  options: CasePlanOptions,
): CasePlan {
  const content = contentFor(world, saved.given);
  const file = renameSteps(saved, content.renamedSteps);
  const { plan, facts } = planOn(content, file, options);
  const log = callLog(plan, file.calls ?? []);
  const changes = changesSince(content, file, plan);
  return {
    content,
    facts,
    plan: {
      ...plan,
      ...(changes.length === 0 ? {} : { changes }),
      ...(log.length === 0 ? {} : { call_log: log }),
    },
  };
}

/** Loads the content of the country that was answered. Throws UsageError for one that is not there any more. */
export function contentFor(
  { contentFolder }: Pick<World, 'contentFolder'>,
  { country }: CaseFile['given'],
): Content {
  return loadContent(contentFolder, typeof country === 'string' ? country : 'other');
}

function planOn(
  content: Content,
  file: PlannedCase,
  { today, includePrivate = false }: CasePlanOptions,
): Pick<CasePlan, 'facts' | 'plan'> {
  const answers = assembleAnswers(withFinds(file.given, file.statements ?? []));
  const derived = deriveFacts(content, answers, today);
  const plan = buildPlan(content, derived, {
    marks: file.marks,
    since: parseDay(file.created_on ?? '') ?? today,
    includePrivate,
  });
  return { facts: derived.facts, plan };
}

/** Builds the plan of the day of the checklist once more with the content of today, so that nothing but the content differs. */
function changesSince(content: Content, file: PlannedCase, now: Plan): readonly PlanChange[] {
  const { seen } = file;
  const day = parseDay(seen?.on ?? '');
  if (seen === undefined || day === undefined || seen.content_version === content.version)
    return [];
  const before = {
    ...file,
    marks: file.marks.slice(0, seen.marks),
    statements: (file.statements ?? []).slice(0, seen.statements),
  };
  const { plan: then } = planOn(content, before, { today: day });
  return listChanges(seen, { now, then, sameAnswers: hasSameAnswers(seen, file.given) });
}
