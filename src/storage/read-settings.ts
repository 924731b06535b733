import { join } from 'node:path';
import { readIfThere } from './case-folder.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';
import {
  fitsSetting,
  type SettingField,
  type Settings,
  type SettingValue,
  settingPath,
} from './settings-fields.ts';

/** The settings as found. What does not fit is left out and named in `ignored`; a file that is no JSON is `damaged`. */
export interface SettingsRead {
  readonly settings: Settings;
  readonly ignored: readonly string[];
  readonly damaged: boolean;
}

type Bag = Readonly<Record<string, unknown>>;

/** Gives the path of the settings file in its folder: the name that conf takes. */
export function settingsPath(folder: string): string {
  return join(folder, 'config.json');
}

/**
 * Reads the settings without conf, which costs more than all the rest of a start (spikes, 2), and changes nothing.
 * Throws FileError `file-read-failed` (path, reason).
 */
export async function readSettings(
  folder: string,
  fields: ReadonlyMap<string, SettingField>,
  files: FileSystem = nodeFiles,
): Promise<SettingsRead> {
  const bytes = await readIfThere(settingsPath(folder), files);
  const bag = bytes === undefined ? {} : parseBag(bytes);
  if (bag === undefined) return { settings: {}, ignored: [], damaged: true };
  return { ...fittingSettings(bag, fields), damaged: false };
}

function parseBag(bytes: Uint8Array): Bag | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isBag(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fittingSettings(
  bag: Bag,
  fields: ReadonlyMap<string, SettingField>,
): Pick<SettingsRead, 'settings' | 'ignored'> {
  const fitting: [string, SettingValue][] = [];
  const ignored: string[] = [];
  for (const [key, field] of fields) {
    const value = valueAt(bag, settingPath(key));
    if (fitsSetting(field, value)) fitting.push([key, value]);
    else if (value !== undefined) ignored.push(key);
  }
  return { settings: nest(fitting), ignored };
}

function valueAt(bag: Bag, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (isBag(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    bag,
  );
}

function nest(entries: readonly (readonly [string, SettingValue])[]): Settings {
  const nested: Record<string, SettingValue | Record<string, SettingValue>> = {};
  for (const [key, value] of entries) {
    const [first = '', second] = settingPath(key);
    if (second === undefined) nested[first] = value;
    else
      nested[first] = {
        ...(nested[first] as Record<string, SettingValue> | undefined),
        [second]: value,
      };
  }
  // Every value was checked against its field, and the fields are those of Settings.
  return nested;
}
