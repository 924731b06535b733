import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RemoteTools } from '../content/remote-tools-schema.ts';
import type { Device, DeviceSystem, FoundEntry } from './device.ts';
import { expandPlace, type PlaceContext } from './expand-place.ts';
import type { SystemLists } from './system-lists.ts';

export interface ReadOptions extends PlaceContext {
  readonly system: DeviceSystem;
  readonly lists: SystemLists;
}

/** Reads the names of what runs and of what lies in the places of the content. It reads no file, and changes nothing. */
export async function readDevice(
  { places, tools }: RemoteTools,
  options: ReadOptions,
): Promise<Device> {
  const { system, lists } = options;
  const folders = expandAll(places[system] ?? [], options);
  const own = expandAll(
    tools.flatMap((tool) => tool.folders?.[system] ?? []),
    options,
  );
  const [running, services, inPlaces, alone] = await Promise.all([
    lists.running(),
    lists.services(),
    Promise.all(folders.map(listFolder)),
    Promise.all(own.map(findFolder)),
  ]);
  return {
    system,
    running,
    services,
    entries: [...inPlaces.flatMap((one) => one.entries), ...alone.flat()],
    unread: [
      ...(running.length === 0 ? ['processes'] : []),
      ...(system === 'windows' && services.length === 0 ? ['services'] : []),
      ...inPlaces.flatMap((one) => one.unread),
    ],
  };
}

function expandAll(places: readonly string[], context: PlaceContext): readonly string[] {
  return [...new Set(places.flatMap((place) => expandPlace(place, context) ?? []))];
}

type Listed = Pick<Device, 'entries' | 'unread'>;

/** Lists one folder. One that is not there holds nothing; one that may not be read is named. */
async function listFolder(folder: string): Promise<Listed> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      entries: entries.map((entry) => ({
        name: entry.name,
        path: join(folder, entry.name),
        isFolder: entry.isDirectory(),
      })),
      unread: [],
    };
  } catch (error) {
    return { entries: [], unread: isAbsent(error) ? [] : [folder] };
  }
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

async function findFolder(path: string): Promise<readonly FoundEntry[]> {
  try {
    const isFolder = (await lstat(path)).isDirectory();
    return [{ name: basename(path), path, isFolder }];
  } catch {
    return [];
  }
}
