import { join } from 'node:path';
import { isExpectedError } from '../errors.ts';
import { caseFiles, caseOfCopy, caseOfMain } from './case-files.ts';
import { type CaseFolder, readIfThere } from './case-folder.ts';
import { type CaseEnvelope, type DecodedCase, decodeCase } from './decode-case.ts';
import { namesIn } from './temporary-files.ts';

/** One case in the folder. Where it cannot be read, `unreadable` says why; it can still be erased. */
export interface ListedCase {
  readonly name: string;
  readonly path: string;
  readonly unreadable?: 'damaged' | 'newer-version' | 'not-allowed';
}

/** Lists every case of which a file is left, in the order of the names; reads, and changes nothing. */
export async function listCases<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
): Promise<readonly ListedCase[]> {
  const fileNames = await namesIn(folder.path, folder.files);
  const names = fileNames.flatMap((fileName) => caseOfMain(fileName) ?? caseOfCopy(fileName) ?? []);
  const listed: ListedCase[] = [];
  for (const name of [...new Set(names)].sort()) {
    const copy = fileNames.findLast((fileName) => caseOfCopy(fileName) === name);
    listed.push(await listCase(folder, name, copy));
  }
  return listed;
}

async function listCase<T extends CaseEnvelope>(
  folder: CaseFolder<T>,
  name: string,
  copy: string | undefined,
): Promise<ListedCase> {
  const path = caseFiles(folder.path, name).main;
  const kind = await kindOf(path, folder);
  if (kind === 'read') return { name, path };
  if (kind !== undefined) return { name, path, unreadable: kind };
  return { name, path: copy === undefined ? path : join(folder.path, copy), unreadable: 'damaged' };
}

async function kindOf<T extends CaseEnvelope>(
  path: string,
  folder: CaseFolder<T>,
): Promise<DecodedCase<T>['kind'] | 'not-allowed' | undefined> {
  try {
    const bytes = await readIfThere(path, folder.files);
    return bytes === undefined ? undefined : decodeCase(bytes, folder.format).kind;
  } catch (error) {
    if (isExpectedError(error)) return 'not-allowed';
    throw error;
  }
}
