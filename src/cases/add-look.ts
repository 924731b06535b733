import type { CaseFile, StatementFind, StatementLook } from './case-file.ts';

/** Adds a look at a statement to a case; nothing is taken away. `today` becomes the day of the last change. */
export function addLook(file: CaseFile, look: StatementLook, today: string): CaseFile {
  return { ...file, updated_on: today, statements: [...file.statements, look] };
}

/** Gives a find its id, the next free one of its case: `found-3`. */
export function nameFind(file: CaseFile, find: Omit<StatementFind, 'id'>): StatementFind {
  const count = file.statements.filter((look) => look.find !== undefined).length;
  return { id: `found-${String(count + 1)}`, ...find };
}
