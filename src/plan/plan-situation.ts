import type { Content } from '../content/content.ts';
import type { Situation } from '../content/situations-schema.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from './build-plan.ts';
import { entryWords } from './entry-words.ts';
import { fillText } from './fill-text.ts';
import type { Plan } from './plan.ts';

export interface SituationPlan {
  readonly situation: Situation;
  /** The heading of its sheet, with the payment in the words of the country. */
  readonly title: string;
  readonly plan: Plan;
}

/** Plans for somebody in a situation who cannot be asked: no day is known, so that deadlines are periods. `today` decides only which facts are due for review. */
export function planSituation(
  content: Content,
  situation: Situation,
  today: CalendarDay,
): SituationPlan {
  const answers = { country: content.country.id, ...situation.answers };
  const derived = deriveFacts(content, answers, today);
  const [payment] = derived.facts.payments;
  const words = payment === undefined ? '' : entryWords(content, payment);
  return {
    situation,
    title: fillText(situation.title, { content, for: words, bank: '' }),
    plan: buildPlan(content, derived),
  };
}
