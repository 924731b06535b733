import { configDefaults, defineConfig } from 'vitest/config';
import { vitestSettings } from './test/support/vitest-settings.ts';

/** Tests that read a PDF back: the reader keeps fonts between documents, so each of these files has a process of its own. */
const readers = ['test/documents/render-pdf.test.ts', 'test/cli/handoff.test.ts'];

/** `npm test`: the tests that need npm packages only. */
export default defineConfig(
  vitestSettings('tests', {
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          // The files of a worker share their modules: reading them anew for each file took longer than the tests.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/deep/**', 'test/e2e/**', ...readers],
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: [...readers, 'test/e2e/**/*.test.ts'] },
      },
    ],
  }),
);
