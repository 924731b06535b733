import type { AnswerCondition, Condition } from '../content/condition.ts';
import { holds, overlaps, valueOf, type Scope } from './holds.ts';

export interface ReasonOptions {
  readonly scope: Scope;
  /** Path of the entry the condition is judged for, such as `payments.0`. */
  readonly entryPath?: string | undefined;
  /** Ids of questions that must never show. */
  readonly hidden: ReadonlySet<string>;
}

/** Lists the answers that make a condition hold, as `payments.0.method is bank-transfer`; empty where it does not hold. */
export function reasons(condition: Condition, options: ReasonOptions): readonly string[] {
  return [...new Set(collect(condition, options))];
}

/** Gives the answers that make a condition hold; undefined where it does not hold. Each part is judged once. */
function collect(condition: Condition, options: ReasonOptions): readonly string[] | undefined {
  if ('all' in condition) return collectAll(condition.all, options);
  if ('any' in condition) return collectAny(condition.any, options);
  if ('condition' in condition) return collectNamed(condition.condition, options);
  if ('payment' in condition) return collectEntries(condition.payment, 'payments', options);
  if ('account' in condition) return collectEntries(condition.account, 'accounts', options);
  if (!holds(condition, options.scope)) return undefined;
  return 'not' in condition ? [] : describe(condition, options);
}

function collectAll(
  parts: readonly Condition[],
  options: ReasonOptions,
): readonly string[] | undefined {
  const found: string[] = [];
  for (const part of parts) {
    const own = collect(part, options);
    if (own === undefined) return undefined;
    found.push(...own);
  }
  return found;
}

function collectAny(
  parts: readonly Condition[],
  options: ReasonOptions,
): readonly string[] | undefined {
  return joined(parts.map((part) => collect(part, options)));
}

function collectNamed(name: string, options: ReasonOptions): readonly string[] | undefined {
  const named = options.scope.conditions[name];
  return named === undefined ? undefined : collect(named.when, options);
}

function collectEntries(
  condition: Condition,
  kind: 'payments' | 'accounts',
  options: ReasonOptions,
): readonly string[] | undefined {
  return joined(
    options.scope[kind].map((entry, index) =>
      collect(condition, {
        ...options,
        scope: { ...options.scope, entry },
        entryPath: `${kind}.${String(index)}`,
      }),
    ),
  );
}

/** Joins what holds; undefined where nothing does. */
function joined(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const found = parts.filter((part) => part !== undefined);
  return found.length === 0 ? undefined : found.flat();
}

function describe(condition: AnswerCondition, options: ReasonOptions): readonly string[] {
  if (options.hidden.has(condition.answer)) return [];
  const ofEntry =
    options.scope.entry?.[condition.answer] !== undefined && options.entryPath !== undefined;
  const path = ofEntry ? `${options.entryPath}.${condition.answer}` : condition.answer;
  return [`${path} ${comparison(condition, options.scope)}`];
}

function comparison(condition: AnswerCondition, scope: Scope): string {
  const wanted = condition.is ?? condition.includes;
  if (wanted !== undefined) {
    const verb = condition.is === undefined ? 'includes' : 'is';
    const list = typeof wanted === 'string' ? [wanted] : wanted;
    const value = valueOf(condition.answer, scope);
    const met = list.filter((one) => value !== undefined && overlaps(one, value));
    return `${verb} ${met.join(', ')}`;
  }
  if (condition.over !== undefined) return `is over ${String(condition.over)}`;
  if (condition.before !== undefined) return `is before ${condition.before}`;
  if (condition.after !== undefined) return `is after ${condition.after}`;
  return `is at most ${String(condition['days-ago'])} days ago`;
}
