import type { Content } from '../../src/content/content.ts';
import type { Field, Question } from '../../src/content/schema.ts';

const days = ['2026-11-23', '2026-11-15', '2026-09-01', '2024-01-10', 'not-sure'];

type Value = string | number | readonly string[];

/** Every value that a question or field can have on its own; of lists each option alone, then all that go together. */
function valuesOf(field: Field): readonly Value[] {
  const options = field.options ?? [];
  const ids = options.map((option) => option.id);
  switch (field.kind) {
    case 'choice':
      return ids;
    case 'choices':
      return [
        ...ids.map((id) => [id]),
        options.filter((option) => option.exclusive !== true).map((option) => option.id),
      ];
    case 'day':
      return days;
    case 'amount':
      return [1, 90_000, 'not-sure'];
    case 'day-of-month':
      return [1, 31];
    case 'name':
      return ['High Street Bank'];
    case 'step':
      return ['call-your-bank'];
    case 'entries':
    case 'group':
      return [];
  }
}

/** Walks every combination of the values of some fields, one object each. */
function* combine(fields: readonly Field[]): Generator<Readonly<Record<string, Value>>> {
  const [first, ...rest] = fields;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const value of valuesOf(first))
    for (const others of combine(rest)) yield { [first.id]: value, ...others };
}

function question(content: Content, id: string): Question {
  const found = content.questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

function fieldsOf(content: Content, id: string, names: readonly string[]): readonly Field[] {
  return (question(content, id).fields ?? []).filter((field) => names.includes(field.id));
}

/** Questions that conditions look at together, with the answer that makes them matter. */
const together: readonly (readonly [got: string, ids: readonly string[]])[] = [
  ['money', ['still-happening', 'danger-now', 'who-is-answering']],
  ['money', ['what-they-got', 'devices', 'clean-device']],
  ['money', ['what-they-got', 'passwords-for', 'locked-out']],
  ['identity-details', ['region', 'identity-details']],
  ['screen-control', ['devices', 'windows-version', 'tools-seen']],
  ['phone-control', ['devices', 'safe-phone', 'known-person', 'afraid-of-someone']],
  ['screen-control', ['story', 'tricks-seen', 'happened-on']],
];

/** Walks the answers of a country: groups of questions that look at each other, every combination within a group. */
export function* walkAnswers(content: Content): Generator<object> {
  const { id: country } = content.country;
  for (const [got, ids] of together)
    for (const one of combine(ids.map((id) => question(content, id))))
      yield { country, 'what-they-got': [got], ...one };
  yield* walkSessions(content);
  yield* walkPayments(content);
  const fields = ['name', 'kind', 'state', 'holder', 'statement-day'];
  for (const account of combine(fieldsOf(content, 'accounts', fields)))
    yield { country, 'what-they-got': ['bank-access'], accounts: [account] };
}

function* walkSessions(content: Content): Generator<object> {
  const { id: country } = content.country;
  for (const session of combine(fieldsOf(content, 'session', ['long', 'watched', 'reconnects'])))
    for (const one of combine([question(content, 'devices')]))
      yield { country, 'what-they-got': ['screen-control'], session, ...one };
}

function* walkPayments(content: Content): Generator<object> {
  const { id: country } = content.country;
  const groups = [
    ['method', 'who-sent', 'knew-money-left', 'outcome'],
    ['method', 'paid-on', 'outcome'],
    ['method', 'paid-on', 'amount', 'sent-to'],
    ['method', 'provider', 'who-sent'],
    ['method', 'statement-on', 'told-bank-on', 'final-answer-on'],
  ];
  for (const names of groups)
    for (const payment of combine(fieldsOf(content, 'payments', names)))
      yield { country, 'what-they-got': ['money'], payments: [payment] };
  for (const payment of combine(fieldsOf(content, 'payments', ['method', 'who-sent', 'from'])))
    for (const account of combine(fieldsOf(content, 'accounts', ['name', 'kind', 'holder'])))
      yield { country, 'what-they-got': ['money'], payments: [payment], accounts: [account] };
}
