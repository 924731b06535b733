import type { Content } from '../content/content.ts';
import type { Given } from '../facts/answers.ts';

/** Leaves out the answers to private questions, whatever else stands under their ids. */
export function withoutPrivate(content: Content, given: Given): Given {
  const ids = new Set(
    content.questions.filter((question) => question.private === true).map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(given).filter(([path]) => !ids.has(path.split('.')[0] ?? path)),
  );
}
