import { processes, services } from 'systeminformation/lib/processes.js';
import { getPowershell } from 'systeminformation/lib/util.js';
import type { DeviceSystem, RunningProgram } from './device.ts';

/** What the system itself lists; an empty list stands for one that could not be read, since no computer runs nothing. */
export interface SystemLists {
  readonly running: () => Promise<readonly RunningProgram[]>;
  readonly services: () => Promise<readonly string[]>;
}

/** Lists what runs on this computer, and on Windows its services. On the others the files of services are found in their folders. */
export function systemLists(system: DeviceSystem): SystemLists {
  return {
    running: async () => {
      getPowershell();
      return (await processes()).list.map(({ name, command, path }) => ({
        name: name ?? '',
        command: command ?? '',
        path: path ?? '',
      }));
    },
    services: async () => {
      if (system !== 'windows') return [];
      getPowershell();
      return (await services('*')).map(({ name }) => name);
    },
  };
}
