import type { CaseFile } from '../cases/case-file.ts';
import type { HelperFacts } from '../documents/compose-helper-sheet.ts';
import type { Organisation } from '../documents/organisation.ts';
import type { Given } from '../facts/answers.ts';
import { listQuestions, type QuestionAt } from '../interview/list-questions.ts';
import { notesOf } from './keep-note.ts';
import type { CasePlan } from './plan-for-case.ts';

export interface GatheredFacts {
  readonly facts: HelperFacts;
  /** What the caller got, in the words of the question. */
  readonly happened: readonly string[];
}

/** Gathers what a helper's own sheet needs and no plan holds: ticket, notes, what was looked at and what stayed open. */
export function gatherHelperFacts(
  file: CaseFile,
  { content, facts }: CasePlan,
  organisation: Organisation | undefined,
): GatheredFacts {
  const { given } = file;
  const places = listQuestions(content, given, facts.today);
  const ticket = textAt(given, '@ticket') ?? file.reference;
  const device = textAt(given, '@device');
  return {
    facts: {
      ...(ticket === undefined ? {} : { ticket }),
      ...(device === undefined ? {} : { device }),
      ...(organisation === undefined ? {} : { organisation }),
      notes: notesOf(given),
      tools: labelsOf('tools-seen', given, places),
      open: places.filter((place) => isOpen(place, given)).map((place) => place.field.text),
    },
    happened: labelsOf('what-they-got', given, places),
  };
}

function textAt(given: Given, path: string): string | undefined {
  const value = given[path];
  return typeof value === 'string' ? value : undefined;
}

/** Not asked, or not known. What is private is never named. */
function isOpen({ path, asks, optional, question }: QuestionAt, given: Given): boolean {
  if (asks !== 'value' || optional || question.private === true) return false;
  const value = given[path];
  return value === undefined || value === 'not-sure' || isUnsure(value);
}

function isUnsure(value: Given[string]): boolean {
  return typeof value === 'object' && value.includes('not-sure');
}

function labelsOf(path: string, given: Given, places: readonly QuestionAt[]): readonly string[] {
  const field = places.find((place) => place.path === path)?.field;
  const value = given[path];
  const ids = typeof value === 'object' ? value : [];
  return ids
    .filter((id) => id !== 'none' && id !== 'not-sure')
    .flatMap((id) => field?.options?.find((option) => option.id === id)?.label ?? []);
}
