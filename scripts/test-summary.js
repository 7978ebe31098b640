/** Counts tests over every runner and engine, and prints the sum when the process ends. */
import { writeSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Map<string, Counts>} */
const groups = new Map();

/**
 * Adds to a group's counts; the first call arranges for the sum to be the last line of the process.
 * @param {string} group an engine, or another place where tests ran
 * @param {Partial<Counts>} counts
 */
export function count(group, { passed = 0, failed = 0, skipped = 0 }) {
  if (groups.size === 0) process.once('exit', printSummary);
  const before = groups.get(group) ?? { passed: 0, failed: 0, skipped: 0 };
  groups.set(group, { passed: before.passed + passed, failed: before.failed + failed, skipped: before.skipped + skipped });
}

/** A run in which nothing passed has not shown anything, so it fails as well. */
function printSummary() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [group, counts] of groups) {
    print(`${group}: ${format(counts)}`);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  print(format(sum));
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}

/** @param {Counts} counts */
function format({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Past the console, which @web/test-runner holds back until it has ended well. @param {string} line */
export function print(line) {
  writeSync(process.stdout.fd, `${line}\n`);
}
