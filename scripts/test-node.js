/** Runs the tests of folders with Node's test runner; shows failures only. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { count } from './test-summary.js';

/**
 * @param {string} folder
 * @param {object} options
 * @param {string} options.title what the summary calls them
 * @param {(name: string) => boolean} [options.isWanted] which files of the folder; all when absent
 * @param {number} [options.atOnce] files that run at once; those that look at pages want the machine to themselves
 */
export async function runNodeTests(folder, { title, isWanted = () => true, atOnce = 1 }) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.js') && isWanted(name))
    .map((name) => path.resolve(folder, name));
  count(title, {});
  const stream = run({ files, concurrency: atOnce });
  stream.on('test:pass', (test) => {
    if (!isContainer(test, files)) count(title, test.skip === undefined ? { passed: 1 } : { skipped: 1 });
  });
  stream.on('test:fail', (test) => {
    if (isContainer(test, files) && hasFailedChild(test)) return;
    count(title, { failed: 1 });
    console.error(`${test.file ?? ''}: ${test.name}\n${inspect(test.details.error.cause ?? test.details.error)}\n`);
  });
  stream.on('test:stderr', ({ message }) => process.stderr.write(message));
  await new Promise((resolve) => stream.once('close', resolve).resume());
}

/**
 * A suite, or a whole file, which Node reports like a test of its own.
 * @param {{ name: string, details: { type?: string } }} test
 * @param {string[]} files
 */
function isContainer({ name, details }, files) {
  return details.type === 'suite' || files.includes(path.resolve(name));
}

/** @param {{ details: { error: Error & { failureType?: string } } }} test */
function hasFailedChild({ details }) {
  return details.error.failureType === 'subtestsFailed';
}
