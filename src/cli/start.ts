import { addMark } from '../cases/add-mark.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import { loadContent } from '../content/load-content.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { CancelledError, isExpectedError, UsageError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { checkValue } from '../facts/check-value.ts';
import type { Prompter, Reading } from '../interview/prompter.ts';
import { runInterview } from '../interview/run-interview.ts';
import { readTyped } from '../interview/read-typed.ts';
import type { Words } from '../language/words.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { decideTerminal } from '../terminal/decide-terminal.ts';
import type { CommonFlags } from './common-options.ts';
import { gatherAnswers, refuseMissing } from './gather-answers.ts';
import { openCases } from './open-cases.ts';
import { planForCase } from './plan-for-case.ts';
import { showUrgent } from './show-urgent.ts';
import { todayOf } from './today-of.ts';
import { walkThrough } from './walk-through.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeChecklist } from './write-checklist.ts';
import { spellDay } from '../documents/spell-day.ts';

export interface StartFlags extends CommonFlags {
  readonly answers?: string;
  readonly answer?: readonly string[];
}

/** What a guided run works with from its first line to its last. */
export interface Run {
  readonly world: World;
  readonly flags: StartFlags;
  readonly today: CalendarDay;
  readonly words: Words;
  readonly prompter: Prompter;
  readonly store: CaseStore<CaseFile>;
}

/** The saved case of this run, if it may be kept, and what is to be kept. */
interface Keeper {
  file: CaseFile | undefined;
  mayKeep: boolean | undefined;
}

/** Runs the guided interview, the walk through the steps, and writes the checklist. Without a terminal it says so and names the command to use. */
export async function runStart(world: World, flags: StartFlags): Promise<void> {
  const today = todayOf(world, flags.asOf);
  const start = await gatherAnswers(
    world,
    { file: flags.answers, flags: flags.answer ?? [], country: flags.country },
    today,
  );
  const terminal = world.terminal();
  const decision = decideTerminal({
    ...terminal,
    env: world.env,
    plain: flags.plain === true,
    colour: flags.color !== false,
    mayAsk: flags.input !== false,
  });
  if (flags.input === false) {
    await runUnasked(world, flags, { given: start.given, today });
    return;
  }
  if (decision.mode === 'none')
    throw new UsageError('start.no-terminal', {
      next: ['start.no-terminal-next'],
      parameters: { command: 'npm start -- plan checklists/examples/uk.yaml' },
    });
  const words = wordsFor(world);
  const prompter = await openPrompter(world, decision, words);
  try {
    await guide(
      {
        world,
        flags,
        today,
        words,
        prompter,
        store: openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir }),
      },
      start.given,
    );
  } finally {
    prompter.close();
  }
}

async function openPrompter(
  world: World,
  decision: ReturnType<typeof decideTerminal>,
  words: Words,
): Promise<Prompter & { readonly close: () => void }> {
  const options = {
    input: world.input(),
    screen: world.screen(),
    words,
    columns: decision.columns,
    helping: () => false,
  };
  const { plainPrompter } = await import('../terminal/plain-prompter.ts');
  return plainPrompter(options);
}

/** With `--no-input` nothing is asked: the case is saved and the documents are written, or what is missing is named. */
async function runUnasked(
  world: World,
  flags: StartFlags,
  start: { readonly given: Given; readonly today: CalendarDay },
): Promise<void> {
  const country = start.given['country'];
  const content = loadContent(world.contentFolder, typeof country === 'string' ? country : 'other');
  refuseMissing(content, start.given);
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const make = (name: string): CaseFile => ({
    ...newCase({ name, today: start.today, contentVersion: content.version, given: start.given }),
    finished: true,
  });
  const file = flags.save === false ? make('case') : await store.add(make);
  const written = await writeChecklist(world, file, {
    today: start.today,
    folder: flags.output ?? world.folder,
    flags,
  });
  world.writeOut(`${written.join('\n')}\n`);
}

async function guide(run: Run, given: Given): Promise<void> {
  const keeper: Keeper = { file: undefined, mayKeep: run.flags.save === false ? false : undefined };
  try {
    await guideWith(run, keeper, given);
  } catch (error) {
    const isStop = isExpectedError(error) && error.kind === 'cancelled';
    throw isStop && keeper.file === undefined ? new CancelledError('stopped-not-saved') : error;
  }
}

async function guideWith(run: Run, keeper: Keeper, given: Given): Promise<void> {
  const { prompter, words } = run;
  prompter.show([
    { text: words('interview.before'), tone: 'urgent' },
    { text: words('interview.welcome') },
    { text: words('interview.promise') },
    { text: words('interview.leave') },
    { text: words('interview.plain'), tone: 'quiet' },
  ]);
  keeper.file = await unfinishedCase(run);
  const start = { ...keeper.file?.given, ...given };
  const answers = await runInterview(
    {
      prompter,
      today: run.today,
      words,
      contentFor: (country) => loadContent(run.world.contentFolder, country ?? 'other'),
      save: async (now) => {
        await keep(run, keeper, now);
      },
      showUrgent: async (now) => await showUrgent(run, now),
    },
    start,
  );
  await finish(run, keeper, answers);
}

