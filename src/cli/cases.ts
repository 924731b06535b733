import type { CaseFile } from '../cases/case-file.ts';
import { spellDay } from '../documents/spell-day.ts';
import { UsageError } from '../errors.ts';
import type { CaseStore } from '../storage/case-store.ts';
import type { ListedCase } from '../storage/list-cases.ts';
import { loadContent } from '../content/load-content.ts';
import type { CommonFlags } from './common-options.ts';
import { importCase } from './import-case.ts';
import { openCases } from './open-cases.ts';
import { tellOld } from './tell-old.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import { fitLines } from './fit-lines.ts';
import type { World } from './world.ts';

export type CasesFlags = Pick<CommonFlags, 'json' | 'asOf' | 'dataDir' | 'case' | 'quiet'>;

/** Lists the saved cases with the day of their last change and where they lie, or takes one over: `cases import FILE`. */
export async function runCases(
  world: World,
  typed: readonly string[],
  flags: CasesFlags,
): Promise<void> {
  const [action, path] = typed;
  const store = openCases(world, { dataDir: flags.dataDir });
  if (action === undefined) {
    await listAll(world, store, flags);
    await tellOld(world, store, flags);
    return;
  }
  if (action !== 'import' || path === undefined) throw new UsageError('cases.action');
  const today = todayOf(world, flags.asOf);
  const { file: taken, leftOut } = await importCase(world, store, {
    path,
    name: flags.case,
    today,
  });
  const words = wordsFor(world);
  if (flags.json === true) world.writeOut(`${JSON.stringify({ version: 1, case: taken.name })}\n`);
  else if (flags.quiet !== true)
    world.writeOut(`${words('cases.imported', { name: taken.name })}\n`);
  if (leftOut && flags.quiet !== true)
    world.writeError(`${words('import.left-out', { name: taken.name })}\n`);
}

/** One row of the list. What cannot be read has no days, and says why. */
type Row =
  | Pick<CaseFile, 'name' | 'reference' | 'created_on' | 'updated_on' | 'finished'>
  | Pick<ListedCase, 'name' | 'path' | 'unreadable'>;

async function listAll(world: World, store: CaseStore<CaseFile>, flags: CasesFlags): Promise<void> {
  const words = wordsFor(world);
  const rows = await Promise.all((await store.list()).map(async (one) => await rowOf(store, one)));
  const { folder } = store;
  if (flags.json === true)
    world.writeOut(`${JSON.stringify({ version: 1, folder, cases: rows }, undefined, 2)}\n`);
  else if (rows.length === 0) world.writeOut(`${words('status.none')}\n`);
  else {
    const lines = [
      ...rows.map((row) => rowLine(world, row)),
      words('cases.folder', { path: folder }),
    ];
    world.writeOut(`${fitLines(lines, world).join('\n')}\n`);
  }
}

async function rowOf(store: CaseStore<CaseFile>, listed: ListedCase): Promise<Row> {
  if (listed.unreadable !== undefined) return listed;
  const { name, reference, created_on, updated_on, finished } = (await store.read(listed.name))
    .value;
  const row = { name, created_on, updated_on, finished };
  return reference === undefined ? row : { ...row, reference };
}

function rowLine(world: World, row: Row): string {
  const words = wordsFor(world);
  if (!('updated_on' in row)) return words(`cases.${row.unreadable ?? 'damaged'}`, row);
  const content = loadContent(world.contentFolder, 'other');
  const day = spellDay(row.updated_on, { content, words });
  const line = words(row.finished ? 'cases.row' : 'cases.row-unfinished', { name: row.name, day });
  const { reference } = row;
  return reference === undefined ? line : words('cases.row-ticket', { row: line, reference });
}
