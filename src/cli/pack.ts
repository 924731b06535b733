import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { nodeFiles } from '../storage/file-system.ts';
import { writeFileDurably } from '../storage/write-file-durably.ts';
import type { CommonFlags } from './common-options.ts';
import { PACK_FILE } from './read-pack.ts';
import { wordsFor } from './words-for.ts';
import type { World } from './world.ts';

/** Starts a pack of a help desk: `pack new FOLDER` writes a file to fill in and prints its path. An existing file stays. Throws UsageError, FileError. */
export async function runPack(
  world: World,
  [action = '', folder = '', ...rest]: readonly string[],
  flags: Pick<CommonFlags, 'quiet'>,
): Promise<void> {
  const isNew = action === 'new' && folder !== '' && rest.length === 0;
  if (!isNew) throw new UsageError('pack.action');
  const words = wordsFor(world);
  const path = resolve(world.folder, folder);
  await nodeFiles.mkdir(path, { recursive: true });
  const file = join(path, PACK_FILE);
  await writeFileDurably(file, words('pack.template'), { overwrite: false });
  world.writeOut(`${file}\n`);
  if (flags.quiet !== true) world.writeError(`${words('pack.written', { folder })}\n`);
}
