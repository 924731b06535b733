import { openCases } from './open-cases.ts';
import type { CommonFlags } from './common-options.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Lists the saved cases with the day of their last change and where they lie. */
export async function runCases(world: World, flags: CommonFlags): Promise<void> {
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const words = wordsFor(world);
  const files = await Promise.all(
    (await store.list()).map(async ({ name }) => (await store.read(name)).value),
  );
  const rows = files.map((file) => ({
    name: file.name,
    created_on: file.created_on,
    updated_on: file.updated_on,
    finished: file.finished,
  }));
  if (flags.json === true)
    world.writeOut(
      `${JSON.stringify({ version: 1, folder: store.folder, cases: rows }, undefined, 2)}\n`,
    );
  else if (rows.length === 0) world.writeOut(`${words('status.none')}\n`);
  else
    world.writeOut(
      `${rows.map((row) => words('cases.row', { name: row.name, day: row.updated_on })).join('\n')}\n${words('cases.folder', { path: store.folder })}\n`,
    );
}
