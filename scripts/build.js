/** Builds dist/ and custom-elements.json; one line a step. */
import { rm } from 'node:fs/promises';
import { buildCdn } from './build-cdn.js';
import { runStep } from './run-step.js';

await rm('dist', { recursive: true, force: true });
const steps = [
  runStep('dist: modules and types', 'tsc -p tsconfig.build.json'),
  runStep('dist: relay and command', 'tsc -p tsconfig.server.json'),
  runStep('dist/cdn: files for script tags', buildCdn),
  runStep('custom-elements.json, types for frameworks', 'custom-elements-manifest analyze --quiet && node scripts/write-framework-types.js'),
];
if ((await Promise.all(steps)).includes(false)) process.exit(1);
