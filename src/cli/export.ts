import type { CommonFlags } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { pickCase } from './pick-case.ts';
import { todayOf } from './today-of.ts';
import { writeChecklist } from './write-checklist.ts';
import type { World } from './world.ts';

/** Writes the documents of a saved case again, with its marks, into a folder (the current one by default), and prints their paths. */
export async function runExport(
  world: World,
  name: string | undefined,
  flags: CommonFlags,
): Promise<void> {
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const { value } = await pickCase(store, name ?? flags.case);
  const written = await writeChecklist(world, value, {
    today: todayOf(world, flags.asOf),
    folder: flags.output ?? world.folder,
    flags,
  });
  world.writeOut(`${written.join('\n')}\n`);
}
