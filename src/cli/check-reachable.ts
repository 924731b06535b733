import type { Condition } from '../content/condition.ts';
import type { Content } from '../content/content.ts';
import type { Letter } from '../content/letter-schema.ts';
import { listConditions, type PlacedCondition } from '../content/list-conditions.ts';
import type { RawFile } from '../content/raw-content.ts';
import { problemIn } from '../content/rules/find-in-files.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Problem } from '../errors.ts';
import { findAnswers, findAnswersFor } from '../plan/find-answers.ts';

/** Says which steps and letters no answers lead to, and which conditions of lines, contacts, deadlines, questions and names can never be met, each at its place in the files that are given. */
export function checkReachable(
  content: Content,
  today: CalendarDay,
  raw: readonly RawFile[] = [],
): readonly Problem[] {
  const country = content.country.id;
  const steps = content.steps.filter((step) => findAnswers(content, { step }, today) === undefined);
  const letters = content.letters.filter((letter) => !isReached(content, letter, { today }));
  const dead = new Set([...steps, ...letters].map((one) => one.id));
  const conditions = listConditions(content).filter(
    (placed) => !dead.has(placed.place.step ?? '') && !canBeMet(content, placed, today),
  );
  return [
    ...steps.map((step) =>
      problemIn(
        raw,
        { kind: 'step', step: step.id, country, path: ['when'] },
        `no answers lead to the step "${step.id}" (${country})`,
      ),
    ),
    ...letters.map((letter) =>
      problemIn(
        raw,
        { kind: 'letter', step: letter.id, country, path: ['when'] },
        `no answers lead to the letter "${letter.id}" (${country})`,
      ),
    ),
    ...conditions.map(({ place }) =>
      problemIn(raw, { ...place, country }, `this condition can never be met (${country})`),
    ),
  ];
}

/** What holds where no account fits is judged by itself. */
function isOf(place: PlacedCondition['place'], letter: string): boolean {
  return place.kind === 'letter' && place.step === letter && place.path[0] !== 'when-unnamed';
}

/** A letter is reached like a step of its own that repeats for what the letter is for. */
function isReached(
  content: Content,
  letter: Letter,
  wanted: { readonly today: CalendarDay; readonly further?: Condition },
): boolean {
  const step = {
    id: letter.id,
    phase: 'letters',
    order: letter.order,
    title: letter.title,
    ...(letter.when === undefined ? {} : { when: letter.when }),
    ...(letter.for === undefined ? {} : { repeat: letter.for }),
  };
  const { today, further } = wanted;
  return findAnswers({ ...content, steps: [step] }, { step, further }, today) !== undefined;
}

function canBeMet(
  content: Content,
  { place, condition }: PlacedCondition,
  today: CalendarDay,
): boolean {
  const letter = content.letters.find(({ id }) => isOf(place, id));
  if (letter !== undefined)
    return [condition, { payment: condition }].some((further) =>
      isReached(content, letter, { today, further }),
    );
  const step = content.steps.find((one) => one.id === place.step);
  if (step !== undefined)
    return findAnswers(content, { step, further: condition }, today) !== undefined;
  return [condition, { payment: condition }, { account: condition }].some(
    (one) => findAnswersFor(content, one, today) !== undefined,
  );
}
