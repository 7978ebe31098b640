/** Runs every story as a test in Chromium, axe included. `npm run test:stories -- news-ticker` runs one tag's. */
import { startVitest } from 'vitest/node';
import { count } from './test-summary.js';

// Vitest takes the process for one of its own, and Storybook's plugin is idle elsewhere.
process.env.VITEST = 'true';
process.env.STORYBOOK_DISABLE_TELEMETRY = '1';

count('Stories', {});
const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false, reporters: ['default'] });
for (const module of vitest.state.getTestModules()) count('Stories', countModule(module));
count('Stories', { failed: vitest.state.getUnhandledErrors().length });
await vitest.close();
process.exit();

/**
 * A file that failed to load, or holds no story, counts as one failed test.
 * @param {import('vitest/node').TestModule} module
 */
function countModule(module) {
  const tests = [...module.children.allTests()].map((test) => test.result().state);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const state of tests) counts[state === 'pending' ? 'failed' : state] += 1;
  if (counts.failed === 0 && (tests.length === 0 || module.errors().length > 0)) counts.failed = 1;
  return counts;
}
