import { posix, win32 } from 'node:path';
import { UsageError } from '../errors.ts';

export interface FolderPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As in `process.platform`. */
  readonly platform: string;
  readonly home: string | undefined;
  /** What was typed after `--data-dir`; it beats AFTERCALL_DATA_DIR. */
  readonly override?: string | undefined;
}

const name = 'aftercall';

/** Finds the folder of the saved cases by flag, environment, XDG and platform. Throws UsageError `no-home-folder` where there is none. */
export function dataFolder(place: FolderPlace): string {
  const chosen = chosenFolder(place);
  if (chosen !== undefined) return chosen;
  if (place.platform === 'win32')
    return windowsFolder(place, ['LOCALAPPDATA', 'APPDATA'], ['AppData', 'Local']);
  const xdg = absolute(place.env['XDG_DATA_HOME']);
  if (xdg !== undefined) return posix.join(xdg, name);
  if (place.platform === 'darwin')
    return posix.join(homeOf(place), 'Library', 'Application Support', name);
  return posix.join(homeOf(place), '.local', 'share', name);
}

/** Finds the folder of the settings: beside the cases where that folder was chosen, else where the platform keeps settings. */
export function settingsFolder(place: FolderPlace): string {
  const chosen = chosenFolder(place);
  if (chosen !== undefined)
    return (place.platform === 'win32' ? win32 : posix).join(chosen, 'settings');
  if (place.platform === 'win32')
    return win32.join(windowsFolder(place, ['APPDATA'], ['AppData', 'Roaming']), 'Config');
  const xdg = absolute(place.env['XDG_CONFIG_HOME']);
  if (xdg !== undefined) return posix.join(xdg, name);
  if (place.platform === 'darwin') return posix.join(homeOf(place), 'Library', 'Preferences', name);
  return posix.join(homeOf(place), '.config', name);
}

function chosenFolder({ env, override }: FolderPlace): string | undefined {
  return filled(override) ?? filled(env['AFTERCALL_DATA_DIR']);
}

function windowsFolder(
  place: FolderPlace,
  variables: readonly string[],
  underHome: readonly string[],
): string {
  const given = variables
    .map((variable) => filled(place.env[variable]))
    .find((value) => value !== undefined);
  return win32.join(given ?? win32.join(homeOf(place), ...underHome), name);
}

function homeOf({ home }: FolderPlace): string {
  const found = filled(home);
  if (found === undefined) throw new UsageError('no-home-folder', { next: ['data-dir'] });
  return found;
}

// XDG Base Directory Specification: a path that is not absolute counts as not set.
function absolute(value: string | undefined): string | undefined {
  const found = filled(value);
  return found !== undefined && posix.isAbsolute(found) ? found : undefined;
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}
