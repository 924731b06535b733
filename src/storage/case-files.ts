import { join } from 'node:path';
import { isCaseName } from './case-name.ts';
import { temporaryFor } from './temporary-files.ts';

/** The files of one case, all in the one folder of cases. */
export interface CaseFiles {
  readonly main: string;
  /** The version before the last change. */
  readonly previous: string;
  readonly lock: string;
  /** The n-th copy that was set aside because it could not be read. */
  readonly setAside: (number: number) => string;
}

const mainName = /^([^.]+)\.json$/;
const copyName = /^([^.]+)\.(?:bak|unreadable-\d+\.json)$/;
const lockName = /^([^.]+)\.lock$/;

/** Gives the paths of a case; the name must have been checked. */
export function caseFiles(folder: string, name: string): CaseFiles {
  return {
    main: join(folder, `${name}.json`),
    previous: join(folder, `${name}.bak`),
    lock: join(folder, `${name}.lock`),
    setAside: (number) => join(folder, `${name}.unreadable-${String(number)}.json`),
  };
}

/** Reads the case from the name of its own file; undefined for anything else. */
export function caseOfMain(fileName: string): string | undefined {
  return checked(mainName.exec(fileName)?.[1]);
}

/** Reads the case from the name of a previous version or a copy that was set aside. */
export function caseOfCopy(fileName: string): string | undefined {
  return checked(copyName.exec(fileName)?.[1]);
}

/** Reads the case from the name of its lock, which is a folder. */
export function caseOfLock(fileName: string): string | undefined {
  return checked(lockName.exec(fileName)?.[1]);
}

/** Reads the case from the name of a half-written file of it. */
export function caseOfTemporary(fileName: string): string | undefined {
  const target = temporaryFor(fileName);
  return target === undefined ? undefined : (caseOfMain(target) ?? caseOfCopy(target));
}

function checked(name: string | undefined): string | undefined {
  return name !== undefined && isCaseName(name) ? name : undefined;
}
