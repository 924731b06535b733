import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';

type TestSettings = NonNullable<ViteUserConfig['test']>;

const root = join(import.meta.dirname, '..', '..');

/**
 * Makes the settings that both test runs share. With TEST_REPORTS=FOLDER the run also writes `FOLDER/<name>.json`.
 * All tests run in a zone 12 hours 45 minutes ahead of UTC and in no language, so that neither can matter unnoticed.
 */
export function vitestSettings(name: string, own: TestSettings): ViteUserConfig {
  Object.assign(process.env, { TZ: 'Pacific/Chatham', LANG: 'C', LC_ALL: 'C' });
  return {
    define: { AFTERCALL_VERSION: JSON.stringify(packageVersion()) },
    test: {
      pool: 'forks',
      maxWorkers: 2,
      // Far longer than any test takes: it ends what hangs, and is no measure of speed.
      testTimeout: 90_000,
      allowOnly: false,
      setupFiles: [join(root, 'test', 'support', 'calm-environment.ts')],
      ...reports(name),
      ...own,
    },
  };
}

function packageVersion(): unknown {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version?: unknown;
  };
  return about.version;
}

function reports(name: string): TestSettings {
  const folder = process.env['TEST_REPORTS'];
  if (!folder) return { reporters: ['default'] };
  return { reporters: ['default', ['json', { outputFile: join(folder, `${name}.json`) }]] };
}
