import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'aftercall-notices-'));
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function addPackage(name: string, files: Readonly<Record<string, string>>): void {
  const folder = join(project, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  const about = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  for (const [file, text] of Object.entries({ 'package.json': about, ...files })) {
    writeFileSync(join(folder, file), text);
  }
}

describe('thirdPartyNotices', () => {
  it('names each package once, with its licence', () => {
    addPackage('@scope/b', { LICENSE: 'Text of b' });
    addPackage('a', { 'licence.md': 'Text of a', NOTICE: 'Notice of a' });

    const notices = thirdPartyNotices(project, [
      'node_modules/@scope/b/one.js',
      'node_modules/@scope/b/two.js',
      'node_modules/a/lib/index.js',
      'src/main.ts',
    ]);

    expect(notices.match(/^\S+ 1\.2\.3 \(MIT\)$/gm)).toEqual([
      '@scope/b 1.2.3 (MIT)',
      'a 1.2.3 (MIT)',
    ]);
    expect(notices).toContain('Text of a');
    expect(notices).toContain('Notice of a');
    expect(notices).toContain('Text of b');
  });

  it('finds a package inside another package', () => {
    addPackage('a', { LICENSE: 'Text of a' });
    addPackage('a/node_modules/c', { LICENSE: 'Text of c' });

    const notices = thirdPartyNotices(project, ['node_modules/a/node_modules/c/index.js']);

    expect(notices).toContain('Text of c');
    expect(notices).not.toContain('Text of a');
  });

  it('refuses a package without a licence text', () => {
    addPackage('a', {});

    expect(() => thirdPartyNotices(project, ['node_modules/a/index.js'])).toThrow('a brings no');
  });
});
