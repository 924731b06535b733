import { addDays } from '../dates/calendar-day.ts';
import { UsageError } from '../errors.ts';
import type { CommonFlags } from './common-options.ts';
import { openCases } from './open-cases.ts';
import { onlyCase } from './pick-case.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export interface ForgetFlags extends CommonFlags {
  readonly all?: boolean;
  /** Days since the last change: `90d`. */
  readonly olderThan?: string;
}

/** Erases one case, all, or those that were not changed for so many days; nothing of them is left. Asks for `--yes`, since it cannot be undone. */
export async function runForget(
  world: World,
  name: string | undefined,
  flags: ForgetFlags,
): Promise<void> {
  const store = openCases(world, flags.dataDir === undefined ? {} : { dataDir: flags.dataDir });
  const words = wordsFor(world);
  const names = await namesToForget(world, store, { name, flags });
  if (names.length === 0) {
    world.writeOut(`${words('forget.none')}\n`);
    return;
  }
  if (flags.yes !== true)
    throw new UsageError('forget.yes', { parameters: { names: names.join(', ') } });
  for (const one of names) await store.erase(one);
  if (flags.all === true) await store.eraseAll();
  world.writeOut(`${words('forget.done', { names: names.join(', ') })}\n`);
}

async function namesToForget(
  world: World,
  store: ReturnType<typeof openCases>,
  asked: { readonly name: string | undefined; readonly flags: ForgetFlags },
): Promise<readonly string[]> {
  const { name, flags } = asked;
  const all = (await store.list()).map((one) => one.name);
  if (flags.all === true) return all;
  if (flags.olderThan === undefined) return [name ?? flags.case ?? (await onlyCase(store))];
  const days = /^(\d{1,4})d$/.exec(flags.olderThan)?.[1];
  if (days === undefined) throw new UsageError('forget.older-than');
  const limit = addDays(todayOf(world, flags.asOf), -Number(days));
  const files = await Promise.all(all.map(async (one) => (await store.read(one)).value));
  return files.filter((file) => file.updated_on < limit).map((file) => file.name);
}
