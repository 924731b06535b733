import { createHash } from 'node:crypto';
import type { Content } from '../../content/content.ts';
import { assembleAnswers } from '../../facts/assemble-answers.ts';
import type { Given } from '../../facts/answers.ts';

/** What comes after the first run: it makes no other case. */
const since = new Set(['already-done', 'outcome', 'told-bank-on', 'final-answer-on']);

/**
 * Makes the id that stands for a case in a calendar from what happened: the same answers give the same id, whichever way they came. Private
 * answers are not in it, nor what was done since. SHA-256, 32 hexadecimal digits: nothing can be read from it.
 */
export function calendarId(given: Given, content: Pick<Content, 'questions'>): string {
  const hidden = content.questions.filter((one) => one.private === true).map(({ id }) => id);
  return shortHash(JSON.stringify(inOrder(assembleAnswers(given), new Set([...since, ...hidden]))));
}

/** Gives the first 128 bits of the SHA-256 of a text, in hexadecimal digits. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The same value with the keys of every record in order, and without some. */
function inOrder(value: unknown, without: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, without));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !without.has(key));
  return kept
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, inOrder(item, without)]);
}
