import type { AnswerValue, Answers, Entry, Given } from './answers.ts';

/** Assembles answers by path into the answers of the contract: `payments.0.method` becomes a field of the first payment. */
export function assembleAnswers(given: Given): Answers {
  const answers: Record<string, Answers[string]> = {};
  for (const id of [...new Set(Object.keys(given).map((path) => path.split('.')[0] ?? path))]) {
    if (id.startsWith('@')) continue;
    const assembled = assembleOne(id, given);
    if (assembled !== undefined) answers[id] = assembled;
  }
  return answers;
}

function assembleOne(id: string, given: Given): Answers[string] | undefined {
  const plain = given[id];
  if (plain !== undefined) return plain;
  const below = Object.entries(given).filter(([path]) => path.startsWith(`${id}.`));
  const numbers = below
    .flatMap(([path]) => Number(path.split('.')[1]))
    .filter((number) => !Number.isNaN(number));
  if (numbers.length > 0) return entriesFrom(id, below, Math.max(...numbers));
  const group = below
    .filter(([path]) => path !== `${id}.any`)
    .map(([path, value]) => [path.slice(id.length + 1), value] as const);
  return group.length === 0 ? undefined : Object.fromEntries(group);
}

function entriesFrom(
  id: string,
  below: readonly (readonly [string, AnswerValue])[],
  last: number,
): readonly Entry[] {
  return Array.from({ length: last + 1 }, (_, index) => {
    const start = `${id}.${String(index)}.`;
    const fields = below.filter(([path]) => path.startsWith(start) && path !== `${start}another`);
    return Object.fromEntries(fields.map(([path, value]) => [path.slice(start.length), value]));
  });
}
