import type { Given } from '../facts/answers.ts';
import type { CaseFile } from './case-file.ts';

export interface NewCase {
  readonly name: string;
  readonly today: string;
  readonly contentVersion: string;
  readonly given: Given;
}

/** Makes an unfinished case with no marks. */
export function newCase({ name, today, contentVersion, given }: NewCase): CaseFile {
  return {
    schema: 'aftercall/case/1',
    name,
    created_on: today,
    updated_on: today,
    content_version: contentVersion,
    given,
    marks: [],
    calls: [],
    statements: [],
    finished: false,
  };
}
