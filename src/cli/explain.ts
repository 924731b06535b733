import type { AnswerCondition, Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import type { Step } from '../content/schema.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../facts/nearest.ts';
import { findAnswers } from '../plan/find-answers.ts';
import type { CommonFlags } from './common-options.ts';
import { todayOf } from './today-of.ts';
import type { World } from './world.ts';

/** Says where a step, contact, deadline, rule or duration comes from: source, day checked, condition, and an example of answers that lead to it. */
export async function runExplain(world: World, id: string, flags: CommonFlags): Promise<void> {
  const ids =
    flags.country === undefined
      ? loadCountries(world.contentFolder).map((one) => one.id)
      : [flags.country];
  const contents = ids.map((one) => loadContent(world.contentFolder, one));
  const found = contents.flatMap((content) => explainIn(content, id, todayOf(world, flags.asOf)));
  if (found.length === 0)
    throw new UsageError('explain.unknown', {
      parameters: { id: id.slice(0, 80), near: nearest(id, contents.flatMap(allIds)) ?? '' },
    });
  world.writeOut(`${found.join('\n')}\n`);
  await Promise.resolve();
}

function allIds(content: Content): readonly string[] {
  return [
    ...content.steps.map((step) => step.id),
    ...[content.contacts, content.deadlines, content.rules, content.durations].flatMap((list) =>
      Object.keys(list),
    ),
  ];
}

function explainIn(
  content: Content,
  id: string,
  today: ReturnType<typeof todayOf>,
): readonly string[] {
  const step = content.steps.find((one) => one.id === id);
  const fact =
    content.contacts[id] ?? content.deadlines[id] ?? content.rules[id] ?? content.durations[id];
  if (step !== undefined) return stepLines(content, step, today);
  if (fact === undefined) return [];
  const users = content.steps
    .filter((one) => JSON.stringify(one).includes(`"${id}"`))
    .map((one) => one.id);
  const fields = Object.entries(fact).map(([key, value]) => `  ${key}: ${String(value)}`);
  return [`${content.country.name}: ${id}`, ...fields, `  used by: ${users.join(', ')}`, ''];
}

function stepLines(
  content: Content,
  step: Step,
  today: ReturnType<typeof todayOf>,
): readonly string[] {
  const answers = findAnswers(content, { step }, today);
  return [
    `${content.country.name}: ${step.id}`,
    `  title: ${step.title}`,
    `  phase: ${step.phase}`,
    `  when: ${step.when === undefined ? 'always' : conditionWords(step.when, content)}`,
    `  facts: ${(step.facts ?? []).join(', ')}`,
    `  example answers: ${JSON.stringify(answers)}`,
    '',
  ];
}

/** Says a condition in words: named ones by what they mean. */
function conditionWords(condition: Condition, content: Content): string {
  const inside = (part: Condition): string => conditionWords(part, content);
  if ('all' in condition) return condition.all.map(inside).join(' and ');
  if ('any' in condition) return `(${condition.any.map(inside).join(' or ')})`;
  if ('not' in condition) return `not (${inside(condition.not)})`;
  if ('payment' in condition) return `a payment for which ${inside(condition.payment)}`;
  if ('account' in condition) return `an account for which ${inside(condition.account)}`;
  return 'answer' in condition ? answerWords(condition) : meaningOf(condition.condition, content);
}

function meaningOf(name: string, content: Content): string {
  return content.conditions[name]?.means ?? name;
}

function answerWords({ answer, ...comparison }: AnswerCondition): string {
  const parts = Object.entries(comparison).map(([word, value]) => `${word} ${String(value)}`);
  return `${answer} ${parts.join(' ')}`;
}
