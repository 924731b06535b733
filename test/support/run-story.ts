import type { Content } from '../../src/content/content.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { assembleAnswers } from '../../src/facts/assemble-answers.ts';
import { deriveFacts } from '../../src/facts/derive-facts.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import type { PlanLetter } from '../../src/plan/letter.ts';
import type { Plan, PlanStep } from '../../src/plan/plan.ts';
import { letterText } from './letter-text.ts';
import { allText, ownText, stepText } from './plan-text.ts';
import { contentOf, day } from './content-for-tests.ts';

export interface Story {
  readonly name: string;
  readonly 'as-of': string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly expect: Expectations;
}

export interface Expectations {
  readonly first?: readonly string[];
  readonly steps?: Readonly<Record<string, StepExpectations | null>>;
  readonly 'not-steps'?: readonly string[];
  readonly 'not-needed'?: readonly string[];
  readonly order?: readonly string[];
  readonly 'not-words'?: readonly string[];
  readonly calls?: Readonly<Record<string, readonly string[]>>;
  /** Keys of all letters, in order, each with what it must and must not say. */
  readonly letters?: Readonly<Record<string, LetterExpectations | null>>;
}

export interface LetterExpectations {
  readonly says?: readonly string[];
  readonly 'not-says'?: readonly string[];
  /** Rule → its day; `null` where the day is unknown. */
  readonly 'send-by'?: Readonly<Record<string, string | null>>;
  readonly rules?: readonly string[];
}

export interface StepExpectations {
  /** Rule → its day; `null` where the day is unknown. */
  readonly due?: Readonly<Record<string, string | null>>;
  readonly contacts?: readonly string[];
  readonly says?: readonly string[];
  readonly 'not-says'?: readonly string[];
}

const known = [
  'first',
  'steps',
  'not-steps',
  'not-needed',
  'order',
  'not-words',
  'calls',
  'letters',
];
const knownOfStep = ['due', 'contacts', 'says', 'not-says'];

const plans = new WeakMap<Story, Plan>();

/** Makes the plan of a story, with the content of the repository once for all test files of a worker. Throws where its answers are not accepted. */
export function planOf(story: Story, content?: Content): Plan {
  if (content !== undefined) return makePlanOf(story, content);
  const plan = plans.get(story) ?? makePlanOf(story, contentOf(String(story.answers['country'])));
  plans.set(story, plan);
  return plan;
}

function makePlanOf(story: Story, content: Content): Plan {
  const today = day(story['as-of']);
  const { given, problems } = checkAnswers(content, story.answers, today);
  if (problems.length > 0) throw new Error(`answers: ${JSON.stringify(problems)}`);
  return buildPlan(content, deriveFacts(content, assembleAnswers(given), today));
}

/** Lists what of a story does not hold, in words; empty where all does. */
export function judgeStory(story: Story, content?: Content): readonly string[] {
  const plan = planOf(story, content);
  const { expect } = story;
  const steps = plan.phases.flatMap((phase) => phase.steps);
  const needed = steps.filter((step) => step.needed).map((step) => step.key);
  return [
    ...Object.keys(expect)
      .filter((key) => !known.includes(key))
      .map((key) => `unknown expectation ${key}`),
    ...differs('first', expect.first, plan.first),
    ...Object.entries(expect.steps ?? {}).flatMap(([key, wanted]) =>
      judgeStep(key, wanted ?? {}, steps),
    ),
    ...(expect['not-steps'] ?? [])
      .filter((id) => needed.some((key) => key === id || key.startsWith(`${id}.`)))
      .map((id) => `step ${id} is there`),
    ...(expect['not-needed'] ?? [])
      .filter((id) => !steps.some((step) => step.id === id && !step.needed))
      .map((id) => `${id} is not a "not needed" line`),
    ...judgeOrder(expect.order ?? [], needed),
    ...(expect['not-words'] ?? [])
      .filter((word) => allText(plan).includes(word))
      .map((word) => `the words "${word}" are there`),
    ...Object.entries(expect.calls ?? {}).flatMap(([name, keys]) =>
      differs(`call ${name}`, keys, plan.calls.find((call) => call.with === name)?.steps),
    ),
    ...judgeLetters(expect.letters, () =>
      lettersOfPlan(plan, content ?? contentOf(String(story.answers['country']))),
    ),
  ];
}

