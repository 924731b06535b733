import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberedName, pickFreeName } from '../../src/storage/pick-free-name.ts';
import { writeUnderFreeName } from '../../src/storage/write-under-free-name.ts';
import { faultyFiles, refusal } from './faulty-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('numberedName', () => {
  it.each([
    ['checklist-2026-11-21.html', 1, 'checklist-2026-11-21.html'],
    ['checklist-2026-11-21.html', 2, 'checklist-2026-11-21-2.html'],
    ['/a.b/plan', 3, '/a.b/plan-3'],
    ['.hidden', 2, '.hidden-2'],
  ])('makes of %s with %i: %s', (path, number, expected) => {
    expect(numberedName(path, number)).toBe(expected);
  });
});

describe('pickFreeName', () => {
  it('gives the first name that no file, folder or broken link has', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plan.html');

    expect(await pickFreeName(path)).toBe(path);

    writeFileSync(path, '');
    mkdirSync(join(folder, 'plan-2.html'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'plan-3.html'));
    expect(await pickFreeName(path)).toBe(join(folder, 'plan-4.html'));
  });
});

describe('writeUnderFreeName', () => {
  it('gives each of ten writers a file of its own', async () => {
    const folder = temporaryFolder();
    const names = (number: number): string => numberedName(join(folder, 'plan.md'), number);
    const writers = Array.from({ length: 10 }, (_, index) => String(index));

    const paths = await Promise.all(writers.map((writer) => writeUnderFreeName(names, writer)));

    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(writers);
    expect(readdirSync(folder)).toHaveLength(10);
  });

  it('stops at a failure instead of trying names for ever', async () => {
    const files = faultyFiles({ open: () => Promise.reject(refusal('ENOSPC')) });

    await expect(
      writeUnderFreeName(() => join(temporaryFolder(), 'a'), 'x', { files }),
    ).rejects.toMatchObject({
      key: 'file-write-failed',
    });
  });
});
