import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { Given } from '../facts/answers.ts';
import { keepAnswers } from '../interview/keep-answers.ts';
import type { CaseStore } from '../storage/case-store.ts';
import type { TerminalDecision } from '../terminal/decide-terminal.ts';
import { caseNamed } from './case-named.ts';
import { gatherAnswers, refuseMissing } from './gather-answers.ts';
import { guide } from './guide.ts';
import { mayKeepUnasked } from './keep-case.ts';
import { noTerminal } from './no-terminal.ts';
import { openCases } from './open-cases.ts';
import { dayOfPractice, findPractice, practise } from './practise.ts';
import type { StartFlags } from './run.ts';
import { todayOf } from './today-of.ts';
import { ticketOf } from './ticket-of.ts';
import { decideFor, withPrompter } from './with-prompter.ts';
import { savedCountry, withSettings } from './with-settings.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeChecklist } from './write-checklist.ts';

/** Runs the guided interview, the walk through the steps, and writes the checklist. Without a terminal it says so and names the command to use. */
export async function runStart(world: World, typed: StartFlags): Promise<void> {
  if (typed.practice !== undefined) {
    await startPractice(world, typed, typed.practice);
    return;
  }
  const flags = await withCaseNamed(world, await withSettings(world, typed));
  ticketOf(flags);
  const today = todayOf(world, flags.asOf);
  const country = await savedCountry(world, flags);
  const sources = {
    file: flags.answers,
    flags: flags.answer ?? [],
    country: flags.country,
    language: flags.language,
    otherwise: (await countryBefore(world, flags)) ?? country,
  };
  const { given } = await gatherAnswers(world, sources, today);
  const begin = { given, today, ...(country === undefined ? {} : { country }) };
  if (flags.input === false) {
    await runUnasked(world, flags, begin);
    return;
  }
  const decision = decideFor(world, flags);
  if (decision.mode === 'none') throw noTerminal(world);
  await runAsked(world, flags, { ...begin, decision });
}

/** A case may be named by its ticket. */
async function withCaseNamed(world: World, flags: StartFlags): Promise<StartFlags> {
  if (flags.case === undefined) return flags;
  return { ...flags, case: await caseNamed(openCases(world, flags), flags.case) };
}

/** A practice is played on its own day, and keeps nothing. */
async function startPractice(world: World, given: StartFlags, typed: string): Promise<void> {
  const flags = await withSettings(world, given);
  const practice = findPractice(world, typed);
  const decision = decideFor(world, flags);
  if (decision.mode === 'none') throw noTerminal(world);
  const words = wordsFor(world);
  const today = dayOfPractice(practice, todayOf(world, flags.asOf));
  await withPrompter(world, { decision, words }, async (prompter) => {
    const store = openCases(world, flags);
    await practise({ world, flags, today, words, prompter, store }, practice);
  });
}

/** The country of the case that was named, whose answers are to be corrected. */
async function countryBefore(world: World, flags: StartFlags): Promise<string | undefined> {
  if (flags.case === undefined) return undefined;
  const country = (await openCases(world, flags).read(flags.case)).value.given['country'];
  return typeof country === 'string' ? country : undefined;
}

interface Begin {
  readonly given: Given;
  readonly today: CalendarDay;
  /** The saved country: it counts where neither what was given nor the case says another. */
  readonly country?: string;
}

async function runAsked(
  world: World,
  flags: StartFlags,
  begin: Begin & { readonly decision: TerminalDecision },
): Promise<void> {
  const words = wordsFor(world);
  const { decision, today, given, country } = begin;
  await withPrompter(world, { decision, words }, async (prompter) => {
    const run = { world, flags, today, words, prompter, store: openCases(world, flags) };
    await guide(run, given, country);
  });
}

/** With `--no-input` nothing is asked: the case is saved where it may be, and the documents are written; or what is missing is named. */
async function runUnasked(world: World, flags: StartFlags, begin: Begin): Promise<void> {
  const { file, store } = await caseUnasked(world, flags, begin);
  const written = await writeChecklist(world, file, {
    today: begin.today,
    store,
    folder: flags.output ?? world.folder,
    flags,
  });
  world.writeOut(`${written.join('\n')}\n`);
}

interface CaseUnasked {
  readonly file: CaseFile;
  /** Where it is kept; absent where it is not. */
  readonly store?: CaseStore<CaseFile>;
}

async function caseUnasked(
  world: World,
  flags: StartFlags,
  { given, today, country }: Begin,
): Promise<CaseUnasked> {
  const store = openCases(world, flags);
  const before = flags.case === undefined ? undefined : (await store.read(flags.case)).value;
  const all = { ...(country === undefined ? {} : { country }), ...before?.given, ...given };
  const content = contentOf(world, all);
  refuseMissing(content, all);
  const kept = keepAnswers(content, all, today).given;
  const change = (value: CaseFile): CaseFile => ({
    ...value,
    given: kept,
    finished: true,
    updated_on: today,
    ...ticketOf(flags),
  });
  if (before !== undefined) return { file: (await store.update(before.name, change)).value, store };
  const make = (name: string): CaseFile =>
    change(newCase({ name, today, contentVersion: content.version, given: kept }));
  const file = mayAdd(flags, kept) ? await store.add(make) : undefined;
  tellKept(world, flags, file);
  return file === undefined ? { file: make('case') } : { file, store };
}

function contentOf(world: World, given: Given): Content {
  const country = given['country'];
  return loadContent(world.contentFolder, typeof country === 'string' ? country : 'other');
}

/** Without a question only a clean device may keep answers, unless `--yes` says that the person agreed. */
function mayAdd(flags: StartFlags, given: Given): boolean {
  return flags.save !== false && (flags.yes === true || mayKeepUnasked(given) === true);
}

function tellKept(world: World, flags: StartFlags, file: CaseFile | undefined): void {
  if (flags.quiet === true) return;
  const words = wordsFor(world);
  const said =
    file === undefined ? words('save.not-kept') : words('save.kept', { name: file.name });
  world.writeError(`${said}\n`);
}
