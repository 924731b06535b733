import type { Given } from '../facts/answers.ts';
import type { LogEntry, Mark } from '../plan/plan.ts';

/** A saved case (schema aftercall/case/1): the answers as given, what was done since, and nothing that can be derived. */
export interface CaseFile {
  readonly schema: 'aftercall/case/1';
  readonly name: string;
  /** A help desk's own ticket reference. */
  readonly reference?: string;
  readonly created_on: string;
  readonly updated_on: string;
  readonly content_version: string;
  readonly given: Given;
  /** In the order in which they were made; never changed, only added to. */
  readonly marks: readonly Mark[];
  readonly calls: readonly LogEntry[];
  /** true once the plan was made; until then the next start offers to go on. */
  readonly finished: boolean;
}
