import type { Content } from '../content/content.ts';
import type { Given } from '../facts/answers.ts';
import type { Interview } from './interview.ts';

/** Gives the content that fits the answers so far. */
export function contentOf(interview: Pick<Interview, 'contentFor'>, given: Given): Content {
  const country = given['country'];
  return interview.contentFor(typeof country === 'string' ? country : undefined);
}
