import type { Given } from '../facts/answers.ts';
import type { QuestionAt } from './list-questions.ts';
import { openQuestions } from './open-questions.ts';

/** Where a question stands among those that are asked: "4 of about 11". */
export interface QuestionNumber {
  readonly number: number;
  readonly total: number;
}

/**
 * Numbers a question among those that this run asks: what was answered beforehand, in a file or a saved list, is not counted, and each
 * question that is shown for the first time is one more than the one before. `asked` holds the paths in the order shown, this one among them.
 */
export function numberQuestion(
  path: string,
  asked: readonly string[],
  { places, given }: { readonly places: readonly QuestionAt[]; readonly given: Given },
): QuestionNumber {
  const stillAsked = asked.filter((one) => places.some((place) => place.path === one));
  const toCome = openQuestions(places, given).filter((place) => !asked.includes(place.path));
  return {
    number: stillAsked.indexOf(path) + 1,
    total: stillAsked.length + toCome.length,
  };
}
