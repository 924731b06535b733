import type { Mark } from '../plan/plan.ts';
import type { CaseFile } from './case-file.ts';

/** Adds a mark to a case; nothing is taken away, so the log keeps what was said when. `today` becomes the day of the last change. */
export function addMark(file: CaseFile, mark: Mark, today: string): CaseFile {
  return { ...file, updated_on: today, marks: [...file.marks, mark] };
}
