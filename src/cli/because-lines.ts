import type { Content } from '../content/content.ts';
import type { Field } from '../content/schema.ts';
import type { Given } from '../facts/answers.ts';
import type { Words } from '../language/words.ts';

export interface BecauseOptions {
  readonly content: Content;
  readonly given: Given;
  readonly words: Words;
}

/**
 * Says in the words of the questions which answers led to a step: `payments.0.method is bank-transfer` → the question and its answer, each
 * question once. What was never asked counts as the worse, and that is said once.
 */
export function becauseLines(
  because: readonly string[],
  { content, given, words }: BecauseOptions,
): readonly string[] {
  if (because.length === 0) return [words('why.always')];
  const reasons = gather(because);
  const lines = [...reasons].flatMap(([path, values]) => {
    const field = fieldAt(path, content);
    if (field === undefined || given[path] === undefined) return [];
    const answer = labelsOf(field, values).join('; ');
    return words(answer === '' ? 'why.question' : 'why.answered', { question: field.text, answer });
  });
  const isOpen = [...reasons.keys()].some((path) => given[path] === undefined);
  return [...lines, ...(isOpen ? [words('why.unknown')] : [])];
}

/** Gathers the values of each answer; a comparison with an amount or a day has none. */
function gather(because: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const reason of because) {
    const [, path = '', values = ''] =
      /^(\S+) (?:(?:is|includes) ([a-z0-9-]+(?:, [a-z0-9-]+)*)$)?/.exec(reason) ?? [];
    const known = found.get(path) ?? new Set<string>();
    for (const value of values.split(', ')) known.add(value);
    found.set(path, known);
  }
  return found;
}

/** Finds the question of a path: `what-they-got`, `session.long`, `payments.0.method`. */
function fieldAt(path: string, content: Content): Field | undefined {
  const [id, ...rest] = path.split('.');
  const question = content.questions.find((one) => one.id === id);
  const last = rest.at(-1);
  return last === undefined ? question : question?.fields?.find((one) => one.id === last);
}

function labelsOf(field: Field, values: ReadonlySet<string>): readonly string[] {
  const chosen = (field.options ?? []).filter((option) => values.has(option.id));
  return chosen.map((option) => option.label);
}
