import type { Organisation } from '../documents/organisation.ts';
import type { CommonFlags } from './common-options.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { readPack } from './read-pack.ts';
import type { World } from './world.ts';

/** Gives the help desk that documents come from: that of the pack after `--pack`, else that of the settings. */
export async function organisationOf(
  world: World,
  flags: Pick<CommonFlags, 'pack' | 'dataDir'>,
): Promise<Organisation | undefined> {
  if (flags.pack !== undefined) return await readPack(world, flags.pack);
  return (await openSavedSettings(world, flags).read()).settings.organisation;
}
