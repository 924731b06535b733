import type { CommonFlags } from './common-options.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { organisationOf } from './organisation-of.ts';
import type { World } from './world.ts';

/**
 * Fills what was not typed from the saved settings: language, plain mode, paper, print size, and the help desk (that of the pack comes first).
 * For what a person does at a screen only; `plan` gives the same bytes on every machine and reads none. Settings that cannot be read change nothing.
 */
export async function withSettings<F extends CommonFlags>(world: World, flags: F): Promise<F> {
  const store = openSavedSettings(world, flags);
  const { language, plain, paper, printSize } = (await store.read()).settings;
  const saved = {
    ...(language === undefined ? {} : { language }),
    ...(plain === undefined ? {} : { plain }),
    ...(paper === undefined ? {} : { paper }),
    ...(printSize === undefined ? {} : { printSize }),
  };
  const desk = await organisationOf(world, flags);
  return { ...saved, ...flags, ...(desk === undefined ? {} : { desk }) };
}

/** Gives the saved country. It is not an option that was typed: the answers of a case and of a file beat it. */
export async function savedCountry(world: World, flags: CommonFlags): Promise<string | undefined> {
  return (await openSavedSettings(world, flags).read()).settings.country;
}
