import { UsageError } from '../errors.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longest = 60;
// Windows keeps these names for devices, whatever the ending.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Tells whether a text can name a case: kebab-case, at most 60 characters, nothing that leads out of the folder. */
export function isCaseName(name: string): boolean {
  return name.length <= longest && kebab.test(name) && !reserved.test(name);
}

/** Refuses a text that cannot name a case: UsageError `case-name`. It does not repeat the text, which may say too much. */
export function checkCaseName(name: string): void {
  if (!isCaseName(name)) throw new UsageError('case-name', { next: ['list-cases'] });
}

/** Makes the first free neutral name: `case-1`, `case-2` … It says nothing about what happened. */
export function newCaseName(existing: readonly string[]): string {
  const taken = new Set(existing);
  let number = 1;
  while (taken.has(`case-${String(number)}`)) number += 1;
  return `case-${String(number)}`;
}
