import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const answers = {
  country: 'uk',
  'what-they-got': ['money'],
  payments: [{ method: 'bank-transfer', 'paid-on': '2026-11-20' }],
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-packed-'));
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const packed = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, filename));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function npm(cwd: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', parameters, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function run(program: string, ...parameters: readonly string[]) {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], options);
  return { status, stdout, stderr };
}

const here = join(root, 'bin', 'aftercall.js');
const installed = () => join(folder, 'node_modules', 'aftercall');

describe('the package, installed into an empty folder', () => {
  it.each([
    ['--version', ['--version']],
    ['--help', ['--help']],
    ['plan', ['plan', 'answers.json', '--format', 'text', '--as-of', '2026-11-23']],
  ])('gives for %s what the project gives', (_, parameters) => {
    const expected = run(here, ...parameters);

    expect(expected).toMatchObject({ status: 0, stderr: '' });
    expect(run(join(installed(), 'bin', 'aftercall.js'), ...parameters)).toEqual(expected);
  });

  it.each(['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/THIRD-PARTY-NOTICES.txt', 'checklists'])(
    'brings %s',
    (name) => {
      expect(existsSync(join(installed(), name))).toBe(true);
    },
  );

  it.each(['src', 'test', 'scripts', '.ci'])('leaves %s at home', (name) => {
    expect(existsSync(join(installed(), name))).toBe(false);
  });
});
