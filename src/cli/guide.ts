import { addMark } from '../cases/add-mark.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { spellDay } from '../documents/spell-day.ts';
import { CancelledError, isExpectedError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { runInterview } from '../interview/run-interview.ts';
import { handOver } from './hand-over.ts';
import { helperTools } from './helper-tools.ts';
import { caseToContinue, keep, type Keeper } from './keep-case.ts';
import { lineReaders } from './line-readers.ts';
import { noTerminal } from './no-terminal.ts';
import { offerDeviceLook } from './offer-device-look.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';
import { showUrgent } from './show-urgent.ts';
import { walkThrough, type WalkOptions } from './walk-through.ts';
import { welcomeLines } from './welcome-lines.ts';
import { decideFor } from './with-prompter.ts';
import { whyLines } from './why-lines.ts';

/**
 * Guides a person from the first line to the written checklist. Rejects with CancelledError when they stop; its key says what was saved.
 * A pipe that ends before its first answer is a wrong use: UsageError. `country` is the saved one, which counts where nothing else says it.
 */
export async function guide(run: Run, given: Given, country?: string): Promise<void> {
  const keeper: Keeper = {
    file: undefined,
    mayKeep: run.flags.save === false ? false : undefined,
    answered: false,
    complete: false,
  };
  try {
    await guideWith(run, keeper, { given, country });
  } catch (error) {
    throw stopOf(error, run, keeper);
  }
}

function stopOf(error: unknown, run: Run, keeper: Keeper): unknown {
  if (!isExpectedError(error) || error.kind !== 'cancelled') return error;
  if (!keeper.answered && !run.world.terminal().inputIsTerminal) return noTerminal(run.world);
  if (keeper.file === undefined) return new CancelledError('stopped-not-saved');
  return keeper.complete ? new CancelledError('stopped-in-steps') : error;
}

async function guideWith(
  run: Run,
  keeper: Keeper,
  { given, country }: { readonly given: Given; readonly country: string | undefined },
): Promise<void> {
  const { prompter, words } = run;
  prompter.show(welcomeLines(words, decideFor(run.world, run.flags).mode === 'plain'));
  keeper.file = await caseToContinue(run);
  if (keeper.file !== undefined && keeper.mayKeep === undefined) keeper.mayKeep = true;
  const answers = await runInterview(
    {
      prompter,
      today: run.today,
      words,
      contentFor: (country) => loadContent(run.world.contentFolder, country ?? 'other'),
      save: async (now) => {
        keeper.answered = true;
        await keep(run, keeper, now);
      },
      showUrgent: async (now) => await showUrgent(run, now),
      lookAtDevice: async (now) => await offerDeviceLook(run, now),
      helper: helperTools(run),
    },
    withCountry(run, country, { ...keeper.file?.given, ...given }),
  );
  await finish(run, keeper, answers);
}

/** Takes the saved country where none is answered yet, and says so: going back from the next question changes it. */
function withCountry(run: Run, country: string | undefined, given: Given): Given {
  if (country === undefined || given['country'] !== undefined) return given;
  const name = loadContent(run.world.contentFolder, country).country.name;
  run.prompter.show([{ text: run.words('start.country', { name }) }]);
  return { country, ...given };
}

async function finish(run: Run, keeper: Keeper, given: Given): Promise<void> {
  const content = loadContent(run.world.contentFolder, String(given['country'] ?? 'other'));
  await keep(run, keeper, given);
  keeper.complete = true;
  const begun =
    keeper.file ??
    newCase({ name: 'case', today: run.today, contentVersion: content.version, given });
  let file: CaseFile = { ...begun, given, finished: true };
  const store = async (change: (value: CaseFile) => CaseFile): Promise<void> => {
    file = change(file);
    if (keeper.mayKeep === true) await run.store.update(file.name, change);
  };
  await store((value) => ({ ...value, given, finished: true }));
  if (await goesOn(run, given))
    await walkThrough({
      ...readers(run, content),
      why: (step) =>
        whyLines(step, {
          content,
          given: file.given,
          words: run.words,
          today: run.today,
          dayInFull: (day) => spellDay(day, { content, words: run.words }),
        }),
      plan: () => planForCase(run.world, file, { today: run.today }).plan,
      mark: async (mark) => {
        await store((value) => addMark(value, mark, run.today));
      },
    });
  await handOver(run, file, keeper.mayKeep === true);
}

/** A helper may leave the steps to the caller's sheet; a person always goes through them. */
async function goesOn({ prompter, words }: Run, given: Given): Promise<boolean> {
  if (given['who-is-answering'] !== 'helping-caller') return true;
  const choice = await prompter.choose({
    id: 'walk',
    text: words('helper.walk-question'),
    isForHelper: true,
    options: ['pack', 'steps'].map((id) => ({ id, label: words(`helper.walk-${id}`) })),
  });
  return choice === 'steps';
}

/** How the walk-through reads what is typed and writes days. */
function readers(run: Run, content: Content): Omit<WalkOptions, 'plan' | 'mark' | 'why'> {
  const { words, today, prompter } = run;
  const { comingDay, reference } = lineReaders({ content, words, today });
  return {
    prompter,
    words,
    today,
    dayInFull: (day) => spellDay(day, { content, words }),
    readDay: comingDay,
    readReference: reference,
  };
}
