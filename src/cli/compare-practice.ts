import type { Practice } from '../content/practice-schema.ts';
import { loadContent } from '../content/load-content.ts';
import type { AnswerValue, Given } from '../facts/answers.ts';
import { listQuestions, type QuestionAt } from '../interview/list-questions.ts';
import type { ShownLine } from '../interview/prompter.ts';
import { valueWords, type ValueContext } from '../interview/value-words.ts';
import type { Run } from './run.ts';

export interface Practised {
  readonly practice: Practice;
  /** What the caller's words mean. */
  readonly told: Given;
  /** What the helper noted. */
  readonly noted: Given;
}

/** Says how many answers were noted as the caller told them, and each that was not: what the caller said, what it means, what was noted. */
export function comparePractice(run: Run, practised: Practised): readonly ShownLine[] {
  const { words, world, today } = run;
  const { told, noted } = practised;
  const content = loadContent(world.contentFolder, String(told['country']));
  const places = listQuestions(content, told, today).filter(
    ({ path, asks }) => asks === 'value' && told[path] !== undefined,
  );
  const wrong = places.filter(({ path }) => !isSame(told[path], noted[path]));
  const right = places.length - wrong.length;
  return [
    { text: words('practice.result-title'), tone: 'title' },
    { text: words('practice.result', { right, total: places.length }), tone: 'strong' },
    ...wrong.flatMap((place) => wrongLines(place, practised, { content, words })),
    { text: words(wrong.length === 0 ? 'practice.all-right' : 'practice.again') },
    { text: words('practice.nothing-saved') },
  ];
}

function isSame(told: AnswerValue | undefined, noted: AnswerValue | undefined): boolean {
  const inOrder = (value: AnswerValue | undefined): unknown =>
    typeof value === 'object' ? value.toSorted() : value;
  return JSON.stringify(inOrder(told)) === JSON.stringify(inOrder(noted));
}

function wrongLines(
  { path, field }: QuestionAt,
  { practice, told, noted }: Practised,
  context: ValueContext,
): readonly ShownLine[] {
  const { words } = context;
  const said = practice.says[path] ?? words('practice.silent');
  const saysOf = (value: AnswerValue | undefined): string =>
    value === undefined ? words('practice.not-asked') : valueWords(field, value, context);
  return [
    { text: field.text, tone: 'strong' },
    { text: words('practice.said', { text: said }) },
    { text: words('practice.meant', { value: saysOf(told[path]) }) },
    { text: words('practice.noted', { value: saysOf(noted[path]) }) },
  ];
}
