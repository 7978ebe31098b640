/**
 * Runs other people's feeds through the pipeline, in a browser, and compares what came out with what they say must.
 *
 *   NEWSRACK_CORPORA=folder npm run test:corpus
 *
 * The feeds are not part of this repository; where they are not at hand the run says so. What differs has to be listed,
 * with its reason, in test/corpus/exceptions.json, and what is listed has to differ. The last line counts values, and
 * files that gave neither a Feed nor a FeedError as failed ones.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ADDRESS, compare, findException, readExceptions, valueAt } from '../test/corpus/compare.js';
import { expectationOf, flatten } from '../test/corpus/expectations.js';
import { openReader } from '../test/corpus/open-reader.js';

/** @typedef {{ name: string, bytes: Buffer, dialect: string, outcome: import('../test/corpus/open-reader.js').Outcome }} Read */

/** @type {[dialect: string, start: RegExp][]} */
const DIALECTS = [
  ['Atom 0.3', /<(\w+:)?feed[^>]*(purl\.org\/atom|version="0\.3")/],
  ['Atom 1.0', /<(\w+:)?feed/],
  ['RDF', /<rdf:RDF/],
  ['RSS', /<rss/],
  ['JSON Feed', /^\s*\{/],
];

const root = path.resolve(process.env.NEWSRACK_CORPORA ?? '../shared/corpora');
if (existsSync(root)) {
  await runCorpus();
} else {
  console.log(`There is no corpus at ${root}, so nothing was compared; NEWSRACK_CORPORA names its folder.`);
  console.log('0 passed, 0 failed, 1 skipped');
}

async function runCorpus() {
  const reader = await openReader(ADDRESS);
  try {
    const files = await readFiles(reader);
    const values = await compare(reader, files.flatMap(pairsOf));
    report(files, values);
  } finally {
    await reader.close();
  }
}

/** @param {import('../test/corpus/open-reader.js').Reader} reader @returns {Promise<Read[]>} */
async function readFiles(reader) {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(isFeed).map((name) => ({ name, bytes: readFileSync(path.join(root, name)) }));
  const outcomes = await reader.readFeeds(files.map(({ bytes }) => bytes.toString('base64')));
  return files.map((file, index) => ({ ...file, dialect: dialectOf(file), outcome: outcomes[index] ?? {} }));
}

/** Every XML and HTML file is a feed or a trap; so is JSON that is not the result of one. @param {string} name */
function isFeed(name) {
  if (!name.endsWith('.json')) return /\.(xml|html)$/.test(name);
  return !name.endsWith('_expected.json') && !existsSync(path.join(root, name.replace(/json$/, 'xml')));
}

/** @param {{ bytes: Buffer }} file */
function dialectOf({ bytes }) {
  const text = bytes.toString('latin1').replace(/<!--[^]*?-->/g, '');
  return DIALECTS.find(([, start]) => start.test(text))?.[0] ?? 'other';
}

/** @param {Read} file @returns {import('../test/corpus/compare.js').Pair[]} */
function pairsOf({ name, outcome }) {
  const expectations = flatten(expectationOf(root, name));
  return expectations.map(({ path, expected }) => ({ file: name, path, expected, actual: valueAt(outcome.feed, path) }));
}

/** @param {Read[]} files @param {import('../test/corpus/compare.js').Compared[]} values */
function report(files, values) {
  const exceptions = readExceptions();
  const excepted = values.filter((value) => !value.equal && findException(exceptions, value));
  const different = values.filter((value) => !value.equal && !findException(exceptions, value));
  const bugs = files.filter(({ outcome }) => outcome.bug);
  const idle = exceptions.filter((exception) => !excepted.some((value) => findException([exception], value)));
  printTable(files, values, excepted);
  for (const { file, path, wanted, actual } of different) {
    console.error(`${file}: ${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
  }
  for (const { name, outcome } of bugs) console.error(`${name}: neither a Feed nor a FeedError, but ${outcome.bug}`);
  for (const { files, values } of idle) console.error(`No value differs any more as excepted: ${files}: ${values}`);
  const failed = different.length + bugs.length + idle.length;
  console.log(`Values, of which ${excepted.length} differ as listed with their reasons in test/corpus/exceptions.json:`);
  console.log(`${values.length - different.length} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed > 0 || values.length === 0 ? 1 : 0;
}

/**
 * @param {Read[]} files
 * @param {import('../test/corpus/compare.js').Compared[]} values
 * @param {import('../test/corpus/compare.js').Compared[]} excepted
 */
function printTable(files, values, excepted) {
  const rows = [...DIALECTS.map(([dialect]) => dialect), 'other'].map((dialect) => {
    const ofDialect = files.filter((file) => file.dialect === dialect);
    const names = new Set(ofDialect.map(({ name }) => name));
    const inDialect = values.filter(({ file }) => names.has(file));
    const equal = inDialect.filter((value) => value.equal).length;
    const listed = excepted.filter(({ file }) => names.has(file)).length;
    return {
      dialect,
      files: ofDialect.length,
      Feed: ofDialect.filter(({ outcome }) => outcome.feed).length,
      FeedError: ofDialect.filter(({ outcome }) => outcome.kind).length,
      values: inDialect.length,
      equal,
      excepted: listed,
      different: inDialect.length - equal - listed,
    };
  });
  console.table(rows);
}
