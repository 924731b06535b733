import { loadCountries } from '../content/load-content.ts';
import { settingsFolder } from '../storage/data-folder.ts';
import { openSettings, type SettingsStore } from '../storage/settings-store.ts';
import type { World } from './world.ts';

/** The languages that the words of the interface are in. */
const languages = ['en'];

/** Opens the saved settings of this person, or those beside the folder after `--data-dir`. */
export function openSavedSettings(
  world: Pick<World, 'env' | 'platform' | 'home' | 'contentFolder'>,
  flags: { readonly dataDir?: string },
): SettingsStore {
  const countries = loadCountries(world.contentFolder).map((one) => one.id);
  const folder = settingsFolder({ ...world, override: flags.dataDir });
  return openSettings(folder, { countries, languages });
}