const knownOfLetter = ['says', 'not-says', 'send-by', 'rules'];

function judgeLetters(
  wanted: Expectations['letters'],
  write: () => readonly PlanLetter[],
): readonly string[] {
  if (wanted === undefined) return [];
  const letters = write();
  return [
    ...differs(
      'letters',
      Object.keys(wanted),
      letters.map((letter) => letter.key),
    ),
    ...letters.flatMap((letter) => judgeLetter(letter, wanted[letter.key] ?? {})),
  ];
}

function judgeLetter(letter: PlanLetter, wanted: LetterExpectations): readonly string[] {
  const text = letterText(letter);
  const days = Object.fromEntries(letter.send_by.map((due) => [due.rule, due.day ?? null]));
  return [
    ...Object.keys(wanted)
      .filter((name) => !knownOfLetter.includes(name))
      .map((name) => `letter ${letter.key}: unknown expectation ${name}`),
    ...(wanted.says ?? [])
      .filter((words) => !text.includes(words))
      .map((words) => `letter ${letter.key}: does not say "${words}"`),
    ...(wanted['not-says'] ?? [])
      .filter((words) => text.includes(words))
      .map((words) => `letter ${letter.key}: says "${words}"`),
    ...(wanted['send-by'] === undefined ||
    JSON.stringify(wanted['send-by']) === JSON.stringify(days)
      ? []
      : [`letter ${letter.key}: send by ${JSON.stringify(days)}`]),
    ...differs(
      `letter ${letter.key} rules`,
      wanted.rules,
      letter.rules.map((rule) => rule.id),
    ),
  ];
}

function differs(
  what: string,
  wanted: readonly string[] | undefined,
  got: readonly string[] | undefined,
): readonly string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)) return [];
  return [`${what}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`];
}

function judgeStep(
  key: string,
  wanted: StepExpectations,
  steps: readonly PlanStep[],
): readonly string[] {
  const step = steps.find((one) => one.key === key && one.needed);
  if (step === undefined) return [`step ${key} is missing`];
  const text = stepText(step);
  return [
    ...Object.keys(wanted)
      .filter((name) => !knownOfStep.includes(name))
      .map((name) => `${key}: unknown expectation ${name}`),
    ...Object.entries(wanted.due ?? {}).flatMap(([rule, wantedDay]) =>
      judgeDue(step, rule, wantedDay),
    ),
    ...(wanted.contacts ?? [])
      .filter((id) => !step.contacts.some((contact) => contact.id === id))
      .map((id) => `${key}: contact ${id} is missing`),
    ...(wanted.says ?? [])
      .filter((words) => !text.includes(words))
      .map((words) => `${key}: does not say "${words}"`),
    ...(wanted['not-says'] ?? [])
      .filter((words) => ownText(step).includes(words))
      .map((words) => `${key}: says "${words}"`),
  ];
}

function judgeDue(step: PlanStep, rule: string, wanted: string | null): readonly string[] {
  const due = step.due.find((one) => one.rule === rule);
  if (due === undefined) return [`${step.key}: no deadline ${rule}`];
  return (due.day ?? null) === wanted
    ? []
    : [`${step.key}: ${rule} wanted ${String(wanted)}, got ${String(due.day)}`];
}

function judgeOrder(order: readonly string[], keys: readonly string[]): readonly string[] {
  const places = order.map((id) => keys.findIndex((key) => key === id || key.startsWith(`${id}.`)));
  return order.flatMap((id, index) => {
    const place = places[index] ?? -1;
    if (place < 0) return [`order: ${id} is missing`];
    return index > 0 && place < (places[index - 1] ?? -1)
      ? [`order: ${id} comes before ${order[index - 1] ?? ''}`]
      : [];
  });
}
