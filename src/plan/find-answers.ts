import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Step } from '../content/schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Answers } from '../facts/answers.ts';
import { applies, deriveFacts, scopeOfFacts } from '../facts/derive-facts.ts';
import { listWays, type Demand } from './list-ways.ts';
import { meetDemands } from './meet-demands.ts';
import { selectSteps } from './select-steps.ts';

/** So many ways are tried before a condition counts as one that cannot be met. */
const MOST_WAYS = 4_000;

/** A step that is to be needed and, where given, a condition that is to hold in it too: of a line, a contact or a deadline. */
export interface WantedStep {
  readonly step: Step;
  readonly further?: Condition | undefined;
}

/**
 * Finds answers with which a step is needed and, where given, a further condition holds in it (of a line, a contact or a deadline).
 * Every find is proven by a real selection. Undefined where nothing was found.
 */
export function findAnswers(
  content: Content,
  wanted: WantedStep,
  today: CalendarDay,
): Answers | undefined {
  const { step, further } = wanted;
  const condition: Condition = { all: [step.when ?? { all: [] }, further ?? { all: [] }] };
  const scope =
    step.repeat === 'payments' ? 'payment' : step.repeat === 'accounts' ? 'account' : 'answers';
  // Steps are chosen one by one, so the others need not be looked at.
  const alone: Content = { ...content, steps: [step] };
  let tried = 0;
  for (const way of listWays(condition, content, { scope, holds: true })) {
    tried += 1;
    if (tried > MOST_WAYS) return undefined;
    const found = proveWay(content, way, today, (answers) =>
      reaches(alone, answers, { today, further }),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds answers with which a condition outside steps holds: of a question or a named condition. */
export function findAnswersFor(
  content: Content,
  condition: Condition,
  today: CalendarDay,
): Answers | undefined {
  let tried = 0;
  for (const way of listWays(condition, content, { scope: 'answers', holds: true })) {
    tried += 1;
    if (tried > MOST_WAYS) return undefined;
    const found = proveWay(content, way, today, (answers) =>
      applies(condition, scopeOfFacts(content, deriveFacts(content, answers, today).facts)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Meets the demands of a way together with what makes its questions be asked, and keeps what the proof accepts. */
// eslint-disable-next-line max-params -- content, demands and day are what every search here needs; the proof differs
function proveWay(
  content: Content,
  way: readonly Demand[],
  today: CalendarDay,
  proves: (answers: Answers) => boolean,
): Answers | undefined {
  for (const asked of waysToBeAsked(content, way)) {
    const answers = meetDemands(content, [...way, ...asked], today);
    if (answers !== undefined && proves(complete(answers))) return complete(answers);
  }
  return undefined;
}

/** `what-they-got` is always answered; without a demand it is the answer that leaves most open. */
function complete(answers: Answers): Answers {
  return answers['what-they-got'] === undefined
    ? { ...answers, 'what-they-got': ['screen-control'] }
    : answers;
}

function* waysToBeAsked(content: Content, way: readonly Demand[]): Generator<readonly Demand[]> {
  const needed = content.questions.filter((question) =>
    way.some((demand) => isAbout(demand, question)),
  );
  const whens = needed.flatMap((question) => question.when ?? []);
  const fields = fieldWhens(content, way);
  let count = 0;
  for (const asked of listWays({ all: whens }, content, { scope: 'answers', holds: true })) {
    for (const inEntry of listWays({ all: fields }, content, { scope: 'payment', holds: true })) {
      count += 1;
      if (count > 64) return;
      yield [...asked, ...inEntry];
    }
  }
}

function isAbout(demand: Demand, question: Content['questions'][number]): boolean {
  const id = demand.comparison.answer.split('.')[0];
  if (demand.scope !== 'answers' && question.id === `${demand.scope}s`) return true;
  return question.id === id;
}

function fieldWhens(content: Content, way: readonly Demand[]): readonly Condition[] {
  const fields = content.questions.find((question) => question.id === 'payments')?.fields ?? [];
  const named = fields.filter((field) =>
    way.some(
      (demand) =>
        demand.holds && demand.scope === 'payment' && demand.comparison.answer === field.id,
    ),
  );
  return named.flatMap((field) => field.when ?? []);
}

function reaches(
  content: Content,
  answers: Answers,
  wanted: { readonly today: CalendarDay; readonly further: Condition | undefined },
): boolean {
  const { facts } = deriveFacts(content, answers, wanted.today);
  return selectSteps(content, facts).some(
    (selected) => selected.needed && applies(wanted.further, selected.scope),
  );
}
