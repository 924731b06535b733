import type { AnswerCondition, Condition } from '../content/condition.ts';
import { holds, type Scope } from './holds.ts';

export interface ReasonOptions {
  readonly scope: Scope;
  /** Path of the entry the condition is judged for, such as `payments.0`. */
  readonly entryPath?: string | undefined;
  /** Ids of questions that must never show. */
  readonly hidden: ReadonlySet<string>;
}

/** Lists the answers that make a condition hold, as `payments.0.method is bank-transfer`; empty where it does not hold. */
export function reasons(condition: Condition, options: ReasonOptions): readonly string[] {
  if (!holds(condition, options.scope)) return [];
  return [...new Set(collect(condition, options))];
}

function collect(condition: Condition, options: ReasonOptions): readonly string[] {
  if (!holds(condition, options.scope)) return [];
  if ('all' in condition) return condition.all.flatMap((part) => collect(part, options));
  if ('any' in condition) return condition.any.flatMap((part) => collect(part, options));
  if ('not' in condition) return [];
  if ('condition' in condition) return collectNamed(condition.condition, options);
  if ('payment' in condition) return collectEntries(condition.payment, 'payments', options);
  if ('account' in condition) return collectEntries(condition.account, 'accounts', options);
  return describe(condition, options);
}

function collectNamed(name: string, options: ReasonOptions): readonly string[] {
  const named = options.scope.conditions[name];
  return named === undefined ? [] : collect(named.when, options);
}

function collectEntries(
  condition: Condition,
  kind: 'payments' | 'accounts',
  options: ReasonOptions,
): readonly string[] {
  return options.scope[kind].flatMap((entry, index) =>
    collect(condition, {
      ...options,
      scope: { ...options.scope, entry },
      entryPath: `${kind}.${String(index)}`,
    }),
  );
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
    const met = list.filter((one) => holds({ answer: condition.answer, [verb]: one }, scope));
    return `${verb} ${met.join(', ')}`;
  }
  if (condition.over !== undefined) return `is over ${String(condition.over)}`;
  if (condition.before !== undefined) return `is before ${condition.before}`;
  if (condition.after !== undefined) return `is after ${condition.after}`;
  return `is at most ${String(condition['days-ago'])} days ago`;
}
