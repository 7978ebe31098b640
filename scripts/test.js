/**
 * Runs every test: those of the tools and of the relay in Node, the rest in each browser engine.
 *
 *   npm test                                  in the engines that are installed
 *   npm run test:all                          the same; fails unless all three take part
 *   npm test -- test/feed/parse-date.test.ts  one file
 */
import { startTestRunner } from '@web/test-runner';
import { missingEngines } from './test-launchers.js';
import { runNodeTests } from './test-node.js';

const args = process.argv.slice(2).filter((argument) => argument !== '--all');
if (process.argv.includes('--all')) insistOnEngines();
if (args.length === 0) {
  await runNodeTests('test/node');
  await runNodeTests('test/relay');
}
await startTestRunner({ argv: args });

function insistOnEngines() {
  const missing = missingEngines();
  if (missing.length === 0) return;
  console.error(`Tests in all engines need what is not installed here: ${missing.join(', ')}.`);
  process.exit(1);
}
