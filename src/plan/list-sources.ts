import type { Content } from '../content/content.ts';
import type { PlanSource } from './plan.ts';

/** Gives the source of each fact by id, once each: rules, deadlines, periods and contacts. */
export function listSources(ids: readonly string[], content: Content): readonly PlanSource[] {
  return [...new Set(ids)].flatMap((id) => {
    const fact =
      content.rules[id] ?? content.deadlines[id] ?? content.durations[id] ?? content.contacts[id];
    return fact === undefined ? [] : [{ id, url: fact.source, checked: fact.checked }];
  });
}
