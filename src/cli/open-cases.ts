import type { CaseFile } from '../cases/case-file.ts';
import { checkCase } from '../cases/check-case.ts';
import { openCaseStore, type CaseStore } from '../storage/case-store.ts';
import { dataFolder } from '../storage/data-folder.ts';
import type { World } from './world.ts';

/** Opens the saved cases of this person, or of the folder after `--data-dir`. Nothing is made on the disk before the first write. */
export function openCases(
  world: Pick<World, 'env' | 'platform' | 'home'>,
  flags: { readonly dataDir?: string | undefined },
): CaseStore<CaseFile> {
  const folder = dataFolder({ ...world, override: flags.dataDir });
  return openCaseStore({ dataFolder: folder, parse: checkCase, migrations: [] });
}
