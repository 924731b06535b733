import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../../src/cases/case-file.ts';
import { checkCase } from '../../src/cases/check-case.ts';
import { newCase } from '../../src/cases/new-case.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { parseDay } from '../../src/dates/calendar-day.ts';
import { checkAnswers } from '../../src/facts/check-answers.ts';
import { newFolder } from '../support/fake-world.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'content');

/** Two payments in the US: one step of each kind, with days to keep and answers to wait for. */
export const usAnswers = {
  country: 'us',
  region: 'US-NY',
  'this-device': 'clean',
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'what-they-got': ['money', 'card-details'],
  payments: [
    { id: 'd1', method: 'debit-card', 'paid-on': '2026-11-20', amount: 900, 'who-sent': 'caller' },
    { id: 'd2', method: 'credit-card', 'paid-on': '2026-11-20', amount: 300, 'who-sent': 'me' },
    { id: 'd3', method: 'credit-card', 'paid-on': '2026-11-20', amount: 200, 'who-sent': 'me' },
  ],
};

/** Makes a finished case from answers as a file gives them. Throws where they are not accepted. */
export function caseOf(
  answers: Readonly<Record<string, unknown>> = usAnswers,
  name = 'case-1',
): CaseFile {
  const content = loadContent(built, String(answers['country']));
  const today = parseDay('2026-11-23');
  if (today === undefined) throw new Error('no day');
  const { given, problems } = checkAnswers(content, answers, today);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const begun = newCase({ name, today, contentVersion: content.version, given });
  return { ...begun, finished: true };
}

/** Makes a folder in which these cases are saved, as the program saves them. */
export function folderWith(...cases: readonly CaseFile[]): string {
  const folder = newFolder();
  mkdirSync(casesIn(folder), { recursive: true });
  for (const one of cases)
    writeFileSync(join(casesIn(folder), `${one.name}.json`), JSON.stringify(one));
  return folder;
}

/** Names the folder of the saved cases of a world. */
export function casesIn(folder: string): string {
  return join(folder, 'data', 'cases');
}

/** Reads a saved case as it lies on the disk. */
export function readSaved(folder: string, name = 'case-1'): CaseFile {
  return checkCase(JSON.parse(readFileSync(join(casesIn(folder), `${name}.json`), 'utf8')));
}

/** Lists what lies in the folder of the saved cases. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(casesIn(folder)).toSorted();
}
