import type { CaseFile } from '../cases/case-file.ts';
import { withoutPrivate } from '../cases/without-private.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { chooseSheetFormats, listFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { askYes } from './ask-yes.ts';
import { offerToOpen } from './offer-to-open.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { contentFor } from './plan-for-case.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import { rememberSeen } from './remember-seen.ts';
import { renderCase } from './render-case.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { withSettings } from './with-settings.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { writeChecklist } from './write-checklist.ts';

export type ExportFlags = Pick<
  CommonFlags,
  | (
      | 'asOf'
      | 'format'
      | 'output'
      | 'sheet'
      | 'paper'
      | 'printSize'
      | 'overwrite'
      | 'dataDir'
      | 'case'
      | 'quiet'
    )
  | ('plain' | 'color' | 'input' | 'pack' | 'desk')
  | ('calendarDetails' | 'calendarKind')
> & {
  /** Leaves the private answers in the JSON. */
  readonly includePrivate?: boolean;
};

/** Writes the documents of a saved case again, with its marks, into a folder (the current one by default), and prints their paths. With `--output -` one format goes to standard output. */
export async function runExport(
  world: World,
  name: string | undefined,
  typed: ExportFlags,
): Promise<void> {
  const flags = await withSettings(world, typed);
  if (flags.format === 'list') {
    world.writeOut(listFormats());
    return;
  }
  const today = todayOf(world, flags.asOf);
  const store = openCases(world, { dataDir: flags.dataDir });
  const { value, setAside } = await pickCase(store, name ?? flags.case);
  tellSetAside(world, wordsFor(world), setAside);
  tellLeftOut(world, value, flags);
  if (flags.output === '-') await writeToOut(world, value, { flags, today, store });
  else await writeAll(world, value, { flags, today, store });
}

interface Given {
  readonly flags: ExportFlags;
  readonly today: CalendarDay;
  readonly store: CaseStore<CaseFile>;
}

/** A list that is taken over without its private answers may lack a step: so it is said, without saying which they are. */
function tellLeftOut(world: World, { given }: CaseFile, flags: ExportFlags): void {
  const isJson = chooseSheetFormats(flags.format ?? 'text', flags).some(({ id }) => id === 'json');
  if (!isJson || flags.quiet === true || flags.includePrivate === true) return;
  const content = contentFor(world, given);
  if (Object.keys(withoutPrivate(content, given)).length < Object.keys(given).length)
    world.writeError(`${wordsFor(world)('export.left-out')}\n`);
}

async function writeToOut(world: World, file: CaseFile, given: Given): Promise<void> {
  const { flags } = given;
  const formats = chooseSheetFormats(flags.format ?? 'text', flags);
  refuseOnScreen(world, formats);
  for (const { made } of await renderCase(world, file, {
    ...given,
    formats,
    sealed: true,
  }))
    world.writeOut(made);
  await rememberSeen(world, given.store, { ...given, name: file.name, formats });
}

async function writeAll(
  world: World,
  file: CaseFile,
  { flags, today, store }: Given,
): Promise<void> {
  const folder = flags.output ?? world.folder;
  const written = await writeChecklist(world, file, { today, folder, flags, store, sealed: true });
  world.writeOut(`${written.join('\n')}\n`);
  const words = wordsFor(world);
  const say = (text: string): void => {
    world.writeError(`${text}\n`);
  };
  if (flags.quiet !== true) say(words('export.next'));
  const ask = async (text: string): Promise<boolean> => (await askYes(world, text, flags)) === true;
  await offerToOpen(written, { world, words, flags, ask, say });
}
