import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import { loadContent } from '../content/load-content.ts';
import type { Given } from '../facts/answers.ts';
import type { Run } from './run.ts';

/** The saved case of this run, and whether it may be kept; undefined as long as that is not known. */
export interface Keeper {
  file: CaseFile | undefined;
  mayKeep: boolean | undefined;
}

/** Gives the case that was named, or offers to go on with one that was not finished. */
export async function unfinishedCase(run: Run): Promise<CaseFile | undefined> {
  const { store, flags } = run;
  if (flags.save === false) return undefined;
  if (flags.case !== undefined) return (await store.read(flags.case)).value;
  for (const { name } of await store.list()) {
    const { value } = await store.read(name);
    if (!value.finished && (await wantsToGoOn(run, value))) return value;
  }
  return undefined;
}

async function wantsToGoOn({ prompter, words }: Run, file: CaseFile): Promise<boolean> {
  const choice = await prompter.choose({
    id: 'continue',
    text: words('save.continue', { name: file.name, day: file.updated_on }),
    options: ['continue-yes', 'continue-new'].map((id) => ({ id, label: words(`save.${id}`) })),
  });
  return choice === 'continue-yes';
}

/** Keeps the answers once it may: never before it is known whether the caller reached this device; asked first where they did, and beside a caller. */
export async function keep(run: Run, keeper: Keeper, given: Given): Promise<void> {
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
