/**
 * How long a page stands still while a tag of it reads a feed, beside the parser that browsers have: see README.md. Fails where that
 * is longer than a visitor may notice.
 */
import { gzipSync } from 'node:zlib';
import { DOCUMENTS } from './hostile-documents.js';
import { openBench } from './open-bench.js';
import { printTable } from './print-table.js';
import { writeResults } from './write-results.js';

/** @typedef {{ outcome: string, total: number, longest: number, least?: number, first?: number }} Reading milliseconds; the least of what was the longest in each round */

const ROUNDS = process.argv.includes('--quick') ? 1 : 3;

/**
 * Milliseconds that no document may keep a page for: an answer within some 100 is felt to come at once, and this counts from the worst moment.
 * Slices take 12 to 60, what is quadratic takes seconds, so nothing lies close to it.
 */
const LONGEST = 150;

/**
 * A document that is above it is read so often, with --quick too, and fails if each reading was: whatever else the machine does lengthens
 * one or the other, what a document costs lengthens all.
 */
const ROUNDS_OF_SUSPECTS = 5;

/** `--only entities`: documents with that in their names. */
const only = process.argv[process.argv.indexOf('--only') + 1 || Infinity] ?? '';

const bodies = Object.fromEntries(Object.entries(DOCUMENTS).filter(([name]) => name.includes(only)).map(([name, make]) => [name, Buffer.from(make())]));
const bench = await openBench(answer);
/** @type {(Record<'newsrack' | 'DOMParser', Reading> & { document: string, bytes: number })[]} */
const rows = [];
try {
  for (const [document, body] of Object.entries(bodies)) {
    console.error(document);
    rows.push({ document, bytes: body.length, newsrack: await measure(document, readWithNewsrack, LONGEST), DOMParser: await measure(document, readWithParser) });
  }
} finally {
  await bench.close();
}
printTable(
  `Chromium, medians of ${ROUNDS}, milliseconds. Longest: between two turns of the page's event loop.`,
  ['document', 'MB', 'outcome', 'longest', 'first articles', 'all', 'DOMParser: longest', 'DOMParser: all', 'longest, ratio', 'all, ratio'],
  rows.map(toCells),
);
console.log(`Written to ${await writeResults('blocking', { rounds: ROUNDS, rows })}`);
for (const { document, newsrack } of rows.filter(isTooLong)) console.error(`${document}: the page stood still for ${newsrack.least?.toFixed(0)} ms at least, more than ${LONGEST}`);
process.exitCode = rows.some(isTooLong) ? 1 : 0;

/** @param {typeof rows[number]} row */
function isTooLong({ newsrack }) {
  return !(Number(newsrack.least) <= LONGEST);
}

/** @param {typeof rows[number]} row */
function toCells({ document, bytes, newsrack, DOMParser }) {
  const times = [newsrack.longest, newsrack.first, newsrack.total, DOMParser.longest, DOMParser.total];
  const ratios = [newsrack.longest / DOMParser.longest, newsrack.total / DOMParser.total];
  return [document, (bytes / 1e6).toFixed(1), newsrack.outcome, ...times.map((time) => time?.toFixed(0) ?? '–'), ...ratios.map((ratio) => ratio.toFixed(2))];
}

/**
 * In a fresh page each time.
 *
 * @param {string} name @param {(address: string) => Promise<Reading>} read @param {number} [limit] of the longest, above which it is read more often
 * @returns {Promise<Reading>} the median of them
 */
async function measure(name, read, limit = Infinity) {
  /** @type {Reading[]} */
  const readings = [];
  const least = () => Math.min(...readings.map(({ longest }) => longest));
  while (readings.length < ROUNDS || (readings.length < ROUNDS_OF_SUSPECTS && least() > limit)) {
    const page = await bench.newPage();
    readings.push(await page.evaluate(read, `/document/${encodeURIComponent(name)}`));
    await page.close();
  }
  const median = readings.toSorted((one, other) => one.longest - other.longest)[Math.floor(readings.length / 2)];
  return { outcome: 'none', total: NaN, longest: NaN, ...median, least: least() };
}

/* In the page: what stands below is sent there as text, each by itself. */

/** As a tag does that names a time zone. @param {string} address @returns {Promise<Reading>} */
async function readWithNewsrack(address) {
  const { createFeedStore } = await import(/** @type {string} */ ('/cdn/feed.js'));
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  /** @type {number | undefined} */
  let first;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const start = performance.now();
  /** @type {string} */
  const outcome = await new Promise((resolve) => {
    /** @param {{ loading: boolean, feed?: { articles: unknown[] }, error?: { kind: string } }} snapshot */
    const listen = ({ loading, feed, error }) => {
      if (feed) first ??= performance.now() - start;
      if (!loading && (feed ?? error)) resolve(error?.kind ?? `${feed?.articles.length} articles`);
    };
    createFeedStore({ archive: null }).subscribe(address, listen, { timeZone: 'America/New_York', refresh: 0 });
  });
  const total = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve));
  port1.close();
  return { outcome, total, longest, first };
}

/** What one writes first. @param {string} address @returns {Promise<Reading>} */
async function readWithParser(address) {
  const start = performance.now();
  const text = await (await fetch(address)).text();
  const began = performance.now();
  try {
    if (text.startsWith('{') || text.startsWith('[')) JSON.parse(text);
    else new DOMParser().parseFromString(text, 'text/xml');
  } catch {
    // That it is none is known now.
  }
  return { outcome: '', total: performance.now() - start, longest: performance.now() - began };
}

/** @param {string} url @param {import('node:http').ServerResponse} response */
function answer(url, response) {
  const body = bodies[decodeURIComponent(url.slice('/document/'.length))];
  return response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(gzipSync(body ?? ''));
}
