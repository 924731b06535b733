import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../scripts/build-when-stale.mjs';

let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'aftercall-stale-'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

/** Writes a file that was last changed so many seconds after the beginning of time. */
function write(name: string, changedAt: number): void {
  const file = join(project, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, changedAt, changedAt);
  if (dirname(name) !== '.') utimesSync(dirname(file), 1, 1);
}

describe('isStale', () => {
  it('is true where nothing is built', () => {
    write('src/main.ts', 10);

    expect(isStale(project)).toBe(true);
  });

  it.each([
    ['src/main.ts', 30, true],
    ['checklists/uk/contacts.yaml', 30, true],
    ['package.json', 30, true],
    ['scripts/build.mjs', 30, true],
    ['test/main.test.ts', 30, false],
    ['src/main.ts', 10, false],
  ])('with %s changed at %d and a build at 20 it is %s', (name, changedAt, expected) => {
    write(name, changedAt);
    utimesSync(dirname(join(project, name)), 1, 1);
    for (const folder of ['src', 'checklists', 'scripts']) {
      mkdirSync(join(project, folder), { recursive: true });
      utimesSync(join(project, folder), 1, 1);
    }
    write('dist/launch.cjs', 20);

    expect(isStale(project)).toBe(expected);
  });

  it('is true where a source was taken away', () => {
    write('src/main.ts', 10);
    write('dist/launch.cjs', 20);
    utimesSync(join(project, 'src'), 30, 30);

    expect(isStale(project)).toBe(true);
  });
});
