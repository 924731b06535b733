import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import type { Device } from '../device/device.ts';
import { systemOf } from '../device/device.ts';
import { findTools, type FoundTool } from '../device/find-tools.ts';
import { readDevice } from '../device/read-device.ts';
import { FoundError, UsageError } from '../errors.ts';
import type { CommonFlags } from './common-options.ts';
import { deviceJson } from './device-json.ts';
import { deviceLines } from './device-lines.ts';
import { fitLines } from './fit-lines.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

export type CheckDeviceFlags = Pick<CommonFlags, 'json'>;

/** What this computer showed, and the remote-control programs in it. */
export interface DeviceLook {
  readonly device: Device;
  readonly found: readonly FoundTool[];
}

/**
 * Looks for remote-control programs on this computer and says what to do. Exit code 0 where all was looked at and nothing found. Throws
 * FoundError where something was found or the list of running programs could not be read, UsageError on a system that we cannot look at.
 */
export async function runCheckDevice(world: World, flags: CheckDeviceFlags): Promise<void> {
  const content = loadContent(world.contentFolder, 'other');
  const look = await lookAtDevice(world, content);
  if (flags.json === true) world.writeOut(deviceJson(look));
  else {
    const lines = deviceLines(look, wordsFor(world)).map(({ text }) => text);
    world.writeOut(`${fitLines(lines, world).join('\n')}\n`);
  }
  if (look.found.length > 0) throw new FoundError('device.found');
  if (look.device.unread.includes('processes')) throw new FoundError('device.not-looked');
}

/** Reads the names of programs on this computer and finds those of the content. Nothing is changed. Throws UsageError on an unknown system. */
export async function lookAtDevice(
  world: Pick<World, 'platform' | 'env' | 'home' | 'systemLists'>,
  content: Content,
): Promise<DeviceLook> {
  const system = systemOf(world.platform);
  if (system === undefined)
    throw new UsageError('device.system-unknown', {
      parameters: { platform: world.platform },
      next: ['device.system-next'],
    });
  const { systemLists } = await import('../device/system-lists.ts');
  const lists = world.systemLists ?? systemLists(system);
  const place = { env: world.env, home: world.home };
  const device = await readDevice(content.remoteTools, { ...place, system, lists });
  return { device, found: findTools(device, content.remoteTools.tools, place) };
}
