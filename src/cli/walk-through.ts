import { hasSomeoneToAnswer } from '../cases/has-someone-to-answer.ts';
import { mayAwaitAnswer } from '../cases/may-await-answer.ts';
import { CancelledError } from '../errors.ts';
import type { Prompter, Reading, ShownLine } from '../interview/prompter.ts';
import type { Words } from '../language/words.ts';
import type { Mark, Plan, PlanStep } from '../plan/plan.ts';
import { stepCard } from './step-card.ts';

export interface WalkOptions {
  readonly prompter: Prompter;
  readonly words: Words;
  readonly today: string;
  readonly dayInFull: (day: string) => string;
  /** Builds the plan again with the marks so far. */
  readonly plan: () => Plan;
  /** Keeps a mark at once. */
  readonly mark: (mark: Mark) => Promise<void>;
  /** Answers "Why do you say that?". */
  readonly why: (step: PlanStep) => readonly ShownLine[];
  readonly readDay: (typed: string) => Reading;
  readonly readReference: (typed: string) => Reading;
}

const choices = [
  'done',
  'waiting',
  'refused',
  'later',
  'not-for-me',
  'why',
  'back',
  'save',
] as const;

/** Takes the steps one by one, in the order of the plan, until none is open or the person stops. Marks are kept as they are made. */
export async function walkThrough(options: WalkOptions): Promise<void> {
  const { prompter, words } = options;
  prompter.show([{ text: words('walk.title'), tone: 'title' }]);
  const keys = openSteps(options.plan()).map((step) => step.key);
  let index = 0;
  while (index < keys.length) {
    const step = stepOf(options.plan(), keys[index]);
    if (step !== undefined)
      prompter.show([
        { text: '' },
        { text: words('walk.count', { number: index + 1, total: keys.length }), tone: 'quiet' },
        ...stepCard(step, options),
      ]);
    const move = step === undefined ? 1 : await answerStep(step, options, index > 0);
    index = Math.max(0, index + move);
  }
}

function openSteps(plan: Plan): readonly PlanStep[] {
  return plan.phases
    .flatMap((phase) => phase.steps)
    .filter((step) => step.needed && step.status === 'to-do');
}

function stepOf(plan: Plan, key: string | undefined): PlanStep | undefined {
  return plan.phases.flatMap((phase) => phase.steps).find((step) => step.key === key);
}

/** What nobody answers cannot be refused, and is not waited for. */
function isOffered(choice: (typeof choices)[number], step: PlanStep, canGoBack: boolean): boolean {
  if (choice === 'back') return canGoBack;
  return (choice !== 'waiting' && choice !== 'refused') || hasSomeoneToAnswer(step);
}

/** Asks how a step went; gives how far to move: 1 on, -1 back. */
async function answerStep(
  step: PlanStep,
  options: WalkOptions,
  canGoBack: boolean,
): Promise<number> {
  const { prompter, words } = options;
  const offered = choices.filter((choice) => isOffered(choice, step, canGoBack));
  const choice = await prompter.choose({
    id: `step.${step.key}`,
    text: words('walk.question'),
    options: offered.map((id) => ({ id, label: words(`walk.${id}`) })),
  });
  switch (choice) {
    case 'done':
    case 'waiting':
    case 'refused':
    case 'not-for-me':
      await options.mark(await makeMark(step, choice, options));
      if (choice === 'done' && mayAwaitAnswer(step))
        prompter.show([{ text: words('walk.still-awaited') }]);
      return 1;
    case 'why':
      prompter.show(options.why(step));
      return answerStep(step, options, canGoBack);
    case 'back':
      return -1;
    case 'save':
      throw new CancelledError('stopped-and-saved');
    default:
      return 1;
  }
}

async function makeMark(
  step: PlanStep,
  as: 'done' | 'waiting' | 'refused' | 'not-for-me',
  options: WalkOptions,
): Promise<Mark> {
  const mark = { key: step.key, as, on: options.today };
  if (as === 'not-for-me' || !hasCall(step)) return mark;
  const reference = await options.prompter.line(
    options.words('walk.reference'),
    options.readReference,
  );
  const until =
    as === 'waiting'
      ? await options.prompter.line(options.words('walk.until'), options.readDay)
      : '';
  return {
    ...mark,
    ...(reference === '' ? {} : { reference }),
    ...(until === '' ? {} : { until }),
  };
}

function hasCall(step: PlanStep): boolean {
  return step.contacts.length > 0;
}
