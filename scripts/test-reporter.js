/** What a run of @web/test-runner prints: each failure in full, then the counts. */
import path from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { count } from './test-summary.js';

/**
 * The runner's own report, of failing files only: a test of what goes wrong leaves warnings and 404s behind when it passes.
 * @returns {import('@web/test-runner').Reporter}
 */
export function failureReporter() {
  const reporter = defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) });
  return {
    ...reporter,
    reportTestFileResults(args) {
      if (args.sessionsForTestFile.some(({ passed }) => !passed)) reporter.reportTestFileResults?.(args);
    },
  };
}

/** @returns {import('@web/test-runner').Reporter} */
export function summaryReporter() {
  return {
    start({ browserNames }) {
      for (const name of browserNames) count(name, {});
    },
    stop({ sessions }) {
      for (const session of sessions) count(session.browser.name, countSession(session));
    },
  };
}

/**
 * A file that failed to load, or holds no test, counts as one failed test.
 * @param {import('@web/test-runner').TestSession} session
 */
function countSession({ testFile, passed, testResults }) {
  const tests = testResults ? allTests(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const skipped = tests.filter((test) => test.skipped).length;
  if (passed && tests.length === 0) console.error(`${path.relative('.', testFile)} holds no test.`);
  const fileFailed = failed === 0 && (!passed || tests.length === 0);
  return { passed: tests.length - failed - skipped, failed: failed + Number(fileFailed), skipped };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function allTests({ tests, suites }) {
  return [...tests, ...suites.flatMap(allTests)];
}
