import type { CaseFile } from '../cases/case-file.ts';
import { checkCase } from '../cases/check-case.ts';
import { isSealed } from '../cases/seal-plan.ts';
import { withFinds } from '../cases/with-finds.ts';
import { loadContent, loadCountries } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { FileError, UsageError, type Problem } from '../errors.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { checkAnswers } from '../facts/check-answers.ts';
import { findSecret, type TextKind } from '../facts/check-secret.ts';
import { stripControls } from '../facts/strip-controls.ts';
import { isCaseName } from '../storage/case-name.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { decodeCase } from '../storage/decode-case.ts';
import { readInputFile } from '../storage/read-input-file.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export interface ImportOptions {
  /** The file of a case, or `-`. */
  readonly path: string;
  /** The name it gets here; its own where none is given. */
  readonly name: string | undefined;
  readonly today: CalendarDay;
}

export interface Imported {
  readonly file: CaseFile;
  /** true where private answers were left out when it was exported. */
  readonly leftOut: boolean;
}

/** Takes a case over from a file: all of it or nothing. Throws UsageError or FileError where it cannot be read, holds what may not be kept, or its name is taken. */
export async function importCase(
  world: World,
  store: CaseStore<CaseFile>,
  options: ImportOptions,
): Promise<Imported> {
  const { file, leftOut } = await readCaseFile(world, options.path);
  const problems = [...answerProblems(world, file, options.today), ...textProblems(world, file)];
  if (problems.length > 0)
    throw new UsageError('import.wrong', { parameters: { path: options.path }, problems });
  const name = options.name ?? file.name;
  if (!isCaseName(name)) throw new UsageError('case-name', { next: ['import.name-it'] });
  return { file: await addUnder(store, file, name), leftOut };
}

async function readCaseFile(world: World, path: string): Promise<Imported> {
  const { text } = await readInputFile(path, {
    ...(world.inputFile === undefined ? {} : { descriptor: world.inputFile }),
    input: world.input,
  });
  const { bytes, leftOut } = openSealed(text, path);
  const decoded = decodeCase(bytes, { parse: checkCase, migrations: [] });
  if (decoded.kind === 'read') return { file: withoutControls(decoded.value), leftOut };
  if (decoded.kind === 'newer-version')
    throw new FileError('case-from-newer-version', { next: ['update-aftercall'] });
  throw new UsageError('import.damaged', { parameters: { path } });
}

/** Takes the case out of what `export --format json` wrote, if the seal is whole; a saved case itself is taken as it is. */
function openSealed(
  text: string,
  path: string,
): { readonly bytes: Uint8Array; readonly leftOut: boolean } {
  const value = parseRecord(text);
  if (value === undefined || !String(value['schema']).startsWith('aftercall/plan/'))
    return { bytes: Buffer.from(text, 'utf8'), leftOut: false };
  if (value['case'] === undefined)
    throw new UsageError('import.no-case', { parameters: { path }, next: ['import.export-it'] });
  if (!isSealed(value))
    throw new UsageError('import.changed', { parameters: { path }, next: ['import.export-it'] });
  return {
    bytes: Buffer.from(JSON.stringify(value['case']), 'utf8'),
    leftOut: value['left_out'] !== undefined,
  };
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return undefined;
  }
}

/** Nothing that steers a terminal comes in with a text. */
function withoutControls(file: CaseFile): CaseFile {
  return checkCase(
    JSON.parse(JSON.stringify(file), (_, value: unknown) =>
      typeof value === 'string' ? stripControls(value) : value,
    ),
  );
}

/** Every answer is checked as if it came from a file of answers. */
function answerProblems(world: World, file: CaseFile, today: CalendarDay): readonly Problem[] {
  const words = wordsFor(world);
  const country = loadCountries(world.contentFolder).find(
    (one) => one.id === file.given['country'],
  );
  const content = loadContent(world.contentFolder, country?.id ?? 'other');
  const { problems } = checkAnswers(
    content,
    assembleAnswers(withFinds(file.given, file.statements)),
    today,
  );
  return problems.map(({ path, key, parameters }) => ({
    path: path.join('.'),
    message: words(key, parameters),
  }));
}

type Said = readonly [path: string, text: string | undefined, kind: TextKind];

/** What was noted may hold no secret either. */
function textProblems(world: World, file: CaseFile): readonly Problem[] {
  const words = wordsFor(world);
  return notedIn(file).flatMap(([path, text, kind]) => {
    const secret = text === undefined ? undefined : findSecret(text, kind);
    return secret === undefined ? [] : [{ path, message: words(`secret.${secret}`) }];
  });
}

function notedIn(file: CaseFile): readonly Said[] {
  return [
    ['reference', file.reference, 'reference'],
    ...file.marks.flatMap((mark, index): readonly Said[] => [
      [`marks.${String(index)}.key`, mark.key, 'note'],
      [`marks.${String(index)}.reference`, mark.reference, 'reference'],
      [`marks.${String(index)}.spoke_to`, mark.spoke_to, 'name'],
      [`marks.${String(index)}.note`, mark.note, 'note'],
    ]),
    ...file.calls.flatMap((call, index): readonly Said[] => [
      [`calls.${String(index)}.organisation`, call.organisation, 'name'],
      [`calls.${String(index)}.reference`, call.reference, 'reference'],
      [`calls.${String(index)}.spoke_to`, call.spoke_to, 'name'],
      [`calls.${String(index)}.promised`, call.promised, 'note'],
      [`calls.${String(index)}.key`, call.key, 'note'],
    ]),
  ];
}

/** Adding writes only where nothing of that name is; when it asks for the case a second time, the name is taken. */
async function addUnder(
  store: CaseStore<CaseFile>,
  file: CaseFile,
  name: string,
): Promise<CaseFile> {
  const taken = new UsageError('import.taken', { parameters: { name }, next: ['import.name-it'] });
  if ((await store.list()).some((one) => one.name === name)) throw taken;
  let isFirst = true;
  return await store.add(() => {
    if (!isFirst) throw taken;
    isFirst = false;
    return { ...file, name };
  });
}
