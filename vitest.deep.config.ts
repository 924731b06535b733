import { defineConfig } from 'vitest/config';
import { vitestSettings } from './test/support/vitest-settings.ts';

/** `npm run test:deep`: the tests that need a browser, another reader, another Node or more time. */
export default defineConfig(
  vitestSettings('deep', {
    include: ['test/deep/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  }),
);
