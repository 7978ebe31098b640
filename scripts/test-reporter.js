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

/** @typedef {import('@web/test-runner').TestSession} Session */

/** Files that get a second run, and in which engines; nothing where there is none. @type {Map<string, Set<string>> | undefined} */
let deferred;

/**
 * From now on a file is not counted whose run did not start or did not end, as in a window that a busy machine did not open, or
 * in which tests waited in vain, and no other failed: WebKit leaves one request in some ten thousand unanswered.
 * @returns {Map<string, Set<string>>} those files, with the engines they are missing from
 */
export function deferUnfinished() {
  deferred = new Map();
  return deferred;
}

/** Counts just these files, each in these engines. @param {Map<string, Set<string>>} files */
export function countOnly(files) {
  deferred = undefined;
  only = files;
}

/** @type {Map<string, Set<string>> | undefined} */
let only;

/** @returns {import('@web/test-runner').Reporter} */
export function summaryReporter() {
  return {
    start({ browserNames }) {
      for (const name of browserNames) count(name, {});
    },
    stop({ sessions }) {
      for (const session of sessions) report(session);
    },
  };
}

/** @param {Session} session */
function report(session) {
  const { browser, testFile, testResults } = session;
  if (only && !only.get(testFile)?.has(browser.name)) return;
  if (deferred && (!testResults || waitedInVain(session))) {
    deferred.set(testFile, (deferred.get(testFile) ?? new Set()).add(browser.name));
  } else {
    count(browser.name, countSession(session));
  }
}

/**
 * Whether what failed, failed for want of an answer alone, a test's or that of what comes before or after one.
 * @param {Session} session
 */
function waitedInVain({ testResults, errors }) {
  const causes = [...errors, ...(testResults ? allTests(testResults) : []).flatMap(({ error }) => error ?? [])];
  return causes.length > 0 && causes.every(({ message }) => message.startsWith('Timeout of '));
}

/**
 * A file that failed to load, or holds no test, counts as one failed test.
 * @param {Session} session
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
