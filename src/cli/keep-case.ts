import type { CaseFile } from '../cases/case-file.ts';
import { newCase } from '../cases/new-case.ts';
import { loadContent } from '../content/load-content.ts';
import { spellDay } from '../documents/spell-day.ts';
import type { Given } from '../facts/answers.ts';
import type { Run } from './run.ts';
import { ticketOf } from './ticket-of.ts';

/** The saved case of this run, and whether it may be kept; undefined as long as that is not known. */
export interface Keeper {
  file: CaseFile | undefined;
  mayKeep: boolean | undefined;
  /** true once a question was answered in this run. */
  answered: boolean;
  /** true once the answers are complete: from then on there is a checklist to write. */
  complete: boolean;
}

/** Gives the case that was named, or offers to go on with one that was stopped before its first checklist was written. Unreadable ones are left alone. */
export async function caseToContinue(run: Run): Promise<CaseFile | undefined> {
  const { flags, store } = run;
  if (flags.case !== undefined) return (await store.read(flags.case)).value;
  if (flags.save === false) return undefined;
  for (const { name, unreadable } of await store.list()) {
    if (unreadable !== undefined) continue;
    const { value } = await store.read(name);
    if (isOpen(value) && (await wantsToContinue(run, value))) return value;
  }
  return undefined;
}

function isOpen({ finished, seen }: CaseFile): boolean {
  return !finished || seen === undefined;
}

async function wantsToContinue(run: Run, { name, updated_on, given }: CaseFile): Promise<boolean> {
  const content = loadContent(run.world.contentFolder, String(given['country'] ?? 'other'));
  const day = spellDay(updated_on, { content, words: run.words });
  const choice = await run.prompter.choose({
    id: 'continue',
    text: run.words('save.continue', { name, day }),
    options: ['continue-yes', 'continue-new'].map((id) => ({ id, label: run.words(`save.${id}`) })),
  });
  return choice === 'continue-yes';
}

/** Keeps the answers once it may: never before it is known whether the caller reached this device; asked first where they did, and beside a caller. */
export async function keep(run: Run, keeper: Keeper, given: Given): Promise<void> {
  if (keeper.mayKeep === undefined) keeper.mayKeep = await mayKeep(run, given);
  if (keeper.mayKeep !== true) return;
  const { file } = keeper;
  if (file === undefined) {
    await keepNew(run, keeper, given);
    return;
  }
  // What another window did meanwhile stays: only the answers are put in.
  const change = (value: CaseFile): CaseFile => ({
    ...value,
    given,
    updated_on: run.today,
    ...referenceOf(run, given),
  });
  keeper.file = (await run.store.update(file.name, change)).value;
}

async function keepNew(run: Run, keeper: Keeper, given: Given): Promise<void> {
  const country = String(given['country'] ?? 'other');
  const contentVersion = loadContent(run.world.contentFolder, country).version;
  const file = await run.store.add((name) => ({
    ...newCase({ name, today: run.today, contentVersion, given }),
    ...referenceOf(run, given),
  }));
  keeper.file = file;
  run.prompter.show([{ text: run.words('save.kept', { name: file.name }), tone: 'quiet' }]);
}

/** The ticket that was typed with the command, else the one that a helper typed when asked. */
function referenceOf(run: Run, given: Given): Pick<CaseFile, 'reference'> {
  const asked = given['@ticket'];
  return typeof asked === 'string'
    ? { reference: asked, ...ticketOf(run.flags) }
    : ticketOf(run.flags);
}

/** Tells whether answers may be kept without asking; undefined as long as it is not known whether the caller reached this device. */
export function mayKeepUnasked(given: Given): boolean | undefined {
  const device = given['this-device'];
  if (device === undefined) return undefined;
  return device === 'clean' && given['who-is-answering'] !== 'helping-caller';
}

async function mayKeep(run: Run, given: Given): Promise<boolean | undefined> {
  if (given['who-is-answering'] === 'helping-caller') return consentOf(given);
  const unasked = mayKeepUnasked(given);
  if (unasked !== false) return unasked;
  const choice = await run.prompter.choose({
    id: 'save',
    text: run.words('save.ask'),
    options: ['yes', 'no'].map((id) => ({ id, label: run.words(`save.${id}`) })),
  });
  return choice === 'yes';
}

/** Beside a caller it is the caller who agrees; undefined until that was asked. */
function consentOf(given: Given): boolean | undefined {
  const consent = given['@consent'];
  return consent === undefined ? undefined : consent === 'yes';
}
