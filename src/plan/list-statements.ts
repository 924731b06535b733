import type { Content } from '../content/content.ts';
import { entriesOf } from '../facts/derive-facts.ts';
import type { Plan } from './plan.ts';

/** Lists the names of the accounts and cards that have statements, each once: those that were named, and those that a payment left from. */
export function listStatements(plan: Plan, content: Content): readonly string[] {
  const kinds = content.statementReview.accounts;
  const named = entriesOf(plan.answers['accounts'])
    .filter(({ kind }) => typeof kind === 'string' && kinds.includes(kind))
    .map(({ name }) => name);
  const paidFrom = entriesOf(plan.answers['payments']).map(({ from }) => from);
  const names = [...named, ...paidFrom].filter((name) => typeof name === 'string');
  return [...new Set(names)];
}
