import type { AnswerCondition, Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';

/** One comparison that is to hold, or not to hold, of an answer or of a field of a payment or account. */
export interface Demand {
  readonly scope: 'answers' | 'payment' | 'account';
  readonly comparison: AnswerCondition;
  readonly holds: boolean;
}

type Scope = Demand['scope'];

/** Lists ways in which a condition can hold (or fail): each way is a set of demands that must all be met. Lazily, since there may be many. */
export function* listWays(
  condition: Condition,
  content: Content,
  options: WayOptions,
): Generator<readonly Demand[]> {
  if ('all' in condition)
    yield* waysOfParts(condition.all, content, { ...options, needsAll: options.holds });
  else if ('any' in condition)
    yield* waysOfParts(condition.any, content, { ...options, needsAll: !options.holds });
  else if ('not' in condition)
    yield* listWays(condition.not, content, { ...options, holds: !options.holds });
  else if ('answer' in condition) yield* waysOfAnswer(condition, content, options);
  else yield* waysInside(condition, content, options);
}

export interface WayOptions {
  readonly scope: Scope;
  readonly holds: boolean;
}

function* waysOfParts(
  parts: readonly Condition[],
  content: Content,
  options: WayOptions & { readonly needsAll: boolean },
): Generator<readonly Demand[]> {
  if (options.needsAll) yield* together(parts, content, options);
  else for (const part of parts) yield* listWays(part, content, options);
}

function* waysInside(
  condition:
    | { readonly condition: string }
    | { readonly payment: Condition }
    | { readonly account: Condition },
  content: Content,
  options: WayOptions,
): Generator<readonly Demand[]> {
  if ('payment' in condition)
    yield* listWays(condition.payment, content, { ...options, scope: 'payment' });
  else if ('account' in condition)
    yield* listWays(condition.account, content, { ...options, scope: 'account' });
  else {
    const named = content.conditions[condition.condition];
    if (named !== undefined) yield* listWays(named.when, content, options);
  }
}

function* waysOfAnswer(
  comparison: AnswerCondition,
  content: Content,
  { scope, holds }: WayOptions,
): Generator<readonly Demand[]> {
  yield* waysOfComparison(comparison, {
    scope: scopeOfAnswer(comparison.answer, scope, content),
    holds,
  });
}

function* together(
  parts: readonly Condition[],
  content: Content,
  options: { readonly scope: Scope; readonly holds: boolean },
): Generator<readonly Demand[]> {
  const [first, ...rest] = parts;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const way of listWays(first, content, options)) {
    for (const others of together(rest, content, options)) yield [...way, ...others];
  }
}

/** A list of values is one way for each of them. */
function* waysOfComparison(
  comparison: AnswerCondition,
  options: { readonly scope: Scope; readonly holds: boolean },
): Generator<readonly Demand[]> {
  const values = comparison.is ?? comparison.includes;
  const word = comparison.is === undefined ? 'includes' : 'is';
  if (!options.holds || values === undefined || typeof values === 'string')
    yield [{ ...options, comparison }];
  else
    for (const value of values)
      yield [{ ...options, comparison: { answer: comparison.answer, [word]: value } }];
}

/** Inside a payment or account its own fields are meant first, then the questions. */
function scopeOfAnswer(id: string, scope: Scope, content: Content): Scope {
  const fields = content.questions.find((question) => question.id === `${scope}s`)?.fields ?? [];
  const isOwn =
    fields.some((field) => field.id === id) ||
    ['holder', 'account-country', 'account-abroad'].includes(id);
  return isOwn ? scope : 'answers';
}
