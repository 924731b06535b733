import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
import type { AnswerValue, Answers, Entry } from '../facts/answers.ts';
import { holds } from '../facts/holds.ts';
import type { Demand } from './list-ways.ts';

/** Ages in days that stand on either side of the limits used in content. */
const AGES = [0, 1, 2, 3, 5, 7, 8, 14, 21, 22, 40, 100, 400, 800, 3_000];

interface Slot {
  readonly field: Field;
  readonly demands: readonly Demand[];
}

/** Finds answers that meet all demands, one payment and one account at most; undefined where two demands exclude each other. */
export function meetDemands(
  content: Content,
  demands: readonly Demand[],
  today: CalendarDay,
): Answers | undefined {
  const answers: Record<string, Answers[string]> = { country: content.country.id };
  const entries: Record<'payments' | 'accounts', Record<string, AnswerValue>> = {
    payments: {},
    accounts: {},
  };
  for (const slot of slotsOf(content, demands)) {
    const value = chooseValue(slot, today);
    if (value === undefined) return undefined;
    place(slot, value, { answers, entries });
  }
  if (demands.some(wantsAbroad)) placeAbroad(content, entries);
  if (Object.keys(entries.payments).length > 0)
    answers['payments'] = [withDefault(entries.payments, 'method', 'bank-transfer')];
  if (Object.keys(entries.accounts).length > 0)
    answers['accounts'] = [withDefault(entries.accounts, 'name', 'example')];
  return answers;
}

function wantsAbroad(demand: Demand): boolean {
  return (
    demand.comparison.answer === 'account-abroad' &&
    wantedOf(demand).includes('yes') === demand.holds
  );
}

function placeAbroad(content: Content, entries: Target['entries']): void {
  const other = content.countries.find((country) => country.id !== content.country.id);
  Object.assign(entries.accounts, { country: other?.id ?? 'elsewhere' });
  Object.assign(entries.payments, { from: 'example' });
}

function withDefault(entry: Record<string, AnswerValue>, id: string, value: string): Entry {
  return { [id]: value, ...entry };
}

function slotsOf(content: Content, demands: readonly Demand[]): readonly Slot[] {
  const keys = [...new Set(demands.map(keyOf))];
  return keys.flatMap((key) => {
    const own = demands.filter((demand) => keyOf(demand) === key);
    const field = own[0] === undefined ? undefined : fieldOf(content, own[0]);
    return field === undefined ? [] : [{ field, demands: own }];
  });
}

function keyOf(demand: Demand): string {
  return `${demand.scope}:${demand.comparison.answer}`;
}

function fieldOf(content: Content, { scope, comparison }: Demand): Field | undefined {
  const [first, second] = comparison.answer.split('.');
  const question = content.questions.find((one) => one.id === first);
  if (second !== undefined) return question?.fields?.find((field) => field.id === second);
  return (
    entryField(content, `${scope}s`, comparison.answer) ??
    question ??
    accountField(content, comparison.answer)
  );
}

function entryField(content: Content, question: string, id: string): Field | undefined {
  return content.questions
    .find((one) => one.id === question)
    ?.fields?.find((field) => field.id === id);
}

/** A payment's `holder` and `account-country` are those of its account. */
function accountField(content: Content, id: string): Field | undefined {
  return entryField(content, 'accounts', id.replace('account-', ''));
}

function chooseValue({ field, demands }: Slot, today: CalendarDay): AnswerValue | undefined {
  const meets = (value: AnswerValue): boolean =>
    demands.every(
      (demand) =>
        holds(demand.comparison, {
          answers: {},
          payments: [],
          accounts: [],
          conditions: {},
          today,
          entry: { [demand.comparison.answer]: value },
        }) === demand.holds,
    );
  return candidates(field, demands, today).find(meets);
}

function candidates(
  field: Field,
  demands: readonly Demand[],
  today: CalendarDay,
): readonly AnswerValue[] {
  const ids = (field.options ?? []).map((option) => option.id);
  if (field.kind === 'choices') return listCandidates(field, ids, demands);
  if (field.kind === 'day') return [...AGES.map((age) => addDays(today, -age)), 'not-sure'];
  if (field.kind === 'amount') return [1, 1_000, 100_000, 1_000_000, 'not-sure'];
  return field.kind === 'day-of-month' ? [5] : [...demands.flatMap(wantedOf), ...ids];
}

/** All that is asked for together; else one other answer, so that "not this one" can be met. */
function listCandidates(
  field: Field,
  ids: readonly string[],
  demands: readonly Demand[],
): readonly AnswerValue[] {
  const wanted = [...new Set(demands.filter((demand) => demand.holds).flatMap(wantedOf))];
  const alone = (field.options ?? [])
    .filter((option) => option.exclusive === true)
    .map((option) => option.id);
  if (wanted.some((id) => alone.includes(id)) && wanted.length > 1) return [];
  return wanted.length > 0 ? [wanted] : ids.map((id) => [id]);
}

function wantedOf({ comparison }: Demand): readonly string[] {
  const values = comparison.is ?? comparison.includes ?? [];
  return typeof values === 'string' ? [values] : values;
}

/** What a payment takes from the account it left from. */
const ofAccount: ReadonlySet<string> = new Set(['holder', 'account-country', 'account-abroad']);

interface Target {
  readonly answers: Record<string, Answers[string]>;
  readonly entries: Record<'payments' | 'accounts', Record<string, AnswerValue>>;
}

function place({ field, demands }: Slot, value: AnswerValue, target: Target): void {
  const [first] = demands;
  const scope = first?.scope ?? 'answers';
  const id = first?.comparison.answer ?? field.id;
  if (scope === 'answers') placeAnswer(id, value, target.answers);
  else if (scope === 'payment' && ofAccount.has(id)) {
    target.entries.accounts[id.replace('account-', '')] = value;
    target.entries.payments['from'] = 'example';
  } else target.entries[`${scope}s`][id] = value;
}

function placeAnswer(id: string, value: AnswerValue, answers: Target['answers']): void {
  const [group = '', inner] = id.split('.');
  if (inner === undefined) Object.assign(answers, { [id]: value });
  else Object.assign(answers, { [group]: { ...groupOf(answers[group]), [inner]: value } });
}

function groupOf(value: Answers[string] | undefined): Entry {
  return typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
