import { addMark } from '../cases/add-mark.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import { spellDay } from '../documents/spell-day.ts';
import { CancelledError, isExpectedError } from '../errors.ts';
import type { Given } from '../facts/answers.ts';
import { checkValue } from '../facts/check-value.ts';
import type { Reading } from '../interview/prompter.ts';
import { readTyped } from '../interview/read-typed.ts';
import { runInterview } from '../interview/run-interview.ts';
import { keep, unfinishedCase, type Keeper } from './keep-case.ts';
import { planForCase } from './plan-for-case.ts';
import type { Run } from './run.ts';
import { showUrgent } from './show-urgent.ts';
import { walkThrough, type WalkOptions } from './walk-through.ts';
import { writeChecklist } from './write-checklist.ts';

/** Guides a person from the first line to the written checklist. Rejects with CancelledError when they stop; its key says what was saved. */
export async function guide(run: Run, given: Given): Promise<void> {
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

async function finish(run: Run, keeper: Keeper, given: Given): Promise<void> {
  const content = loadContent(run.world.contentFolder, String(given['country'] ?? 'other'));
  const begun =
    keeper.file ??
    newCase({ name: 'case', today: run.today, contentVersion: content.version, given });
  let file: CaseFile = { ...begun, given, finished: true };
  const store = async (): Promise<void> => {
    if (keeper.mayKeep === true && keeper.file !== undefined)
      await run.store.write(file.name, file);
  };
  await store();
  await walkThrough({
    ...readers(run, content),
    plan: () => planForCase(run.world, file, { today: run.today }).plan,
    mark: async (mark) => {
      file = addMark(file, mark, run.today);
      await store();
    },
  });
  await hand(run, file);
}

/** How the walk-through reads what is typed and writes days. */
function readers(run: Run, content: Content): Omit<WalkOptions, 'plan' | 'mark'> {
  const { words, today, prompter } = run;
  return {
    prompter,
    words,
    today,
    dayInFull: (day) => spellDay(day, { content, words }),
    readDay: (typed) =>
      readTyped(typed, {
        field: { id: 'until', kind: 'day', text: '', future: true },
        options: [],
        context: { content, words, today },
      }),
    readReference: (typed): Reading => {
      const checked = checkValue({ id: 'reference', kind: 'name', text: '' }, typed, today);
      if (!checked.ok) return { ok: false, error: words(checked.key, checked.parameters) };
      return { ok: true, value: checked.value, echo: String(checked.value) };
    },
  };
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