/** Offers to go on with a case that was not finished. */
async function unfinishedCase(run: Run): Promise<CaseFile | undefined> {
  if (run.flags.save === false) return undefined;
  for (const { name } of await run.store.list()) {
    const { value } = await run.store.read(name);
    if (
      value === undefined ||
      (run.flags.case !== name && (value.finished || run.flags.case !== undefined))
    )
      continue;
    if (run.flags.case === name) return value;
    const choice = await run.prompter.choose({
      id: 'continue',
      text: run.words('save.continue', { name, day: value.updated_on }),
      options: ['continue-yes', 'continue-new'].map((id) => ({
        id,
        label: run.words(`save.${id}`),
      })),
    });
    if (choice === 'continue-yes') return value;
  }
  return undefined;
}

/** Keeps the answers once it may: never before it is known whether the caller reached this device; asked first where they did, and beside a caller. */
async function keep(run: Run, keeper: Keeper, given: Given): Promise<void> {
  if (keeper.mayKeep === undefined) keeper.mayKeep = await mayKeep(run, given);
  if (keeper.mayKeep !== true) return;
  const { file } = keeper;
  if (file === undefined) {
    const version = loadContent(
      run.world.contentFolder,
      String(given['country'] ?? 'other'),
    ).version;
    keeper.file = await run.store.add((name) =>
      newCase({ name, today: run.today, contentVersion: version, given }),
    );
    run.prompter.show([
      { text: run.words('save.kept', { name: keeper.file.name }), tone: 'quiet' },
    ]);
    return;
  }
  keeper.file = { ...file, given, updated_on: run.today };
  await run.store.write(file.name, keeper.file);
}

async function mayKeep(run: Run, given: Given): Promise<boolean | undefined> {
  const device = given['this-device'];
  if (device === undefined) return undefined;
  const isHelper = given['who-is-answering'] === 'helping-caller';
  if (device === 'clean' && !isHelper) return true;
  const choice = await run.prompter.choose({
    id: 'save',
    text: run.words(isHelper ? 'save.ask-helper' : 'save.ask'),
    options: ['yes', 'no'].map((id) => ({ id, label: run.words(`save.${id}`) })),
  });
  return choice === 'yes';
}

async function finish(run: Run, keeper: Keeper, given: Given): Promise<void> {
  const content = loadContent(run.world.contentFolder, String(given['country'] ?? 'other'));
  let file: CaseFile = {
    ...(keeper.file ??
      newCase({ name: 'case', today: run.today, contentVersion: content.version, given })),
    given,
    finished: true,
  };
  const store = async (): Promise<void> => {
    if (keeper.mayKeep === true && keeper.file !== undefined)
      await run.store.write(file.name, file);
  };
  await store();
  const field = { id: 'reference', kind: 'name', text: '' } as const;
  await walkThrough({
    prompter: run.prompter,
    words: run.words,
    today: run.today,
    dayInFull: (day) => spellDay(day, { content, words: run.words }),
    plan: () => planForCase(run.world, file, { today: run.today }).plan,
    mark: async (mark) => {
      file = addMark(file, mark, run.today);
      await store();
    },
    readDay: (typed) =>
      readTyped(typed, {
        field: { id: 'until', kind: 'day', text: '', future: true },
        options: [],
        context: { content, words: run.words, today: run.today },
      }),
    readReference: (typed): Reading => {
      const checked = checkValue(field, typed, run.today);
      return checked.ok
        ? { ok: true, value: checked.value, echo: String(checked.value) }
        : { ok: false, error: run.words(checked.key, checked.parameters) };
    },
  });
  await hand(run, file);
}

/** Writes the checklist where the person wants it, and says what comes next. */
async function hand(run: Run, file: CaseFile): Promise<void> {
  const { words, prompter } = run;
  const typed =
    run.flags.output ??
    (await prompter.line(words('start.folder', { folder: run.world.folder }), (text) => ({
      ok: true,
      value: text,
      echo: text,
    })));
  const written = await writeChecklist(run.world, file, {
    today: run.today,
    folder: typed === '' ? run.world.folder : typed,
    flags: run.flags,
  });
  prompter.show([
    { text: words('walk.finished'), tone: 'title' },
    { text: words('start.written') },
    ...written.map((text) => ({ text, tone: 'strong' as const })),
    { text: words('start.next', { command: 'aftercall status' }) },
  ]);
}
