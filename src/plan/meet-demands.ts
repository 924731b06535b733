import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
import type { AnswerValue, Answers, Entry } from '../facts/answers.ts';
import { holds } from '../facts/holds.ts';
import type { Demand } from './list-ways.ts';

/** Ages in days that stand on either side of the limits used in content. */
const AGES = [0, 1, 2, 3, 5, 7, 8, 14, 21, 22, 40, 100, 400, 800];

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
    place(slot, value, { answers, entries, content });
  }
  if (Object.keys(entries.payments).length > 0)
    answers['payments'] = [withDefault(entries.payments, 'method', 'bank-transfer')];
  if (Object.keys(entries.accounts).length > 0)
    answers['accounts'] = [withDefault(entries.accounts, 'name', 'My account')];
  return answers;
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
  const entryFields = content.questions.find((one) => one.id === `${scope}s`)?.fields;
  const own = entryFields?.find((field) => field.id === comparison.answer);
  return (
    own ??
    question ??
    (comparison.answer === 'holder'
      ? content.questions
          .find((one) => one.id === 'accounts')
          ?.fields?.find((field) => field.id === 'holder')
      : undefined)
  );
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
  switch (field.kind) {
    case 'choices':
      return listCandidates(field, ids, demands);
    case 'day':
      return [...AGES.map((age) => addDays(today, -age)), 'not-sure'];
    case 'amount':
      return [1, 1_000, 100_000, 1_000_000, 'not-sure'];
    case 'day-of-month':
      return [5];
    default:
      return [...demands.flatMap(wantedOf), ...ids];
  }
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

interface Target {
  readonly answers: Record<string, Answers[string]>;
  readonly entries: Record<'payments' | 'accounts', Record<string, AnswerValue>>;
  readonly content: Content;
}

function place(
  { field, demands }: Slot,
  value: AnswerValue,
  { answers, entries, content }: Target,
): void {
  const scope = demands[0]?.scope ?? 'answers';
  const id = demands[0]?.comparison.answer ?? field.id;
  const [group = '', inner] = id.split('.');
  if (inner !== undefined) answers[group] = { ...groupOf(answers[group]), [inner]: value };
  else if (id === 'holder' && scope === 'payment') {
    entries.accounts['holder'] = value;
    entries.payments['from'] = 'My account';
  } else if (scope !== 'answers' && isEntryField(content, `${scope}s`, id))
    entries[`${scope}s`][id] = value;
  else answers[id] = value;
}

function groupOf(value: Answers[string] | undefined): Entry {
  return typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function isEntryField(content: Content, question: string, id: string): boolean {
  return (
    content.questions
      .find((one) => one.id === question)
      ?.fields?.some((field) => field.id === id) === true
  );
}
