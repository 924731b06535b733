import type { AnswerCondition, Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import type { Words } from '../language/words.ts';

export interface ConditionContext {
  readonly content: Content;
  readonly words: Words;
}

/** Says a condition in words: named ones by what they mean, answers by the text of their question and the labels of its options. */
export function conditionWords(condition: Condition, context: ConditionContext): string {
  const { words } = context;
  const inside = (part: Condition): string => conditionWords(part, context);
  if ('all' in condition) return joined(condition.all, 'explain.and', context);
  if ('any' in condition) return joined(condition.any, 'explain.or', context);
  if ('not' in condition) return words('explain.not', { what: inside(condition.not) });
  if ('payment' in condition) return words('explain.payment', { what: inside(condition.payment) });
  if ('account' in condition) return words('explain.account', { what: inside(condition.account) });
  if ('condition' in condition) return meaningOf(condition.condition, context);
  return answerWords(condition, context);
}

/** Joins parts; a part that is itself several gets brackets, so that it can be read in one way only. */
function joined(parts: readonly Condition[], key: string, context: ConditionContext): string {
  const texts = parts.map((part) => {
    const text = conditionWords(part, context);
    return parts.length > 1 && ('all' in part || 'any' in part) ? `(${text})` : text;
  });
  return texts.join(` ${context.words(key)} `);
}

function meaningOf(name: string, { content }: ConditionContext): string {
  return content.conditions[name]?.means ?? name;
}

function answerWords(condition: AnswerCondition, { content, words }: ConditionContext): string {
  const field = fieldOf(condition.answer, content);
  const { word, values } = comparisonOf(condition, (id) =>
    words('explain.label', { text: labelOf(field, id) }),
  );
  const value = values.join(` ${words('explain.or')} `);
  return words(`explain.${word}`, { question: field?.text ?? condition.answer, value });
}

interface Comparison {
  readonly word: 'is' | 'includes' | 'over' | 'before' | 'after' | 'days-ago';
  readonly values: readonly (string | number)[];
}

function comparisonOf(condition: AnswerCondition, label: (id: string) => string): Comparison {
  const { is, includes } = condition;
  if (is !== undefined) return { word: 'is', values: listed(is).map(label) };
  if (includes !== undefined) return { word: 'includes', values: listed(includes).map(label) };
  const word = (['over', 'before', 'after'] as const).find((one) => condition[one] !== undefined);
  const value = condition[word ?? 'days-ago'];
  return { word: word ?? 'days-ago', values: value === undefined ? [] : [value] };
}

function listed(ids: string | readonly string[]): readonly string[] {
  return typeof ids === 'string' ? [ids] : ids;
}

/** Finds the question, or the field of a payment, an account or a group, that a condition names. */
function fieldOf(id: string, content: Content): Field | undefined {
  const own = content.questions.find((question) => question.id === id);
  if (own !== undefined) return own;
  const [group, name] = id.includes('.') ? id.split('.') : [undefined, id];
  return content.questions
    .filter((question) => group === undefined || question.id === group)
    .flatMap((question) => question.fields ?? [])
    .find((field) => field.id === name);
}

function labelOf(field: Field | undefined, id: string): string {
  return field?.options?.find((option) => option.id === id)?.label ?? id;
}
