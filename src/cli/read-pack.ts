import { resolve } from 'node:path';
import type { Organisation } from '../documents/organisation.ts';
import { ContentError, type Problem } from '../errors.ts';
import { readDataText, type DataText } from '../storage/read-data-text.ts';
import { readInputFile } from '../storage/read-input-file.ts';
import type { CommonFlags } from './common-options.ts';
import type { World } from './world.ts';

/** The one file of a pack so far. */
export const PACK_FILE = 'organisation.yaml';

const fields = {
  name: 'name',
  'desk-number': 'deskNumber',
  hours: 'hours',
  escalation: 'escalation',
} as const;

/** As in the settings. */
const LONGEST = 200;

/** Reads the help desk of a pack. Throws FileError where the file cannot be read, ContentError with every problem, its line and column. */
export async function readPack(
  world: Pick<World, 'folder'>,
  folder: string,
): Promise<Organisation> {
  const path = resolve(world.folder, folder, PACK_FILE);
  const { text } = await readInputFile(path);
  const data = await readDataText(text, path);
  const problems = data.kind === 'refused' ? data.problems : problemsIn(data, path);
  if (data.kind === 'refused' || problems.length > 0)
    throw new ContentError('pack.wrong', { problems, next: ['pack.next'] });
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, name]) => {
      const value = data.value[key];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  );
}

/** Adds the help desk of the pack that was typed; settings change no bytes of what is made from answers. */
export async function withPack<F extends CommonFlags>(world: World, flags: F): Promise<F> {
  if (flags.pack === undefined) return flags;
  return { ...flags, desk: await readPack(world, flags.pack) };
}

function problemsIn(data: DataText, file: string): readonly Problem[] {
  return Object.entries(data.value).flatMap(([key, value]) => {
    const message = problemWith(key, value);
    return message === undefined ? [] : [{ file, path: key, message, ...data.positionOf([key]) }];
  });
}

function problemWith(key: string, value: unknown): string | undefined {
  if (!Object.hasOwn(fields, key)) return 'pack.unknown';
  if (typeof value !== 'string') return 'pack.text';
  return value.length > LONGEST ? 'pack.long' : undefined;
}
