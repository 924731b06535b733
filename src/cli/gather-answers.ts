import type { Content, CountryName } from '../content/content.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { UsageError, type Problem } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { checkAnswers, missingAnswers, type AnswerProblem } from '../facts/check-answers.ts';
import type { Words } from '../language/words.ts';
import { makeWords } from '../language/words.ts';
import { readDataText, type DataText } from '../storage/read-data-text.ts';
import { readInputFile } from '../storage/read-input-file.ts';
import { checkLanguage } from './check-language.ts';
import type { World } from './world.ts';

export interface AnswerSources {
  /** A path, or `-` for standard input. */
  readonly file?: string | undefined;
  /** `id=value`, as typed after `--answer`; the last one of an id counts. */
  readonly flags: readonly string[];
  readonly country?: string | undefined;
  readonly language?: string | undefined;
  /** The country that holds where none is given: that of the case, or the saved one. It is not among the answers that come back. */
  readonly otherwise?: string | undefined;
}

export interface GatheredAnswers {
  readonly content: Content;
  readonly given: Given;
  readonly words: Words;
}

/**
 * Reads answers from a file and from flags (a flag beats the file), checks them all, and loads the content of their country.
 * Throws UsageError or FileError with every problem, each with file, line and column where there is one.
 */
export async function gatherAnswers(
  world: World,
  sources: AnswerSources,
  today: CalendarDay,
): Promise<GatheredAnswers> {
  const file = sources.file === undefined ? undefined : await readAnswersFile(world, sources.file);
  return understandAnswers(file, { ...sources, contents: contentsIn(world.contentFolder) }, today);
}

/** Where content comes from: the disk, or what was loaded before. */
export interface Contents {
  readonly countries: () => readonly CountryName[];
  readonly load: (country: string) => Content;
}

/** Gives the built content of a folder. */
export function contentsIn(folder: string): Contents {
  return {
    countries: () => loadCountries(folder),
    load: (country) => loadContent(folder, country),
  };
}

/** Checks answers that were read, with those of the flags over them. Throws UsageError as `gatherAnswers` does. */
export function understandAnswers(
  file: DataText | undefined,
  sources: AnswerSources & { readonly contents: Contents },
  today: CalendarDay,
): GatheredAnswers {
  const value = {
    ...file?.value,
    ...(sources.country === undefined ? {} : { country: sources.country }),
    ...readFlags(sources.flags),
  };
  const country = value['country'] ?? sources.otherwise;
  const { content, isKnown } = contentFor(sources.contents, country);
  checkLanguage(content, sources.language);
  const words = makeWords(content.words, content.language);
  const { given, problems } = checkAnswers(content, value, today);
  const own = isKnown ? problems : problems.filter((problem) => !needsCountry(problem));
  if (own.length > 0) throw wrongAnswers(own, { file, name: sources.file, words });
  return { content, given, words };
}

/** Throws UsageError naming every required answer that is missing. */
export function refuseMissing(content: Content, given: Given): void {
  const missing = missingAnswers(content, given);
  if (missing.length > 0)
    throw new UsageError('answer.missing', {
      parameters: { ids: missing.join(', ') },
      next: ['answer.missing-next'],
    });
}

/** Throws UsageError where the country is one without numbers and law: a plan for it needs the guided run. */
export function refuseGuidedOnly(content: Content): void {
  if (content.country['guided-only'] !== true) return;
  const valid = content.countries.filter((one) => !one.guidedOnly).map((one) => one.id);
  throw new UsageError('country-guided-only', { parameters: { valid: valid.join(', ') } });
}

/** The content of the answered country; where there is none that is known, the one without numbers and law. */
function contentFor(
  { countries, load }: Contents,
  country: unknown,
): { readonly content: Content; readonly isKnown: boolean } {
  const known = countries().find((one) => one.id === country);
  return { content: load(known?.id ?? 'other'), isKnown: known !== undefined };
}

/** Regions are those of a country: as long as that is not known, they cannot be judged. */
function needsCountry({ path }: AnswerProblem): boolean {
  return path[0] === 'region';
}

async function readAnswersFile(world: World, path: string): Promise<DataText> {
  const input = await readInputFile(path, {
    ...(world.inputFile === undefined ? {} : { descriptor: world.inputFile }),
    folder: world.folder,
    input: world.input,
  });
  const read = await readDataText(input.text, input.name);
  if (read.kind === 'refused') throw new UsageError('answer.wrong', { problems: read.problems });
  return read;
}

function wrongAnswers(
  problems: readonly AnswerProblem[],
  from: {
    readonly file: DataText | undefined;
    readonly name: string | undefined;
    readonly words: Words;
  },
): UsageError {
  return new UsageError('answer.wrong', {
    problems: problems.map((problem): Problem => ({
      ...place(problem, from),
      path: problem.path.join('.'),
      message: from.words(problem.key, problem.parameters),
    })),
  });
}

function place(
  problem: AnswerProblem,
  from: { readonly file: DataText | undefined; readonly name: string | undefined },
): Partial<Problem> {
  const position = from.file?.positionOf(problem.path);
  return position === undefined ? {} : { file: from.name, ...position };
}

function readFlags(flags: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    flags.map((flag) => {
      const at = flag.indexOf('=');
      if (at < 1) throw new UsageError('answer.flag', { parameters: { text: flag.slice(0, 40) } });
      return [flag.slice(0, at).trim(), flagValue(flag.slice(at + 1).trim())];
    }),
  );
}

/** A list is separated by commas; records, lists of records and numbers are JSON. */
function flagValue(text: string): unknown {
  if (/^[[{]/.test(text)) {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      return text;
    }
  }
  return text.includes(',') ? text.split(',').map((part) => part.trim()) : text;
}
