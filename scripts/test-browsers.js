/** Runs @web/test-runner, and lets no error of its process pass unseen. */
import { startTestRunner } from '@web/test-runner';
import { countOnly, deferUnfinished } from './test-reporter.js';
import { count, print } from './test-summary.js';

/** Places in the servers that tests use; an error from elsewhere is a driver's, as of a page that closed while it was asked. */
const OWN_FILES = /^(?!.*node_modules).*\/(?:dist|test)\//m;

/**
 * Left to itself, the runner stops at an uncaught error, says nothing of it where no terminal is, and leaves every test
 * uncounted. Here the error is printed and the tests go on: one that the error hits fails by itself. A file that an engine
 * did not open, or in which it waited for what did not come, is run once more in a new browser: a test that hangs hangs again.
 * @param {string[]} args as on the command line of `wtr`
 */
export async function runBrowserTests(args) {
  process.on('uncaughtException', tell);
  const unfinished = deferUnfinished();
  await run(args);
  if (unfinished.size > 0) {
    for (const [file, engines] of unfinished) print(`Once more: ${file}, which was not answered in ${[...engines].join(', ')}.`);
    countOnly(unfinished);
    await run(['--files', ...unfinished.keys()]);
  }
  process.exit();
}

/** @param {string[]} args */
async function run(args) {
  const runner = await startTestRunner({ argv: args, autoExitProcess: false });
  // It has said why it could not start, and ends the process itself.
  if (!runner) return new Promise(() => {});
  const stop = () => void runner.stop();
  process.once('SIGINT', stop);
  await new Promise((resolve) => runner.on('stopped', resolve));
  process.off('SIGINT', stop);
}

/** @param {unknown} error */
function tell(error) {
  const text = String((error instanceof Error && error.stack) || error);
  print(`Uncaught in the test runner: ${text}`);
  if (OWN_FILES.test(text)) count('Runner', { failed: 1 });
}
