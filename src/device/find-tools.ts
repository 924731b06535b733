import type { RemoteTool } from '../content/remote-tools-schema.ts';
import type { Device, FoundEntry, RunningProgram } from './device.ts';
import { expandPlace, type PlaceContext } from './expand-place.ts';

/** A remote-control program on this computer: the names under which it runs, its services, and where its files lie. */
export interface FoundTool {
  readonly tool: RemoteTool;
  readonly running: readonly string[];
  readonly services: readonly string[];
  readonly files: readonly string[];
}

/** What a file of a program ends in. A document of the same name is none. */
const programEndings = new Set(
  'exe msi lnk app dmg pkg plist desktop service deb rpm appimage sh run jar'.split(' '),
);

/** Finds the programs whose names a computer shows, those that run first. */
export function findTools(
  device: Device,
  tools: readonly RemoteTool[],
  context: PlaceContext,
): readonly FoundTool[] {
  const found = tools
    .map((tool) => findTool(device, tool, context))
    .filter((one) => one.running.length + one.services.length + one.files.length > 0);
  return found.toSorted((a, b) => Number(b.running.length > 0) - Number(a.running.length > 0));
}

function findTool(device: Device, tool: RemoteTool, context: PlaceContext): FoundTool {
  const own = (tool.folders?.[device.system] ?? []).flatMap(
    (folder) => expandPlace(folder, context)?.toLowerCase() ?? [],
  );
  const isFile = (entry: FoundEntry): boolean =>
    own.includes(entry.path.toLowerCase()) ||
    (isProgram(entry) && begins(entry.name, tool.processes));
  return {
    tool,
    running: unique(
      device.running
        .filter((program) => runs(program, tool.processes))
        .map((program) => program.name),
    ),
    services: unique(device.services.filter((name) => begins(name, tool.services ?? []))),
    files: unique(device.entries.filter(isFile).map((entry) => entry.path)),
  };
}

/** A program is known by its own name, or by a folder of its path: a renamed file in the folder of the program is still found. */
function runs({ name, command, path }: RunningProgram, starts: readonly string[]): boolean {
  const folders = path.split(/[/\\]/);
  return (
    begins(name, starts) ||
    startsWithOne(command, starts) ||
    folders.some((folder) => startsWithOne(folder, starts))
  );
}

/** Tells whether a name, or a part of it after a point (com.teamviewer.…), begins so. */
function begins(name: string, starts: readonly string[]): boolean {
  return [name, ...name.split('.')].some((part) => startsWithOne(part, starts));
}

function startsWithOne(name: string, starts: readonly string[]): boolean {
  return starts.some((start) => name.toLowerCase().startsWith(start));
}

function isProgram({ name, isFolder }: FoundEntry): boolean {
  const ending = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase();
  return isFolder || ending === undefined || programEndings.has(ending);
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
