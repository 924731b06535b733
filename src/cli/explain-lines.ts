import type { Content } from '../content/content.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Answers } from '../facts/answers.ts';
import type { Words } from '../language/words.ts';
import type { Evidence, Explained, ExplainedFact, ExplainedStep, Named } from './explain-id.ts';

export interface ExplainContext {
  readonly content: Content;
  readonly words: Words;
  /** `YYYY-MM-DD`: facts whose review day lies before it are marked. */
  readonly today: string;
}

/** Writes what an id stands for, line by line. */
export function explainLines(explained: Explained, context: ExplainContext): readonly string[] {
  return explained.kind === 'step' ? stepLines(explained, context) : factLines(explained, context);
}

function stepLines(step: ExplainedStep, context: ExplainContext): readonly string[] {
  const { content, words } = context;
  return [
    words('explain.step', { country: content.country.name, title: step.title, id: step.id }),
    words('explain.phase', { phase: step.phase }),
    whenLine(step, words),
    ...(step.repeat === undefined ? [] : [words(`explain.repeat-${step.repeat}`)]),
    ...(step.always ? [words('explain.always')] : []),
    ...list(words('explain.example'), exampleLines(step.example)),
    ...list(
      words('explain.contacts'),
      step.contacts.map((one) => namedLine(one, words)),
    ),
    ...list(
      words('explain.deadlines'),
      step.deadlines.map((one) => namedLine(one, words)),
    ),
    ...list(
      words('explain.evidence'),
      step.evidence.map((one) => evidenceLine(one, context)),
    ),
    '',
  ];
}

function whenLine({ when }: ExplainedStep, words: Words): string {
  return when === undefined ? words('explain.everyone') : words('explain.when', { when });
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
}

/** Each answer as it is typed after `--answer`. */
function exampleLines(answers: Answers = {}): readonly string[] {
  return Object.entries(answers).map(([id, value]) => `${id}=${typed(value)}`);
}

function typed(value: Answers[string]): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.join(',') : JSON.stringify(value);
}

function namedLine({ id, title, when }: Named, words: Words): string {
  return when === undefined
    ? words('explain.named', { id, title })
    : words('explain.named-when', { id, title, when });
}

function evidenceLine(one: Evidence, context: ExplainContext): string {
  const { id, text, source } = one;
  const day = spellDay(one.checked, context);
  const line = context.words('explain.source', { id, text, source, day });
  return one.review_by < context.today
    ? `${line} ${context.words('explain.review', { day: spellDay(one.review_by, context) })}`
    : line;
}

function factLines(fact: ExplainedFact, context: ExplainContext): readonly string[] {
  const { content, words } = context;
  const fields = Object.entries(fact.fields)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => `${name}: ${fieldText(value)}`);
  const review = spellDay(fact.review_by, context);
  return [
    words(`explain.${fact.kind}`, { country: content.country.name, id: fact.id }),
    ...fields.map((line) => `- ${line}`),
    fact.review_by < context.today
      ? words('explain.review', { day: review })
      : words('explain.review-by', { day: review }),
    fact.used_by.length === 0
      ? words('explain.used-by-none')
      : words('explain.used-by', { ids: fact.used_by.join(', ') }),
    '',
  ];
}

function fieldText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
