/**
 * Takes ten thousand broken copies of feeds through the pipeline, in a browser: each has to become a Feed or a FeedError, and
 * none may keep the page for long.
 *
 *   npm run test:fuzz -- --seed 7 --files 10000
 *
 * The feeds are those of the tests, and other people's where NEWSRACK_CORPORA, or ../shared/corpora, has them. A file that
 * fails is written to the folder for temporary files, and its place and seed are printed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ADDRESS } from '../test/corpus/compare.js';
import { mutations } from '../test/corpus/mutate.js';
import { openReader } from '../test/corpus/open-reader.js';

/** So many are read between two looks at what came of them. */
const BATCH = 250;

/** Milliseconds that one file of some kilobytes may take; a hang takes for ever. */
const LONGEST = 5000;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20220708' }, files: { type: 'string', default: '10000' } } });
const folders = ['test/fixtures/feed', 'test/fixtures/news', process.env.NEWSRACK_CORPORA ?? '../shared/corpora'];
const originals = folders.filter((folder) => existsSync(folder)).flatMap(readFolder);
const reader = await openReader(ADDRESS);
const counts = { feeds: 0, errors: 0, failed: 0 };
try {
  const broken = mutations(originals, Number(values.seed));
  for (let left = Number(values.files); left > 0; left -= BATCH) {
    const files = Array.from({ length: Math.min(BATCH, left) }, () => broken.next().value);
    const outcomes = await reader.timeFeeds(files.map((file) => file.toString('base64')));
    outcomes.forEach((outcome, index) => note(outcome, files[index] ?? Buffer.of()));
  }
} finally {
  await reader.close();
}
console.log(`Broken copies of ${originals.length} feeds, seed ${values.seed}: ${counts.feeds} feeds, ${counts.errors} FeedErrors.`);
console.log(`${counts.feeds + counts.errors} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed > 0 || counts.feeds === 0 || counts.errors === 0 ? 1 : 0;

/** @param {import('../test/corpus/reader.ts').Outcome & { milliseconds: number }} outcome @param {Buffer} file */
function note({ feed, kind, bug, milliseconds }, file) {
  const complaint = bug ?? (milliseconds > LONGEST ? `it took ${Math.round(milliseconds)} ms` : undefined);
  if (complaint) {
    const name = path.join(mkdtempSync(path.join(tmpdir(), 'newsrack-fuzz-')), 'feed');
    writeFileSync(name, file);
    console.error(`Neither a Feed nor a FeedError in time, but ${complaint}: ${name}, of seed ${values.seed}`);
    counts.failed += 1;
  } else if (feed) counts.feeds += 1;
  else if (kind) counts.errors += 1;
}

/** @param {string} folder */
function readFolder(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|html|json)$/.test(name) && !name.endsWith('_expected.json'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name)));
}
