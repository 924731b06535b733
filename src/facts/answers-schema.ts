import type { Content } from '../content/content.ts';
import type { Field, Question } from '../content/schema.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Makes the JSON Schema (2020-12) of an answers file from the questions. Regions are any code, since they differ by country. */
export function answersSchema(content: Content): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'aftercall/answers/1',
    type: 'object',
    additionalProperties: false,
    required: content.questions
      .filter((question) => question.required === true)
      .map((question) => question.id),
    properties: Object.fromEntries(
      content.questions.map((question) => [question.id, questionSchema(question, content)]),
    ),
  };
}

function questionSchema(question: Question, content: Content): JsonSchema {
  if (question.kind === 'entries')
    return { type: 'array', items: groupSchema(question, content, true) };
  return question.kind === 'group'
    ? groupSchema(question, content, false)
    : fieldSchema(question, content);
}

function groupSchema(question: Question, content: Content, isEntry: boolean): JsonSchema {
  const fields = question.fields ?? [];
  const own = Object.fromEntries(fields.map((field) => [field.id, fieldSchema(field, content)]));
  const first = fields[0]?.id;
  return {
    type: 'object',
    additionalProperties: false,
    properties: isEntry ? { id: { type: 'string', pattern: '^[a-z0-9.-]{1,80}$' }, ...own } : own,
    ...(isEntry && first !== undefined ? { required: [first] } : {}),
  };
}

function fieldSchema(field: Field, content: Content): JsonSchema {
  if (field.kind === 'choices')
    return { type: 'array', minItems: 1, items: choiceSchema(field, content) };
  if (field.kind === 'choice') return choiceSchema(field, content);
  if (field.kind === 'day')
    return { type: 'string', pattern: String.raw`^(\d{4}-\d{2}(-\d{2})?|not-sure)$` };
  if (field.kind === 'amount')
    return { anyOf: [{ type: 'number', exclusiveMinimum: 0 }, { const: 'not-sure' }] };
  if (field.kind === 'day-of-month') return { type: 'integer', minimum: 1, maximum: 31 };
  return { type: 'string', minLength: 1, maxLength: 120 };
}

function choiceSchema(field: Field, content: Content): JsonSchema {
  if (field.id === 'country') return { enum: content.countries.map((country) => country.id) };
  if (field.id === 'region')
    return { type: 'string', pattern: '^([A-Z]{2}-[A-Z0-9]{1,3}|not-sure)$' };
  if (field.open === true) return { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' };
  return { enum: (field.options ?? []).map((option) => option.id) };
}
