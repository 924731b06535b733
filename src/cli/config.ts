import { loadCountries } from '../content/load-content.ts';
import { dataFolder, settingsFolder } from '../storage/data-folder.ts';
import { openSettings } from '../storage/settings-store.ts';
import type { CommonFlags } from './common-options.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Shows, sets or unsets settings: `config`, `config set KEY VALUE`, `config unset KEY`. */
export async function runConfig(
  world: World,
  words: readonly string[],
  flags: CommonFlags,
): Promise<void> {
  const place = { ...world, override: flags.dataDir };
  const settings = openSettings(settingsFolder(place), {
    countries: loadCountries(world.contentFolder).map((one) => one.id),
    languages: ['en'],
  });
  const [action, key = '', value = ''] = words;
  const say = wordsFor(world);
  if (action === 'set') await settings.set(key, value);
  else if (action === 'unset') await settings.unset(key);
  const read = await settings.read();
  if (flags.json === true)
    world.writeOut(`${JSON.stringify({ version: 1, settings: read.settings }, undefined, 2)}\n`);
  else
    world.writeOut(
      `${JSON.stringify(read.settings, undefined, 2)}\n${say('config.where', { path: settings.path, folder: dataFolder(place) })}\n`,
    );
}
