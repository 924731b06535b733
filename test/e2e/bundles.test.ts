import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Bundles = Readonly<
  Record<string, { readonly inputs: readonly string[]; readonly lazily: readonly string[] }>
>;

const dist = join(import.meta.dirname, '..', '..', 'dist');
const bundles = JSON.parse(readFileSync(join(dist, 'bundles.json'), 'utf8')) as Bundles;

function packagesIn(name: string): readonly string[] {
  const found = bundles[name]?.inputs.flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  return [...new Set(found)];
}

/** ajv, which conf brings, holds these as text: it writes them into code that it can make, and never runs them here. */
const isWritten = (wanted: string): boolean => /^ajv(?:-formats)?\/dist\//.test(wanted);

describe('the built program', () => {
  it('starts with a bundle that holds no package', () => {
    expect(bundles['launch.cjs']?.inputs).toContain('src/main.ts');
    expect(packagesIn('launch.cjs')).toEqual([]);
  });

  it('reads the command line with a bundle that holds only commander', () => {
    expect(packagesIn('cli-program.cjs')).toEqual(['commander']);
  });

  it('keeps what makes PDFs in one bundle, which no other loads at once', () => {
    const holders = Object.keys(bundles).filter((name) => packagesIn(name).includes('pdfkit'));

    expect(holders).toEqual(['documents-render-pdf.cjs']);
    expect(packagesIn('documents-render-pdf.cjs')).toContain('fontkit');
    expect(packagesIn('cli-plan.cjs')).toEqual([]);
  });

  it('reaches every bundle from the first', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      bundles[name]?.lazily.forEach(visit);
    };
    visit('launch.cjs');
    const built = readdirSync(dist).filter((name) => name.endsWith('.cjs'));

    expect([...reached].sort()).toEqual(built.sort());
  });

  it('loads nothing through the slower module loader, and nothing that is not built in or beside it', () => {
    for (const name of Object.keys(bundles)) {
      const code = readFileSync(join(dist, name), 'utf8');
      const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((found) => found[1]);

      expect(code, name).not.toMatch(/\bimport\(/);
      expect(
        required.filter(
          (wanted = '') => !wanted.startsWith('./') && !isBuiltin(wanted) && !isWritten(wanted),
        ),
      ).toEqual([]);
    }
  });

  it('carries the licence of every package in it', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = new Set(Object.keys(bundles).flatMap(packagesIn));

    for (const name of packages) expect(notices).toContain(`\n${name} `);
  });
});
