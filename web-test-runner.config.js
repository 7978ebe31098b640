import { fileURLToPath } from 'node:url';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findEngines } from './scripts/test-launchers.js';
import { failureReporter, summaryReporter } from './scripts/test-reporter.js';
import { fixtures } from './test/server/fixtures.js';
import { kept } from './test/server/kept.js';
import { relay } from './test/server/relay.js';
import { views } from './test/server/views.js';

const createLaunchers = await findEngines().catch(exitWithMessage);

/** `npx wtr --files test/feed/parse-date.test.ts` runs one file, `--watch` runs again on each change. */
export default {
  files: ['test/**/*.test.ts', '!test/corpus/**'],
  nodeResolve: true,
  concurrency: 2,
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  get browsers() {
    return createLaunchers();
  },
  middleware: [fixtures(), kept(), views(), relay()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    commonJs(/\/papaparse[\w.]*\.js$/),
    a11ySnapshotPlugin(),
  ],
  reporters: [failureReporter(), summaryReporter()],
};

/**
 * Lets a browser import a package that has no module of its own, as bundlers do.
 * @param {RegExp} files
 * @returns {import('@web/dev-server-core').Plugin}
 */
function commonJs(files) {
  return {
    name: 'common-js',
    transform({ path, body }) {
      if (!files.test(path)) return undefined;
      return `const module = { exports: {} }, exports = module.exports;\n${String(body)}\nexport default module.exports;`;
    },
  };
}

/** @param {Error} error @returns {never} */
function exitWithMessage({ message }) {
  console.error(message);
  process.exit(1);
}
