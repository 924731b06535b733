/** The systems whose programs the content knows. */
export type DeviceSystem = 'windows' | 'mac' | 'linux';

/** A program that runs: its name, the command it was started with where that is known, and the path of its file. */
export interface RunningProgram {
  readonly name: string;
  readonly command: string;
  readonly path: string;
}

/** A folder, file or link in a place where programs lie. */
export interface FoundEntry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** What this computer shows of its programs: names only. `unread` names what could not be looked at: `processes`, `services` or a folder. */
export interface Device {
  readonly system: DeviceSystem;
  readonly running: readonly RunningProgram[];
  readonly services: readonly string[];
  readonly entries: readonly FoundEntry[];
  readonly unread: readonly string[];
}

/** Names the system of a platform of Node; undefined where the content knows none. */
export function systemOf(platform: string): DeviceSystem | undefined {
  const systems: Readonly<Record<string, DeviceSystem>> = {
    win32: 'windows',
    darwin: 'mac',
    linux: 'linux',
  };
  return systems[platform];
}
