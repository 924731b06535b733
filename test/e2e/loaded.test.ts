import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Loaded {
  readonly builtins: readonly string[];
  readonly bundles: readonly string[];
  readonly usesIntl: boolean;
}

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'aftercall.js');
const preload = join(root, 'test', 'support', 'report-loaded.cjs');
const inputs = JSON.parse(readFileSync(join(root, 'dist', 'bundles.json'), 'utf8')) as Readonly<
  Record<string, { readonly inputs: readonly string[] }>
>;

/** Parts of Node that take longer to load than the whole program has (docs/decisions/build.md). */
const slow =
  /^(?:stream|net|tty|readline|child_process|crypto|worker_threads|https?|dns|internal\/(?:streams|readline|fs\/promises|fs\/streams)\b.*)$/;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-loaded-'));
  writeFileSync(
    join(folder, 'answers.json'),
    JSON.stringify({
      country: 'uk',
      'what-they-got': ['money'],
      payments: [{ method: 'bank-transfer', 'paid-on': '2026-11-20', amount: 1200 }],
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the built program in a pipe and tells what it had loaded by its end. */
function run(...parameters: readonly string[]): Loaded {
  const report = join(folder, 'loaded.json');
  const { status, stderr } = spawnSync(process.execPath, ['-r', preload, program, ...parameters], {
    cwd: folder,
    env: { ...process.env, LOADED_REPORT: report },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(readFileSync(report, 'utf8')) as Loaded;
}

function packagesIn({ bundles }: Loaded): readonly string[] {
  const files = bundles.flatMap((name) => inputs[name]?.inputs ?? []);
  const found = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  return [...new Set(found)];
}

const plan = ['plan', 'answers.json', '--format', 'md', '--as-of', '2026-11-23'];

describe('the program loads only what a command needs', () => {
  it('answers --version from the first bundle alone', () => {
    expect(run('--version').bundles).toEqual(['launch.cjs']);
  });

  it.each([
    ['--help', ['--help']],
    ['plan from a JSON file', plan],
  ])('runs %s with no package but commander, no slow part of Node and no Intl', (_, parameters) => {
    const loaded = run(...parameters);

    expect(packagesIn(loaded)).toEqual(['commander']);
    expect(loaded.builtins.filter((name) => slow.test(name))).toEqual([]);
    expect(loaded.usesIntl).toBe(false);
  });

  it('makes a calendar from bundles that no other format loads', () => {
    const ofCalendar = (loaded: Loaded): readonly string[] =>
      loaded.bundles.filter((name) => /calendar|ics/.test(name));
    const inFormat = (format: string): Loaded => run(...plan.with(3, format));

    expect(ofCalendar(inFormat('md'))).toEqual([]);
    expect(ofCalendar(inFormat('html'))).toEqual([]);
    expect(ofCalendar(inFormat('ics'))).toContain('documents-render-ics.cjs');
    expect(inFormat('ics').usesIntl).toBe(false);
  });
});
