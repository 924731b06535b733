import type { CaseFile } from '../cases/case-file.ts';
import type { CalendarDay } from '../dates/calendar-day.ts';
import { chooseFormats, listFormats, refusePlanFormats } from './choose-formats.ts';
import type { CommonFlags } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { organisationOf } from './organisation-of.ts';
import { pickCase } from './pick-case.ts';
import { tellSetAside } from './tell-set-aside.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';
import { USUAL } from './write-checklist.ts';
import { writeHandoff } from './write-handoff.ts';

export type HandoffFlags = Pick<
  CommonFlags,
  | 'asOf'
  | 'format'
  | 'output'
  | 'paper'
  | 'overwrite'
  | 'dataDir'
  | 'case'
  | 'quiet'
  | 'for'
  | 'pack'
>;

/** Writes the hand-off pack of a saved case: the caller's sheet in large print, the helper's sheet, and the note for the ticket. Prints their paths. */
export async function runHandoff(
  world: World,
  name: string | undefined,
  flags: HandoffFlags,
): Promise<void> {
  if (flags.format === 'list') {
    world.writeOut(listFormats());
    return;
  }
  refusePlanFormats(chooseFormats(flags.format ?? USUAL));
  const today: CalendarDay = todayOf(world, flags.asOf);
  const store = openCases(world, { dataDir: flags.dataDir });
  const { value, setAside } = await pickCase(store, name ?? flags.case);
  tellSetAside(world, wordsFor(world), setAside);
  const written = await writeAll(world, value, { flags, today });
  world.writeOut(`${written.join('\n')}\n`);
  if (flags.quiet !== true) world.writeError(`${wordsFor(world)('sheet.written')}\n`);
}

async function writeAll(
  world: World,
  file: CaseFile,
  { flags, today }: { readonly flags: HandoffFlags; readonly today: CalendarDay },
): Promise<readonly string[]> {
  const desk = await organisationOf(world, flags);
  return await writeHandoff(world, file, {
    today,
    folder: flags.output ?? world.folder,
    flags: desk === undefined ? flags : { ...flags, desk },
  });
}
