/**
 * Runs every test: those of the tools and of the relay in Node, the rest in each browser engine.
 *
 *   npm test                                  in the engines, and with the Redis, that are installed
 *   npm run test:all                          the same; fails unless all three engines and Redis take part
 *   npm test -- test/feed/parse-date.test.ts  one file
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runStep } from './run-step.js';
import { missingEngines } from './test-launchers.js';
import { runBrowserTests } from './test-browsers.js';
import { runNodeTests } from './test-node.js';

const args = process.argv.slice(2).filter((argument) => argument !== '--all');
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const hasApps = args.length === 0 || args.some((argument) => argument.includes('test/apps'));
if (process.argv.includes('--all')) insistOnAll();
if (hasApps && !(await runStep('apps of test/apps', 'node scripts/build-apps.js'))) process.exit(1);
if (args.length === 0) {
  await runNodeTests('test/node', { title: 'Node' });
  // Most of these wait for processes and connections of their own.
  await runNodeTests('test/relay', { title: 'Relay', isWanted: (name) => !isOfRedis(name), atOnce: availableParallelism() });
  if (hasRedis) await runNodeTests('test/relay', { title: 'Redis', isWanted: isOfRedis });
  else console.error('Redis is not installed: two relays that share one were not tested.');
}
await runBrowserTests(args);

/** @param {string} name */
function isOfRedis(name) {
  return name.startsWith('redis-');
}

function insistOnAll() {
  const missing = [...missingEngines(), ...(hasRedis ? [] : ['Redis (redis-server)'])];
  if (missing.length === 0) return;
  console.error(`Tests in all engines need what is not installed here: ${missing.join(', ')}.`);
  process.exit(1);
}
