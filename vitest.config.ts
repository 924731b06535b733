import { configDefaults, defineConfig } from 'vitest/config';
import { vitestSettings } from './test/support/vitest-settings.ts';

/** `npm test`: the tests that need npm packages only. */
export default defineConfig(
  vitestSettings('tests', {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/deep/**'],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'html'] },
  }),
);
