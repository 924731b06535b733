import type { AnswerCondition, Condition } from '../content/condition.ts';
import { parseDay, daysBetween, type CalendarDay } from '../dates/calendar-day.ts';
import type { AnswerValue, Answers, Entry } from './answers.ts';

/** What a condition may look at: all answers, entries with their defaults, named conditions, today, and the entry it is judged for. */
export interface Scope {
  readonly answers: Answers;
  readonly payments: readonly Entry[];
  readonly accounts: readonly Entry[];
  readonly conditions: Readonly<Record<string, { readonly when: Condition }>>;
  readonly today: CalendarDay;
  readonly entry?: Entry | undefined;
}

/** Tells whether a condition holds. An answer that was not given makes every comparison false; an unknown name too. */
export function holds(condition: Condition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, scope));
  if ('any' in condition) return condition.any.some((part) => holds(part, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  if ('condition' in condition) return holdsNamed(condition.condition, scope);
  if ('payment' in condition) return holdsForSome(condition.payment, scope.payments, scope);
  if ('account' in condition) return holdsForSome(condition.account, scope.accounts, scope);
  return compare(condition, valueOf(condition.answer, scope), scope.today);
}

/** Finds an answer by its id: a field of the entry first, then `group.field`, then the question itself. */
export function valueOf(id: string, scope: Scope): AnswerValue | undefined {
  const own = scope.entry?.[id];
  if (own !== undefined) return own;
  const dot = id.indexOf('.');
  const value = scope.answers[dot < 0 ? id : id.slice(0, dot)];
  if (dot >= 0) return isEntry(value) ? value[id.slice(dot + 1)] : undefined;
  return isPlainValue(value) ? value : undefined;
}

function holdsNamed(name: string, scope: Scope): boolean {
  const named = scope.conditions[name];
  return named !== undefined && holds(named.when, scope);
}

function holdsForSome(condition: Condition, entries: readonly Entry[], scope: Scope): boolean {
  return entries.some((entry) => holds(condition, { ...scope, entry }));
}

function compare(
  condition: AnswerCondition,
  value: AnswerValue | undefined,
  today: CalendarDay,
): boolean {
  if (value === undefined) return false;
  const wanted = condition.is ?? condition.includes;
  if (wanted !== undefined) return overlaps(wanted, value);
  if (condition.over !== undefined) return typeof value === 'number' && value > condition.over;
  return compareDay(condition, dayOf(value), today);
}

function compareDay(
  condition: AnswerCondition,
  day: CalendarDay | undefined,
  today: CalendarDay,
): boolean {
  if (day === undefined) return false;
  if (condition.before !== undefined) return day < condition.before;
  if (condition.after !== undefined) return day > condition.after;
  const age = daysBetween(day, today);
  return condition['days-ago'] !== undefined && age >= 0 && age <= condition['days-ago'];
}

/** Reads an answer as a day: a month alone counts as its first day; anything else is unknown. */
export function dayOf(value: AnswerValue | undefined): CalendarDay | undefined {
  if (typeof value !== 'string') return undefined;
  return parseDay(/^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value);
}

/** Tells whether an answer is, or has among its values, one of those that are wanted. */
export function overlaps(wanted: string | readonly string[], value: AnswerValue): boolean {
  if (typeof value === 'object') return value.some((item) => isWanted(wanted, item));
  return isWanted(wanted, String(value));
}

function isWanted(wanted: string | readonly string[], value: string): boolean {
  return typeof wanted === 'string' ? wanted === value : wanted.includes(value);
}

/** Tells whether an answer is a group of fields. */
export function isEntry(value: Answers[string] | undefined): value is Entry {
  return typeof value === 'object' && !Array.isArray(value);
}

function isPlainValue(value: Answers[string] | undefined): value is AnswerValue {
  if (typeof value !== 'object') return value !== undefined;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
