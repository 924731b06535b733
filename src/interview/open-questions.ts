import type { Given } from '../facts/answers.ts';
import type { QuestionAt } from './list-questions.ts';

/** Finds the questions that are still to be asked: optional ones wait until more is wanted, and what was skipped is not asked again. */
export function openQuestions(places: readonly QuestionAt[], given: Given): readonly QuestionAt[] {
  const wantsMore = given['@more'] === 'yes';
  const skipped = skippedIn(given);
  return places.filter(
    (place) =>
      given[place.path] === undefined &&
      !skipped.includes(place.path) &&
      (wantsMore || !place.optional || belongsToOpenEntry(place, given)),
  );
}

/** The paths of the optional questions that the person skipped. */
export function skippedIn(given: Given): readonly string[] {
  const paths = given['@skipped'];
  return typeof paths === 'object' ? paths : [];
}

/** The end of an entry that was begun is asked also when the whole list is optional. */
function belongsToOpenEntry(place: QuestionAt, given: Given): boolean {
  return (
    place.asks === 'value' &&
    place.field.optional !== true &&
    given[`${place.question.id}.any`] === 'yes'
  );
}
