import type { FoundTool } from '../device/find-tools.ts';
import type { DeviceLook } from './check-device.ts';
import { mayBeWatched } from './device-lines.ts';

/** Writes what a look at this computer showed as one JSON value. `clean_is_proof` is always false: names are all that was looked at. */
export function deviceJson(look: DeviceLook): string {
  const { device, found } = look;
  const value = {
    version: 1,
    system: device.system,
    may_be_watched_now: mayBeWatched(look),
    clean_is_proof: false,
    looked_at: {
      programs: device.running.length,
      services: device.services.length,
      names_in_folders: device.entries.length,
    },
    not_looked_at: device.unread,
    found: found.map((one) => foundJson(one, look)),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function foundJson({ tool, running, services, files }: FoundTool, { device }: DeviceLook): object {
  return {
    id: tool.id,
    name: tool.name,
    access: tool.access,
    running,
    services,
    files,
    recognise: tool.recognise,
    copy_first: tool.evidence?.[device.system] ?? [],
    ...(tool.end === undefined ? {} : { end: tool.end }),
    remove: tool.remove,
    ...(tool.report === undefined ? {} : { report: tool.report }),
  };
}
