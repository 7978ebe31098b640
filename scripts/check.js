/** Checks all that tests do not: a line for each check that is fine, the whole report of one that is not. */
import { readFileSync } from 'node:fs';
import { readTags } from './read-manifest.js';
import { runStep } from './run-step.js';

/** Checks of one group run side by side; a group starts when the one before it is done. */
const GROUPS = [
  [
    () => runStep('types', 'npm run --silent check:types'),
    () => runStep('lint, with the layer rules', 'npm run --silent lint'),
    () => runStep('no import cycles', 'npm run --silent lint:cycles'),
  ],
  [() => runStep('templates', 'npm run --silent lint:templates'), () => runStep('build', 'npm run --silent build')],
  // Not beside those below, which pack the package, and build it anew for that.
  [() => runStep('types in each framework', 'npm run --silent check:apps')],
  [
    () => runStep('manifest names every tag', checkManifest),
    () => runStep('documents say what the sources and the built files say', 'node scripts/write-reference.js --check'),
    () => runStep('package: publint', 'publint --strict'),
    () => runStep('package: types resolve', `attw --pack . --profile esm-only ${attwEntryPoints()}`),
  ],
  [() => runStep('demo builds', 'npm run --silent build:demo')],
  [() => runStep('stories', 'npm run --silent test:stories')],
];

let failures = 0;
for (const group of GROUPS) {
  const results = await Promise.all(group.map((check) => check()));
  failures += results.filter((ok) => !ok).length;
}
if (failures > 0) console.error(`${failures} of ${GROUPS.flat().length} checks failed.`);
process.exitCode = failures > 0 ? 1 : 0;

/** The tags are those of the modules that register one each. */
function tags() {
  const all = readFileSync('src/define/all.ts', 'utf8');
  return [...all.matchAll(/'\.\/([a-z]+-[a-z-]+)\.js'/g)].map(([, tag]) => String(tag));
}

async function checkManifest() {
  const named = new Set(readTags().map(({ tagName }) => tagName));
  const missing = tags().filter((tag) => !named.has(tag));
  if (tags().length === 0) throw new Error('src/define/all.ts imports no tag.');
  if (missing.length > 0) throw new Error(`custom-elements.json lacks ${missing.join(', ')}.`);
}

/** Wildcard entry points are checked by name; a style sheet has no types. */
function attwEntryPoints() {
  const modules = tags().map((tag) => `define/${tag}`).join(' ');
  return `--include-entrypoints ${modules} --exclude-entrypoints newsrack.css themes.css`;
}
