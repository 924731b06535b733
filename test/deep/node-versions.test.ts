import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'aftercall.js');
const versions = ['22.23.3', '24.21.0'];

const answers = {
  country: 'uk',
  region: 'GB-SCT',
  'happened-on': '2026-11-20',
  'noticed-on': '2026-11-21',
  'what-they-got': ['screen-control', 'money', 'passwords', 'identity-details'],
  payments: [
    { method: 'bank-transfer', 'paid-on': '2026-11-20', amount: 1200, 'who-sent': 'me' },
    { method: 'gift-card', 'paid-on': '2026-11-21' },
  ],
  'passwords-for': ['email', 'bank'],
  'identity-details': ['passport', 'national-number'],
  devices: ['windows', 'android'],
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-node-'));
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers));
  installNodes();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Installs the versions of Node as packages into a folder of their own. `--no-bin-links` keeps them from taking the place
 * of the Node that runs the tests.
 */
function installNodes(): void {
  const name = `node-${process.platform}-${process.arch}`;
  const wanted = versions.map((version) => `node-${version}@npm:${name}@${version}`);
  const options = ['--prefix', folder, '--no-bin-links', '--no-save', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', ['install', ...options, ...wanted], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status !== 0) throw new Error(stderr);
}

function nodeOf(version: string): string {
  return join(folder, 'node_modules', `node-${version}`, 'bin', 'node');
}

function run(node: string, parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [program, ...parameters], { cwd: folder });
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

const plan = ['plan', 'answers.json', '--as-of', '2026-11-23', '--format'];

describe.each(versions)('on Node %s the built program', (version) => {
  it('runs on that very version', () => {
    const asked = spawnSync(nodeOf(version), ['--version'], { encoding: 'utf8' });

    expect(existsSync(nodeOf(version))).toBe(true);
    expect(asked.stdout).toBe(`v${version}\n`);
  });

  it.each([
    ['--version', ['--version']],
    ['--help', ['--help']],
    ['plan as text', [...plan, 'text']],
    ['plan as Markdown', [...plan, 'md']],
    ['plan as HTML', [...plan, 'html']],
    ['plan as JSON', [...plan, 'json']],
  ])('gives the same bytes as here for %s', (_, parameters) => {
    const here = run(process.execPath, parameters);
    const there = run(nodeOf(version), parameters);

    expect(here).toMatchObject({ status: 0, stderr: '' });
    expect(here.stdout.length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  });
});
