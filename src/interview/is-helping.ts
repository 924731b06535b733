import type { Given } from '../facts/answers.ts';

/** Tells whether a helper answers beside a caller. */
export function isHelping(given: Given): boolean {
  return given['who-is-answering'] === 'helping-caller';
}
