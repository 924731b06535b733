import type { Content } from '../../src/content/content.ts';
import type { Answers, Entry } from '../../src/facts/answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildLetters } from '../../src/plan/build-letters.ts';
import type { PlanLetter } from '../../src/plan/letter.ts';
import { day } from './content-for-tests.ts';

const today = day('2026-11-23');

/** One payment with all that decides which letters fit, and the letters that came of it. */
export interface Walked {
  readonly payment: Entry;
  readonly letters: readonly PlanLetter[];
}

/** Writes the letters of answers, without marks. */
export function lettersFor(content: Content, answers: Answers): readonly PlanLetter[] {
  const all = { country: content.country.id, 'what-they-got': ['money'], ...answers };
  const { facts } = deriveFacts(content, all, today);
  return buildLetters({ content, facts, steps: [] });
}

/** Walks every method, who sent it, whether they knew, and what came of it; for other accounts, places and sums the two outcomes that matter. */
export function* walkLetters(content: Content): Generator<Walked> {
  const fields = ['method', 'who-sent', 'knew-money-left'];
  for (const payment of combine(fields.map((field) => [field, optionsOf(content, field)] as const)))
    for (const [index, more] of variants.entries())
      for (const outcome of index === 0 ? optionsOf(content, 'outcome') : ['gone', 'refused'])
        yield walk(content, { ...payment, outcome, ...more });
}

function* combine(
  fields: readonly (readonly [field: string, values: readonly string[]])[],
): Generator<Entry> {
  const [first, ...rest] = fields;
  if (first === undefined) {
    yield {};
    return;
  }
  const [field, values] = first;
  for (const value of values)
    for (const others of combine(rest)) yield { [field]: value, ...others };
}

const variants: readonly Entry[] = [
  { amount: 1234.56 },
  { amount: 'not-sure', 'sent-to': 'my-own-account' },
  { amount: 40_000, 'paid-on': '2024-01-10' },
  { amount: 50, holder: 'business' },
  { amount: 1234.56, holder: 'partner' },
  { amount: 1234.56, holder: 'someone-else' },
  { amount: 1234.56, abroad: 'yes' },
];

function walk(content: Content, { holder, abroad, ...payment }: Entry): Walked {
  const account = {
    name: 'High Street Bank',
    kind: 'bank',
    state: 'touched',
    holder: holder ?? 'me',
    ...(abroad === undefined ? {} : { country: 'other' }),
  };
  const letters = lettersFor(content, {
    accounts: [account],
    payments: [{ ...payment, from: account.name }],
  });
  return {
    payment: { ...payment, holder: account.holder, ...(abroad === undefined ? {} : { abroad }) },
    letters,
  };
}

function optionsOf(content: Content, field: string): readonly string[] {
  const payments = content.questions.find((question) => question.id === 'payments');
  const found = payments?.fields?.find((one) => one.id === field);
  return (found?.options ?? []).map((option) => option.id);
}
