import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  sweepTemporaries,
  temporaryFor,
  temporaryPath,
} from '../../src/storage/temporary-files.ts';
import { faultyFiles, refusal } from './faulty-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const hour = 60 * 60 * 1000;

function fileOfAge(folder: string, name: string, hours: number): string {
  const path = join(folder, name);
  const seconds = (noon - hours * hour) / 1000;
  writeFileSync(path, '');
  utimesSync(path, seconds, seconds);
  return path;
}

describe('sweepTemporaries', () => {
  it('removes our half-written files older than a day, and nothing else', async () => {
    const folder = temporaryFolder();
    const old = fileOfAge(folder, '.aftercall-tmp-0123456789ab-case-1.json', 25);
    fileOfAge(folder, '.aftercall-tmp-0123456789ac-case-1.json', 23);
    fileOfAge(folder, 'case-1.json', 999);
    fileOfAge(folder, 'aftercall-tmp-notes.txt', 999);
    fileOfAge(folder, '.aftercall-tmp-short', 999);

    expect(await sweepTemporaries(folder, noon)).toEqual([old]);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('has nothing to do in a folder that is not there', async () => {
    expect(await sweepTemporaries(join(temporaryFolder(), 'none'), noon)).toEqual([]);
  });

  it('goes on where a file may not be removed', async () => {
    const folder = temporaryFolder();
    fileOfAge(folder, '.aftercall-tmp-0123456789ab-case-1.json', 25);

    expect(
      await sweepTemporaries(
        folder,
        noon,
        faultyFiles({ rm: () => Promise.reject(refusal('EACCES')) }),
      ),
    ).toEqual([]);
  });
});

describe('temporaryPath', () => {
  it('never gives the same name twice, and keeps the folder', () => {
    const paths = Array.from({ length: 100 }, () => temporaryPath('/data/cases/case-1.json'));

    expect(new Set(paths).size).toBe(100);
    expect(paths.every((path) => path.startsWith('/data/cases/.aftercall-tmp-'))).toBe(true);
  });
});

describe('temporaryFor', () => {
  it.each([
    ['.aftercall-tmp-0123456789ab-case-1.json', 'case-1.json'],
    ['.aftercall-tmp-0123456789ab-', ''],
    ['case-1.json', undefined],
    ['.aftercall-tmp-xyz-case-1.json', undefined],
  ])('reads %s as %s', (name, expected) => {
    expect(temporaryFor(name)).toBe(expected);
  });
});
