import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleProgram } from '../../scripts/bundle.mjs';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes a project, bundles what `src/start.ts` exports and gives the bundles and that module, loaded. */
async function bundled(files: Readonly<Record<string, string>>) {
  const project = mkdtempSync(join(tmpdir(), 'aftercall-bundle-'));
  folders.push(project);
  const all = { 'package.json': '{ "type": "module" }', ...files };
  for (const [name, text] of Object.entries(all)) write(join(project, name), text);
  const start = { name: 'launch.cjs', code: "export * from './start.ts';" };
  const bundles = await bundleProgram({ root: join(project, 'src'), start, version: '7.8.9' });
  for (const { name, code } of bundles) write(join(project, 'dist', name), code);
  const load = (): unknown => createRequire(import.meta.url)(join(project, 'dist', 'launch.cjs'));
  return { bundles, load: load as () => { readonly run: () => Promise<unknown> }, project };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const packages = {
  'node_modules/modern/package.json':
    '{ "name": "modern", "type": "module", "exports": "./index.js" }',
  'node_modules/modern/index.js': 'export default () => "default"; export const named = "named";',
  'node_modules/@old/style/package.json': '{ "name": "@old/style", "main": "index.js" }',
  'node_modules/@old/style/index.js': 'module.exports = { named: "old" };',
};

describe('bundleProgram', () => {
  it('gives each file that is imported lazily a bundle of its own, however deep', async () => {
    const { bundles, load } = await bundled({
      'src/start.ts': "export const run = async () => (await import('./plan/first.ts')).first();",
      'src/plan/first.ts':
        "export const first = async (): Promise<string> => (await import('../deep.ts')).deep;",
      'src/deep.ts': "export const deep: string = 'deep';",
    });

    expect(bundles.map(({ name, lazily }) => ({ name, lazily }))).toEqual([
      { name: 'launch.cjs', lazily: ['plan-first.cjs'] },
      { name: 'plan-first.cjs', lazily: ['deep.cjs'] },
      { name: 'deep.cjs', lazily: [] },
    ]);
    await expect(load().run()).resolves.toBe('deep');
  });

  it('says which files went into which bundle', async () => {
    const { bundles } = await bundled({
      'src/start.ts': "import { named } from 'modern'; export const run = async () => named;",
      ...packages,
    });

    expect(bundles[0]?.inputs).toEqual(
      expect.arrayContaining(['src/start.ts', 'node_modules/modern/index.js']),
    );
  });

  it('gives a lazily imported module package its default and its names', async () => {
    const { bundles, load } = await bundled({
      'src/start.ts':
        "export const run = async () => { const all = await import('modern'); return [all.default(), all.named]; };",
      ...packages,
    });

    expect(bundles.map(({ name }) => name)).toEqual(['launch.cjs', 'package-modern.cjs']);
    await expect(load().run()).resolves.toEqual(['default', 'named']);
  });

  it('gives a lazily imported CommonJS package what import() gives', async () => {
    const { bundles, load } = await bundled({
      'src/start.ts':
        "export const run = async () => { const all = await import('@old/style'); return [all.default, all.named]; };",
      ...packages,
    });

    expect(bundles.map(({ name }) => name)).toEqual(['launch.cjs', 'package-old-style.cjs']);
    await expect(load().run()).resolves.toEqual([{ named: 'old' }, 'old']);
  });

  it('loads built-ins that are imported lazily without the module loader', async () => {
    const { bundles, load } = await bundled({
      'src/start.ts':
        "export const run = async () => { const all = await import('node:path'); return all.default.sep === all.sep; };",
    });

    expect(bundles[0]?.code).not.toContain('import(');
    await expect(load().run()).resolves.toBe(true);
  });

  it('knows its folder and its version', async () => {
    const { load, project } = await bundled({
      'src/start.ts':
        'declare const AFTERCALL_VERSION: string; export const run = async () => [import.meta.dirname, AFTERCALL_VERSION];',
    });

    await expect(load().run()).resolves.toEqual([join(project, 'dist'), '7.8.9']);
  });

  it('ends where a source cannot be found', async () => {
    const start = { 'src/start.ts': "export const run = async () => import('./missing.ts');" };

    await expect(bundled(start)).rejects.toThrow('missing.ts');
  });
});
