import { fileURLToPath } from 'node:url';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { createLaunchers } from './scripts/test-launchers.js';
import { failureReporter, summaryReporter } from './scripts/test-reporter.js';
import { fixtures } from './test/server/fixtures.js';

/** `npx wtr --files test/feed/parse-date.test.ts` runs one file, `--watch` runs again on each change. */
export default {
  files: ['test/**/*.test.ts', '!test/corpus/**'],
  nodeResolve: true,
  concurrency: 2,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: await createLaunchers().catch(exitWithMessage),
  middleware: [fixtures()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
  ],
  reporters: [failureReporter(), summaryReporter()],
};

/** @param {Error} error @returns {never} */
function exitWithMessage({ message }) {
  console.error(message);
  process.exit(1);
}
