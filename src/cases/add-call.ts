import type { LogEntry } from '../plan/plan.ts';
import type { CaseFile } from './case-file.ts';

/** Adds a call to the log of a case; nothing is taken away. `today` becomes the day of the last change. */
export function addCall(file: CaseFile, call: LogEntry, today: string): CaseFile {
  return { ...file, updated_on: today, calls: [...file.calls, call] };
}
