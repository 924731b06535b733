import type { Plan, PlanChange } from '../plan/plan.ts';
import type { Seen } from './case-file.ts';
import { listSteps } from './list-steps.ts';
import { contactsIn, contactWays, periodsIn, stepTexts } from './seen.ts';

export interface PlansToCompare {
  /** The plan of today. */
  readonly now: Plan;
  /** The plan that today's content would have given on the day of the checklist, with the marks of then. Only the content differs. */
  readonly then: Plan;
  /** false where the answers were corrected since: then new and other steps are no news about the content. */
  readonly sameAnswers: boolean;
}

/** Lists what a new content changed for one case since its checklist was written: numbers first, then times, then steps. */
export function listChanges(
  seen: Seen,
  { now, then, sameAnswers }: PlansToCompare,
): readonly PlanChange[] {
  return [
    ...contactChanges(seen, now),
    ...periodChanges(seen, now),
    ...(sameAnswers ? stepChanges(seen, then) : []),
  ];
}

function contactChanges(seen: Seen, now: Plan): readonly PlanChange[] {
  const names = new Map(contactsIn(now).map(({ id, org }) => [id, org]));
  return Object.entries(contactWays(now)).flatMap(([id, [number, written]]): PlanChange[] => {
    const before = seen.contacts[id];
    const about = names.get(id) ?? id;
    if (before === undefined) return [];
    return [
      ...(before[0] === number ? [] : [{ kind: 'number' as const, about, is: number }]),
      ...(before[1] === written ? [] : [{ kind: 'address' as const, about, is: written }]),
    ];
  });
}

function periodChanges(seen: Seen, now: Plan): readonly PlanChange[] {
  const titles = new Map(
    listSteps(now).flatMap(({ due }) => due.map(({ rule, title }) => [rule, title] as const)),
  );
  return Object.entries(periodsIn(now)).flatMap(([rule, is]): PlanChange[] => {
    const was = seen.periods[rule];
    if (was === undefined || was === is) return [];
    return [{ kind: 'period', about: titles.get(rule) ?? rule, was, is }];
  });
}

function stepChanges(seen: Seen, then: Plan): readonly PlanChange[] {
  const steps = stepTexts(then);
  const here = Object.entries(steps).flatMap(([key, [about, text]]): PlanChange[] => {
    const before = seen.steps[key];
    if (before === undefined) return [{ kind: 'new', about }];
    return before[1] === text ? [] : [{ kind: 'text', about }];
  });
  const gone = Object.entries(seen.steps).flatMap(([key, [about]]): PlanChange[] =>
    steps[key] === undefined ? [{ kind: 'gone', about }] : [],
  );
  return [...here.filter(({ kind }) => kind === 'new'), ...gone, ...here.filter(isText)];
}

function isText({ kind }: PlanChange): boolean {
  return kind === 'text';
}
