import type { CaseFile } from '../cases/case-file.ts';
import { CancelledError, UsageError } from '../errors.ts';
import type { CaseStore } from '../storage/case-store.ts';
import { caseNamed } from './case-named.ts';
import { oldCases } from './tell-old.ts';
import { askYes } from './ask-yes.ts';
import type { CommonFlags } from './common-options.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { openCases } from './open-cases.ts';
import { onlyCase } from './pick-case.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import { fitLines } from './fit-lines.ts';
import type { World } from './world.ts';

export interface ForgetFlags extends Pick<
  CommonFlags,
  'asOf' | 'dataDir' | 'case' | 'yes' | 'plain' | 'color' | 'input' | 'quiet'
> {
  readonly all?: boolean;
  /** Days since the last change: `90d`; true where the saved retention counts. */
  readonly olderThan?: string | true;
}

type Store = CaseStore<CaseFile>;

/**
 * Erases one case, all of them, or those that were not changed for so many days; nothing of them is left. Asks first where it can, since
 * nothing brings them back. Throws UsageError `forget.yes` where it can neither ask nor was given `--yes`.
 */
export async function runForget(
  world: World,
  name: string | undefined,
  flags: ForgetFlags,
): Promise<void> {
  const words = wordsFor(world);
  const store = openCases(world, { dataDir: flags.dataDir });
  const names = await namesToForget(world, store, { name: oneName(name, flags), flags });
  if (names.length > 0) await agree(world, names, flags);
  const erased = await erase(store, names, flags.all === true);
  await forgetLastCase(world, names, flags);
  if (flags.quiet === true) return;
  const lines =
    erased.length === 0
      ? [words('forget.none')]
      : [...erased.map((path) => words('forget.erased', { path })), words('forget.done')];
  world.writeOut(`${fitLines(lines, world).join('\n')}\n`);
}

/** Throws UsageError `forget.one` where more than one thing was named. */
function oneName(name: string | undefined, flags: ForgetFlags): string | undefined {
  const named = [name, flags.case, flags.all === true ? 'all' : undefined, flags.olderThan];
  if (named.filter((one) => one !== undefined).length > 1) throw new UsageError('forget.one');
  return name ?? flags.case;
}

async function namesToForget(
  world: World,
  store: Store,
  asked: { readonly name: string | undefined; readonly flags: ForgetFlags },
): Promise<readonly string[]> {
  const { name, flags } = asked;
  if (flags.olderThan !== undefined) return await oldNames(world, store, flags);
  const all = (await store.list()).map((one) => one.name);
  if (flags.all === true) return all;
  const one = name === undefined ? await onlyCase(store) : await caseNamed(store, name);
  // Reading says that there is no such case before anybody is asked whether to erase it.
  if (!all.includes(one)) await store.read(one);
  return [one];
}

/** With no days typed those count that the desk has set: `config set retention-days 90`. */
async function oldNames(
  world: World,
  store: Store,
  flags: ForgetFlags,
): Promise<readonly string[]> {
  const days =
    flags.olderThan === true
      ? (await openSavedSettings(world, flags).read()).settings.retentionDays
      : daysTyped(flags.olderThan ?? '');
  if (days === undefined) throw new UsageError('forget.no-retention');
  return await oldCases(store, days, todayOf(world, flags.asOf));
}

function daysTyped(typed: string): number {
  const days = /^(\d{1,4})d$/.exec(typed)?.[1];
  if (days === undefined) throw new UsageError('forget.older-than');
  return Number(days);
}

async function agree(world: World, names: readonly string[], flags: ForgetFlags): Promise<void> {
  if (flags.yes === true) return;
  const parameters = { names: names.join(', ') };
  const agreed = await askYes(world, wordsFor(world)('forget.ask', parameters), flags);
  if (agreed === undefined) throw new UsageError('forget.yes', { parameters });
  if (!agreed) throw new CancelledError('nothing-erased');
}

/** The settings may name the case that was used last; that name goes too. */
async function forgetLastCase(
  world: World,
  names: readonly string[],
  flags: ForgetFlags,
): Promise<void> {
  const settings = openSavedSettings(world, flags);
  const { lastCase } = (await settings.read()).settings;
  if (lastCase !== undefined && (flags.all === true || names.includes(lastCase)))
    await settings.unset('last-case');
}

/** With all, what is left of runs that were cut off goes too. */
async function erase(
  store: Store,
  names: readonly string[],
  all: boolean,
): Promise<readonly string[]> {
  if (all) return await store.eraseAll();
  const erased: string[] = [];
  for (const name of names) erased.push(...(await store.erase(name)));
  return erased;
}
