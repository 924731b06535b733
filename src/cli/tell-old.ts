import type { CaseFile } from '../cases/case-file.ts';
import { addDays, type CalendarDay } from '../dates/calendar-day.ts';
import type { CaseStore } from '../storage/case-store.ts';
import type { CommonFlags } from './common-options.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { todayOf } from './today-of.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Names the cases whose last change lies more than so many days back. One that cannot be read has no day, and stays. */
export async function oldCases(
  store: Pick<CaseStore<CaseFile>, 'list' | 'read'>,
  days: number,
  today: CalendarDay,
): Promise<readonly string[]> {
  const limit = addDays(today, -days);
  const readable = (await store.list()).filter((one) => one.unreadable === undefined);
  const files = await Promise.all(readable.map(async (one) => await store.read(one.name)));
  return files.filter(({ value }) => value.updated_on < limit).map(({ value }) => value.name);
}

/** Says which cases are older than the desk keeps them (`config set retention-days`), and what erases them. Nothing where no such time is set, nor beside JSON. */
export async function tellOld(
  world: World,
  store: Pick<CaseStore<CaseFile>, 'list' | 'read'>,
  flags: Pick<CommonFlags, 'dataDir' | 'asOf' | 'json' | 'quiet'>,
): Promise<void> {
  if (flags.json === true || flags.quiet === true) return;
  const days = (await openSavedSettings(world, flags).read()).settings.retentionDays;
  if (days === undefined) return;
  const names = await oldCases(store, days, todayOf(world, flags.asOf));
  if (names.length === 0) return;
  world.writeError(`${wordsFor(world)('forget.old', { names: names.join(', '), days })}\n`);
}
