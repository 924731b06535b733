import { composeBlank } from '../../src/documents/compose-blank.ts';
import { composeLetters, composeSheet } from '../../src/documents/compose-letters.ts';
import type { ComposeOptions } from '../../src/documents/compose.ts';
import type { Document } from '../../src/documents/document.ts';
import { listSheets } from '../../src/documents/list-sheets.ts';
import { sheets } from '../../src/documents/sheets.ts';
import { makeWords } from '../../src/language/words.ts';
import { lettersOfPlan } from '../../src/plan/letters-of-plan.ts';
import type { CallEvent } from '../../src/plan/list-events.ts';
import { planSituation } from '../../src/plan/plan-situation.ts';
import { contentOf, day } from './content-for-tests.ts';
import { readStories } from './read-stories.ts';
import { planOf } from './run-story.ts';

/** A long log of calls. */
const calls: readonly CallEvent[] = Array.from({ length: 40 }, (_, index) => ({
  on: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
  time: '14:30',
  organisation: 'High Street Bank',
  spoke_to: 'Sam',
  reference: `REF-${String(index)}`,
  promised: 'an answer in writing',
}));

/** Composes every document of a country's story of three payments but the checklist: each letter and call by itself, all of them, the other sheets, and the blank ones. */
export function otherDocuments(
  country: string,
  print: Pick<ComposeOptions, 'paper' | 'printSize'> = {},
): Readonly<Record<string, Document>> {
  const found = readStories().find(
    (one) => one.country === country && one.file.includes('three-payments'),
  );
  if (found === undefined) throw new Error(`no story for ${country}`);
  const plan = planOf(found.story);
  const content = contentOf(country);
  const options = { content, words: makeWords(content.words), ...print };
  const letters = listSheets(plan, lettersOfPlan(plan, content, calls), content);
  const blanks = content.blanks.situations.map((one) =>
    planSituation(content, one, day('2026-11-23')),
  );
  const named: readonly (readonly [string, Document])[] = [
    ['letters', composeLetters(letters, plan, options)],
    ...letters.map((one) => [one.key, composeSheet(one, plan, options)] as const),
    ...sheets.map(({ id, compose }) => [id, compose(plan, options)] as const),
    ...blanks.map((one) => [`blank-${one.situation.id}`, composeBlank(one, options)] as const),
  ];
  return Object.fromEntries(named.map(([name, one]) => [`${country}-${name}`, one]));
}
