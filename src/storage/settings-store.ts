import { join } from 'node:path';
import type Conf from 'conf';
import { FileError, UsageError } from '../errors.ts';
import { readIfThere } from './case-folder.ts';
import { fileFailure } from './file-failure.ts';
import { type FileSystem, nodeFiles } from './file-system.ts';
import { makePrivateFolder } from './make-private-folder.ts';
import { readSettings, type SettingsRead, settingsPath } from './read-settings.ts';
import {
  parseSetting,
  type SettingChoices,
  type SettingField,
  settingPath,
  settingsFields,
  validValues,
} from './settings-fields.ts';
import { namesIn } from './temporary-files.ts';
import { writeFileDurably } from './write-file-durably.ts';
import { writeUnderFreeName } from './write-under-free-name.ts';

/** The path of a damaged settings file that was put aside, if there was one. */
export interface SettingsChange {
  readonly setAside?: string;
}

/** The settings of one folder. Keys are as typed: `print-size`, `organisation.desk-number`. */
export interface SettingsStore {
  readonly path: string;
  readonly keys: readonly string[];
  read(): Promise<SettingsRead>;
  /** Saves one setting. Throws UsageError `setting-unknown` (valid) or `setting-value` (key, valid), FileError `file-write-failed`. */
  set(key: string, text: string): Promise<SettingsChange>;
  /** Forgets one setting. Throws UsageError `setting-unknown` (valid). */
  unset(key: string): Promise<SettingsChange>;
  /** Removes the file and the copies set aside; gives the paths. */
  erase(): Promise<readonly string[]>;
}

interface SettingsPlace {
  readonly folder: string;
  readonly fields: ReadonlyMap<string, SettingField>;
  readonly files: FileSystem;
}

/** Opens the settings; conf is loaded at the first change, and nothing is made on the disk before it. */
export function openSettings(
  folder: string,
  choices: SettingChoices,
  files: FileSystem = nodeFiles,
): SettingsStore {
  const place = { folder, fields: settingsFields(choices), files };
  return {
    path: settingsPath(folder),
    keys: [...place.fields.keys()],
    read: async () => await readSettings(folder, place.fields, files),
    set: async (key, text) => await setOne(place, key, text),
    unset: async (key) => await unsetOne(place, key),
    erase: async () => await eraseSettings(place),
  };
}

async function setOne(place: SettingsPlace, key: string, text: string): Promise<SettingsChange> {
  const field = fieldOf(place, key);
  const value = parseSetting(field, text);
  if (value === undefined)
    throw new UsageError('setting-value', { parameters: { key, valid: validValues(field) } });
  return await change(place, (conf) => {
    conf.set(settingPath(key).join('.'), value);
  });
}

async function unsetOne(place: SettingsPlace, key: string): Promise<SettingsChange> {
  fieldOf(place, key);
  return await change(place, (conf) => {
    conf.delete(settingPath(key).join('.'));
  });
}

function fieldOf({ fields }: SettingsPlace, key: string): SettingField {
  const field = fields.get(key);
  if (field === undefined)
    throw new UsageError('setting-unknown', {
      parameters: { valid: [...fields.keys()].join(', ') },
    });
  return field;
}

type Change = (conf: Pick<Conf, 'set' | 'delete'>) => void;

async function change(place: SettingsPlace, apply: Change): Promise<SettingsChange> {
  const path = settingsPath(place.folder);
  try {
    await makePrivateFolder(place.folder, place.files);
    const aside = await setDamagedAside(place);
    const before = await readIfThere(path, place.files);
    await changeWithConf(place.folder, apply);
    await checkWritten(place, before);
    return aside === undefined ? {} : { setAside: aside };
  } catch (error) {
    throw fileFailure('file-write-failed', path, error);
  }
}

// Without these options conf writes 0644 into a folder called aftercall-nodejs.
async function changeWithConf(folder: string, apply: Change): Promise<void> {
  const { default: Conf } = await import('conf');
  apply(
    new Conf({ projectName: 'aftercall', projectSuffix: '', configFileMode: 0o600, cwd: folder }),
  );
}

// conf throws at a file that it cannot parse, or empties it: so it is copied to a name of its own before.
async function setDamagedAside(place: SettingsPlace): Promise<string | undefined> {
  const path = settingsPath(place.folder);
  const bytes = await readIfThere(path, place.files);
  if (bytes === undefined || !(await isDamaged(place))) return undefined;
  const aside = await writeUnderFreeName((number) => asidePath(place.folder, number), bytes, {
    files: place.files,
  });
  await place.files.rm(path, { force: true });
  return aside;
}

// On a full disk the writer inside conf leaves half a file and says nothing: the settings from before are put back.
async function checkWritten(place: SettingsPlace, before: Uint8Array | undefined): Promise<void> {
  if (!(await isDamaged(place))) return;
  const path = settingsPath(place.folder);
  await place.files.rm(path, { force: true });
  if (before !== undefined)
    await writeFileDurably(path, before, { overwrite: true, files: place.files });
  throw new FileError('file-write-failed', {
    parameters: { path, reason: 'disk-full' },
    next: ['free-space'],
  });
}

async function isDamaged(place: SettingsPlace): Promise<boolean> {
  return (await readSettings(place.folder, place.fields, place.files)).damaged;
}

function asidePath(folder: string, number: number): string {
  return join(folder, `config.unreadable-${String(number)}.json`);
}

async function eraseSettings({ folder, files }: SettingsPlace): Promise<readonly string[]> {
  const ours = (await namesIn(folder, files)).filter((name) =>
    /^config\.|-config\.(?:json|unreadable-\d+\.json)$/.test(name),
  );
  const paths = ours.map((name) => join(folder, name));
  for (const path of paths) await files.rm(path, { force: true });
  await files.rmdir(folder).catch(() => undefined);
  return paths;
}
