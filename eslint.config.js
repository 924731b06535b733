import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const size = {
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 3],
  // `modified`: a switch counts once, since each of its cases is one line to read.
  complexity: ['error', { max: 8, variant: 'modified' }],
  'max-depth': ['error', 3],
};

const namedExportsOnly = [
  { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' },
  { selector: 'ExportAllDeclaration', message: 'Import from the file that holds it.' },
];

const core = {
  'no-console': 'error',
  'no-restricted-syntax': ['error', ...namedExportsOnly],
  'no-param-reassign': 'error',
  'no-var': 'error',
  'no-else-return': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  eqeqeq: 'error',
};

const typed = {
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
};

/** It took a sixth of the time, and there is no enum (`erasableSyntaxOnly`). */
const needless = { '@typescript-eslint/no-unsafe-enum-assignment': 'off' };

/** `as` hides what the checker knows. Only the doors where outside data comes in may use it, after having checked it. */
const noAssertions = {
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
};

export default defineConfig(
  { ignores: ['dist/', 'dist.*/', 'coverage/', 'checklists/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...core, ...size, ...typed, ...needless },
  },
  { files: ['src/**'], ignores: ['src/content/**', 'src/storage/**'], rules: noAssertions },
  {
    // A test tells a whole story in one function, and a table of cases is long.
    files: ['test/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 500] },
  },
  {
    // ESLint does not see the types that JSDoc gives to a value; tsc does, and checks them.
    files: ['scripts/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['*.config.js', 'bin/*.js'],
    rules: { 'no-console': 'error', eqeqeq: 'error' },
  },
);
