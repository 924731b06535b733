import type { Problem } from '../../errors.ts';
import type { AnswerCondition, Condition } from '../condition.ts';
import type { Content } from '../content.ts';
import type { RawFile } from '../raw-content.ts';
import type { Field, Question } from '../schema.ts';
import { listConditions } from '../list-conditions.ts';
import { problemIn } from './find-in-files.ts';

/** Fields that are derived for a payment from the account it left from. */
const derived: Readonly<Record<string, readonly string[]>> = {
  holder: ['me', 'joint', 'partner', 'business', 'someone-else'],
  'account-country': [],
  'account-abroad': ['yes', 'no'],
};

/** Says which conditions name a question, an answer or a condition that does not exist. */
export function namesInConditionsExist(
  raw: readonly RawFile[],
  contents: readonly Content[],
): readonly Problem[] {
  const wrong = contents.flatMap((content) =>
    listConditions(content).flatMap(({ place, condition }) =>
      leaves(condition)
        .flatMap((leaf) => problemOf(leaf, content))
        .map((message) => problemIn(raw, { ...place, country: content.country.id }, message)),
    ),
  );
  return unique(wrong);
}

/** Lists the innermost parts of a condition: comparisons and named conditions. */
function leaves(
  condition: Condition,
): readonly (AnswerCondition | { readonly condition: string })[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  if ('not' in condition) return leaves(condition.not);
  if ('payment' in condition) return leaves(condition.payment);
  if ('account' in condition) return leaves(condition.account);
  return [condition];
}

function problemOf(
  leaf: AnswerCondition | { readonly condition: string },
  content: Content,
): readonly string[] {
  if ('condition' in leaf)
    return content.conditions[leaf.condition] === undefined
      ? [`there is no condition "${leaf.condition}"`]
      : [];
  const values = valuesOf(leaf.answer, content);
  if (values === undefined) return [`there is no question "${leaf.answer}"`];
  const wanted = leaf.is ?? leaf.includes ?? [];
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return values === 'any'
    ? []
    : list
        .filter((value) => !values.includes(value))
        .map((value) => `"${leaf.answer}" has no answer "${value}"`);
}

/** Gives the values an answer can have; `any` for days, names and open lists; undefined where there is no such question. */
function valuesOf(id: string, content: Content): readonly string[] | 'any' | undefined {
  const fields = content.questions.flatMap((question) => fieldsNamed(question, id));
  if (fields.length === 0)
    return derived[id] === undefined ? undefined : derived[id].length === 0 ? 'any' : derived[id];
  if (
    id === 'region' ||
    id === 'country' ||
    fields.some((field) => field.options === undefined || field.open === true)
  )
    return 'any';
  return fields.flatMap((field) => [
    ...(field.options ?? []).map((option) => option.id),
    ...hiddenOptions(field, content),
  ]);
}

function hiddenOptions(field: Field, content: Content): readonly string[] {
  return (content.country.hide ?? [])
    .filter((path) => path.includes(`${field.id}.`))
    .map((path) => path.split('.').at(-1) ?? '');
}

function fieldsNamed(question: Question, id: string): readonly Field[] {
  if (question.id === id) return [question];
  const inGroup = (question.fields ?? []).filter((field) => `${question.id}.${field.id}` === id);
  return question.kind === 'entries'
    ? [...inGroup, ...(question.fields ?? []).filter((field) => field.id === id)]
    : inGroup;
}

/** Keeps one of equal problems: a common step is looked at once per country. */
export function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
