import { extname } from 'node:path';
import type { CaseFile } from '../cases/case-file.ts';
import type { Content } from '../content/content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { composeLetters, composeSheet, type Sheet } from '../documents/compose-letters.ts';
import type { Format, ToRender } from '../documents/formats.ts';
import { listSheets } from '../documents/list-sheets.ts';
import { UsageError } from '../errors.ts';
import { assembleAnswers } from '../facts/assemble-answers.ts';
import { deriveFacts } from '../facts/derive-facts.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { lettersOfPlan } from '../plan/letters-of-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { isCaseName } from '../storage/case-name.ts';
import { chooseFormats, refusePlanFormats } from './choose-formats.ts';
import { chooseSheets } from './choose-sheets.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherAnswers, refuseGuidedOnly, refuseMissing } from './gather-answers.ts';
import { openCases } from './open-cases.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { pickCase } from './pick-case.ts';
import { planForCase } from './plan-for-case.ts';
import { paperOf, printSizeOf, renderDocument } from './render-plan.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { knowingCommands, wordsFor, wordsOf } from './words-for.ts';
import type { World } from './world.ts';
import { writeDocuments } from './write-documents.ts';

export interface LettersFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
  /** Keys, ids or kinds of sheets, with commas. */
  readonly only?: string;
}

/** What the sheets of one run are made from. */
interface Made {
  readonly content: Content;
  readonly plan: Plan;
  readonly calls: CaseFile['calls'];
}

/**
 * Writes draft letters and call scripts of a saved case or of answers: each as a file of its own in a folder, all in one file that was
 * named, or to standard output. With `--json` it lists them. Throws UsageError and FileError.
 */
export async function runLetters(
  world: World,
  named: string | undefined,
  flags: LettersFlags,
): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const formats = chooseFormats(flags.format ?? 'html,text');
  refusePlanFormats(formats);
  const made = await make(world, named, { flags, today });
  const { plan, content, calls } = made;
  const all = listSheets(plan, lettersOfPlan(plan, content, calls), content);
  const sheets = chooseSheets(all, flags.only);
  if (flags.json === true) world.writeOut(listed(sheets));
  else await deliver(world, sheets, { made, flags, formats });
}

interface Given {
  readonly flags: LettersFlags;
  readonly today: CalendarDay;
}

/** The name of a case has no dot and no slash; a file of answers, or `-`, does not look like one. */
async function make(world: World, named: string | undefined, given: Given): Promise<Made> {
  const { flags } = given;
  const isCase =
    flags.answers === undefined &&
    (flags.answer ?? []).length === 0 &&
    (named === undefined || isCaseName(named));
  return isCase
    ? await ofCase(world, named ?? flags.case, given)
    : await ofAnswers(world, flags.answers ?? named, given);
}

async function ofCase(world: World, name: string | undefined, given: Given): Promise<Made> {
  const store = openCases(world, { dataDir: given.flags.dataDir });
  const { value, setAside } = await pickCase(store, name);
  tellSetAside(world, wordsFor(world), setAside);
  return { ...planForCase(world, value, { today: given.today }), calls: value.calls };
}

async function ofAnswers(
  world: World,
  file: string | undefined,
  { flags, today }: Given,
): Promise<Made> {
  const { content, given } = await gatherAnswers(
    world,
    { file, flags: flags.answer ?? [], country: flags.country, language: flags.language },
    today,
  );
  refuseMissing(content, given);
  refuseGuidedOnly(content);
  const plan = buildPlan(content, deriveFacts(content, assembleAnswers(given), today));
  return { content, plan, calls: [] };
}

function listed(sheets: readonly Sheet[]): string {
  const list = sheets.map((sheet) =>
    sheet.kind === 'call-script'
      ? { key: sheet.key, kind: sheet.kind, call: sheet.call }
      : { key: sheet.key, kind: sheet.kind, letter: sheet.letter },
  );
  return `${JSON.stringify({ version: 1, sheets: list }, undefined, 2)}\n`;
}

interface Delivery {
  readonly made: Made;
  readonly flags: LettersFlags;
  readonly formats: readonly Format[];
}

async function deliver(world: World, sheets: readonly Sheet[], to: Delivery): Promise<void> {
  const paths = isOneFile(to.flags)
    ? await writeTogether(world, sheets, to)
    : await writeEach(world, sheets, to);
  if (paths.length > 0) world.writeOut(`${paths.join('\n')}\n`);
  if (to.flags.quiet !== true) tellNext(world, sheets);
}

/** Standard output, or a name with an ending: all sheets in one document. */
function isOneFile({ output }: LettersFlags): boolean {
  return output === '-' || (output !== undefined && extname(output) !== '');
}

function tellNext(world: World, sheets: readonly Sheet[]): void {
  const words = knowingCommands(wordsFor(world), world);
  world.writeError(`${words(sheets.length === 0 ? 'letter.none' : 'letters.next')}\n`);
}

async function writeTogether(
  world: World,
  sheets: readonly Sheet[],
  to: Delivery,
): Promise<readonly string[]> {
  const { made, flags, formats } = to;
  if (flags.output === '-') refuseOnScreen(world, formats);
  if (formats.length > 1) throw new UsageError('several-formats');
  const rendered = await renderDocument(formats, {
    ...fromOf(world, made),
    document: composeLetters(sheets, made.plan, optionsOf(to)),
  });
  if (flags.output !== '-')
    return await writeDocuments(world, rendered, {
      output: flags.output ?? '',
      name: '',
      overwrite: flags.overwrite === true,
    });
  for (const one of rendered) world.writeOut(one.made);
  return [];
}

async function writeEach(
  world: World,
  sheets: readonly Sheet[],
  to: Delivery,
): Promise<readonly string[]> {
  const { made, flags, formats } = to;
  const folder = flags.output ?? `letters-${made.plan.made_for}`;
  const written: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const rendered = await renderDocument(formats, {
      ...fromOf(world, made),
      document: composeSheet(sheet, made.plan, optionsOf(to)),
    });
    const name = `${String(index + 1).padStart(2, '0')}-${sheet.key.replaceAll('.', '-')}`;
    const target = { output: `${folder}/`, name, overwrite: flags.overwrite === true };
    written.push(...(await writeDocuments(world, rendered, target)));
  }
  return written;
}

function fromOf(world: World, { plan, content }: Made): Omit<ToRender, 'document'> {
  return { plan, content, words: wordsOf(content), pdf: pdfRenderer(world) };
}

function optionsOf({ made, flags }: Delivery): Parameters<typeof composeLetters>[2] {
  const { content } = made;
  return { content, words: wordsOf(content), ...paperOf(flags), ...printSizeOf(flags) };
}
