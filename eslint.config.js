import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/lint-layers.js';
import { HOUSE_STYLE, LAZY_FILES, LAZY_LAYERS, LAZY_PACKAGES, NO_LOST_PROMISE, NO_RAW_HTML, NO_SKIPPED_TESTS } from './scripts/lint-syntax.js';

/** A parameter that only its type, or the one after it, needs. */
const UNUSED = { argsIgnorePattern: '^_' };

export default defineConfig(
  globalIgnores(['**/dist/', 'storybook-static/', 'coverage/']),
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-unused-vars': ['error', UNUSED],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['{src,test,stories,demo,.storybook}/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [recommended(lit, 'flat/recommended'), recommended(wc, 'flat/best-practice')],
    rules: {
      'max-lines-per-function': ['error', 40],
      'no-console': 'error',
      'no-restricted-globals': ['error', 'event', 'name'],
      'no-restricted-syntax': ['error', ...HOUSE_STYLE, ...NO_RAW_HTML, LAZY_LAYERS, LAZY_PACKAGES],
      'lit/no-private-properties': 'error',
      'wc/guard-super-call': 'off',
    },
  },
  { files: LAZY_FILES, rules: { 'no-restricted-syntax': ['error', ...HOUSE_STYLE, ...NO_RAW_HTML, LAZY_LAYERS] } },
  { files: ['src/relay/hosts/workers/log-event.ts'], rules: { 'no-console': ['error', { allow: ['log', 'warn', 'error'] }] } },
  { files: ['src/controllers/console-notes.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    files: ['src/{feed,controllers,ui,elements}/**/*.ts'],
    ignores: ['src/feed/write-json.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'JSON', property: 'stringify', message: 'A page may have changed what its lists are written as: writeJson writes JSON.' }] },
  },
  ...layers,
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_SKIPPED_TESTS, NO_LOST_PROMISE],
      // The types of @open-wc/testing make a promise of every assertion.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['{scripts,bench}/**/*.js', 'test/server/*.js'], rules: { 'max-lines-per-function': ['error', 40] } },
  { files: ['test/**/*.js'], rules: { 'no-restricted-syntax': ['error', ...NO_SKIPPED_TESTS] } },
);

/** @param {import('eslint').ESLint.Plugin} plugin @param {string} name @returns {import('eslint').Linter.Config} */
function recommended({ configs }, name) {
  return /** @type {import('eslint').Linter.Config} */ (configs?.[name]);
}
