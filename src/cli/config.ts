import { UsageError } from '../errors.ts';
import { dataFolder } from '../storage/data-folder.ts';
import type { SettingsChange, SettingsStore } from '../storage/settings-store.ts';
import { settingPath } from '../storage/settings-fields.ts';
import type { CommonFlags } from './common-options.ts';
import { openSavedSettings } from './open-saved-settings.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export type ConfigFlags = Pick<CommonFlags, 'json' | 'dataDir' | 'quiet'>;

/** Lists, gives, sets or unsets settings: `config list`, `get KEY`, `set KEY VALUE`, `unset KEY`. Without an action it lists. */
export async function runConfig(
  world: World,
  typed: readonly string[],
  flags: ConfigFlags,
): Promise<void> {
  const settings = openSavedSettings(world, flags);
  const [name = 'list', key = '', value = ''] = typed;
  const action = actions.get(name);
  if (action === undefined || Math.max(typed.length, 1) !== action.words)
    throw new UsageError('config.action', { parameters: { keys: settings.keys.join(', ') } });
  await action.run(world, { settings, key, value, flags });
}

interface Asked {
  readonly settings: SettingsStore;
  readonly key: string;
  readonly value: string;
  readonly flags: ConfigFlags;
}

interface Action {
  /** How many words are typed, with its own name. */
  readonly words: number;
  readonly run: (world: World, asked: Asked) => Promise<void>;
}

const actions: ReadonlyMap<string, Action> = new Map([
  ['list', { words: 1, run: list }],
  ['get', { words: 2, run: get }],
  ['set', { words: 3, run: set }],
  ['unset', { words: 2, run: unset }],
]);

async function list(world: World, { settings, flags }: Asked): Promise<void> {
  const words = wordsFor(world);
  const { settings: values, ignored, damaged } = await settings.read();
  if (flags.json === true) {
    world.writeOut(`${JSON.stringify({ version: 1, settings: values }, undefined, 2)}\n`);
    return;
  }
  const rows = settings.keys.flatMap((key) => {
    const value = valueAt(values, key);
    return value === undefined ? [] : [`${key}: ${value}`];
  });
  const folder = dataFolder({ ...world, override: flags.dataDir });
  const lines = [
    ...(rows.length === 0 ? [words('config.none')] : rows),
    ...(damaged ? [words('config.damaged', { path: settings.path })] : []),
    ...(ignored.length > 0 ? [words('config.ignored', { keys: ignored.join(', ') })] : []),
    words('config.keys', { keys: settings.keys.join(', ') }),
    words('config.where', { path: settings.path, folder }),
  ];
  world.writeOut(`${lines.join('\n')}\n`);
}

async function get(world: World, { settings, key, flags }: Asked): Promise<void> {
  if (!settings.keys.includes(key))
    throw new UsageError('setting-unknown', { parameters: { valid: settings.keys.join(', ') } });
  const value = valueAt((await settings.read()).settings, key);
  if (flags.json === true) world.writeOut(asJson(key, value));
  else world.writeOut(`${value ?? wordsFor(world)('config.not-set', { key })}\n`);
}

async function set(world: World, asked: Asked): Promise<void> {
  const { settings, key, value } = asked;
  await tell(world, asked, await settings.set(key, value));
}

async function unset(world: World, asked: Asked): Promise<void> {
  await tell(world, asked, await asked.settings.unset(asked.key));
}

/** Says how the setting stands after the change. */
async function tell(
  world: World,
  { settings, key, flags }: Asked,
  { setAside }: SettingsChange,
): Promise<void> {
  const words = wordsFor(world);
  if (setAside !== undefined)
    world.writeError(`${words('config.set-aside', { path: setAside })}\n`);
  const value = valueAt((await settings.read()).settings, key);
  if (flags.json === true) world.writeOut(asJson(key, value));
  else if (flags.quiet !== true)
    world.writeOut(
      `${value === undefined ? words('config.not-set', { key }) : words('config.set', { key, value })}\n`,
    );
}

function asJson(key: string, value: string | undefined): string {
  return `${JSON.stringify({ version: 1, key, value }, undefined, 2)}\n`;
}

/** Gives a setting as it is typed: yes and no for a switch. */
function valueAt(settings: object, key: string): string | undefined {
  const value = settingPath(key).reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null
        ? Object.entries(inside).find(([name]) => name === part)?.[1]
        : undefined,
    settings,
  );
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
