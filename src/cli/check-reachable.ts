import type { Content } from '../content/content.ts';
import { listConditions, type PlacedCondition } from '../content/list-conditions.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Problem } from '../errors.ts';
import { findAnswers, findAnswersFor } from '../plan/find-answers.ts';

/** Says which steps no answers lead to, and which conditions of lines, contacts, deadlines and questions can never be met. */
export function checkReachable(content: Content, today: CalendarDay): readonly Problem[] {
  const steps = content.steps
    .filter((step) => findAnswers(content, { step }, today) === undefined)
    .map((step) => ({
      file: `${content.country.id}/steps/${step.id}`,
      message: 'no answers lead to this step',
    }));
  const conditions = listConditions(content)
    .filter((placed) => !canBeMet(content, placed, today))
    .map(({ place }) => ({
      file: `${content.country.id} ${place.step ?? place.kind}`,
      path: place.path.join('.'),
      message: 'this condition can never be met',
    }));
  return [...steps, ...conditions];
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
