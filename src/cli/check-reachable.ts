import type { Content } from '../content/content.ts';
import { listConditions, type PlacedCondition } from '../content/list-conditions.ts';
import type { RawFile } from '../content/raw-content.ts';
import { problemIn } from '../content/rules/find-in-files.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Problem } from '../errors.ts';
import { findAnswers, findAnswersFor } from '../plan/find-answers.ts';

/** Says which steps no answers lead to, and which conditions of lines, contacts, deadlines, questions and names can never be met, each at its place in the files that are given. */
export function checkReachable(
  content: Content,
  today: CalendarDay,
  raw: readonly RawFile[] = [],
): readonly Problem[] {
  const country = content.country.id;
  const steps = content.steps.filter((step) => findAnswers(content, { step }, today) === undefined);
  const dead = new Set(steps.map((step) => step.id));
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
    ...conditions.map(({ place }) =>
      problemIn(raw, { ...place, country }, `this condition can never be met (${country})`),
    ),
  ];
}

function canBeMet(
  content: Content,
  { place, condition }: PlacedCondition,
  today: CalendarDay,
): boolean {
  const step = content.steps.find((one) => one.id === place.step);
  if (step !== undefined)
    return findAnswers(content, { step, further: condition }, today) !== undefined;
  return [condition, { payment: condition }, { account: condition }].some(
    (one) => findAnswersFor(content, one, today) !== undefined,
  );
}
