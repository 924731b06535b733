import fc from 'fast-check';
import type { Content } from '../../src/content/content.ts';
import type { Field, Question } from '../../src/content/schema.ts';
import { addDays, type CalendarDay } from '../../src/dates/calendar-day.ts';

type Value = string | number | readonly string[] | readonly object[] | object;

/** Any answers that a person in a country could give, from the definitions of the questions. */
export function anyAnswers(
  content: Content,
  today: CalendarDay,
): fc.Arbitrary<Readonly<Record<string, Value>>> {
  const questions = content.questions.filter((question) => question.id !== 'country');
  const fields = Object.fromEntries(
    questions.map((question) => [question.id, anyValue(question, content, today)]),
  );
  const required = questions
    .filter((question) => question.required === true)
    .map((question) => question.id);
  return fc
    .record(fields, { requiredKeys: required })
    .map((answers) => ({ ...answers, country: content.country.id }));
}

function anyValue(question: Question, content: Content, today: CalendarDay): fc.Arbitrary<Value> {
  if (question.kind === 'entries')
    return fc.array(anyEntry(question, today, content), { minLength: 1, maxLength: 3 });
  return question.kind === 'group'
    ? anyEntry(question, today, content)
    : anyField(question, today, content);
}

function anyEntry(question: Question, today: CalendarDay, content: Content): fc.Arbitrary<object> {
  const fields = question.fields ?? [];
  const first = fields[0]?.id;
  const shape = Object.fromEntries(
    fields.map((field) => [field.id, anyField(field, today, content)]),
  );
  return fc.record(shape, {
    requiredKeys: question.kind === 'entries' && first !== undefined ? [first] : [],
  });
}

function anyField(field: Field, today: CalendarDay, content: Content): fc.Arbitrary<Value> {
  const ids = (field.options ?? []).map((option) => option.id);
  switch (field.kind) {
    case 'choices':
      return anyChoices(field);
    case 'day':
      return fc.oneof(
        fc.integer({ min: 0, max: 900 }).map((age) => addDays(today, -age)),
        fc.constant('not-sure'),
      );
    case 'amount':
      return fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constant('not-sure'));
    case 'day-of-month':
      return fc.integer({ min: 1, max: 31 });
    case 'name':
      return fc.constantFrom('High Street Bank account', 'River Bank card', 'Main email');
    case 'step':
      return fc.constantFrom(...content.steps.map((step) => step.id));
    case 'choice':
    case 'entries':
    case 'group':
      return fc.constantFrom(...ids);
  }
}

function anyChoices(field: Field): fc.Arbitrary<readonly string[]> {
  const options = field.options ?? [];
  const alone = options.filter((option) => option.exclusive === true).map((option) => [option.id]);
  const several = fc.subarray(
    options.filter((option) => option.exclusive !== true).map((option) => option.id),
    { minLength: 1 },
  );
  return alone.length === 0
    ? several
    : fc.oneof(
        { weight: 5, arbitrary: several },
        { weight: 1, arbitrary: fc.constantFrom(...alone) },
      );
}
