/** How long a page stands still while it reads a feed, beside the parser that browsers have: see README.md. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { findChromium } from '../scripts/find-browser.js';
import { DOCUMENTS } from './hostile-documents.js';
import { printTable } from './print-table.js';
import { writeResults } from './write-results.js';

/** @typedef {{ outcome: string, total: number, longest: number, first?: number }} Reading milliseconds */

const ROUNDS = process.argv.includes('--quick') ? 1 : 3;
const CDN = path.resolve(import.meta.dirname, '../dist/cdn');

const bodies = Object.fromEntries(Object.entries(DOCUMENTS).map(([name, make]) => [name, Buffer.from(make())]));
const server = createServer((request, response) => void answer(request.url ?? '/', response)).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launch({ headless: true, ...(await findChromium()) });
/** @type {(Record<'newsrack' | 'DOMParser', Reading> & { document: string, bytes: number })[]} */
const rows = [];
try {
  for (const [document, body] of Object.entries(bodies)) {
    console.error(document);
    rows.push({ document, bytes: body.length, newsrack: await measure(document, readWithNewsrack), DOMParser: await measure(document, readWithParser) });
  }
} finally {
  await browser.close();
  server.close();
}
printTable(
  `Chromium, medians of ${ROUNDS}, milliseconds. Longest: between two turns of the page's event loop.`,
  ['document', 'MB', 'outcome', 'longest', 'first articles', 'all', 'DOMParser: longest', 'DOMParser: all', 'longest, ratio', 'all, ratio'],
  rows.map(toCells),
);
console.log(`Written to ${await writeResults('blocking', { rounds: ROUNDS, rows })}`);

/** @param {typeof rows[number]} row */
function toCells({ document, bytes, newsrack, DOMParser }) {
  const times = [newsrack.longest, newsrack.first, newsrack.total, DOMParser.longest, DOMParser.total];
  const ratios = [newsrack.longest / DOMParser.longest, newsrack.total / DOMParser.total];
  return [document, (bytes / 1e6).toFixed(1), newsrack.outcome, ...times.map((time) => time?.toFixed(0) ?? '–'), ...ratios.map((ratio) => ratio.toFixed(2))];
}

/** In a fresh page each time. @param {string} name @param {(address: string) => Promise<Reading>} read @returns {Promise<Reading>} */
async function measure(name, read) {
  /** @type {Reading[]} */
  const readings = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(`http://127.0.0.1:${port}/`);
    readings.push(await page.evaluate(read, `/document/${encodeURIComponent(name)}`));
    await page.close();
  }
  return readings.toSorted((one, other) => one.longest - other.longest)[Math.floor(ROUNDS / 2)] ?? { outcome: 'none', total: NaN, longest: NaN };
}

/* In the page: what stands below is sent there as text, each by itself. */

/** @param {string} address @returns {Promise<Reading>} */
async function readWithNewsrack(address) {
  const { loadFeed } = await import(/** @type {string} */ ('/cdn/feed.js'));
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let first;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const start = performance.now();
  const onProgress = () => (first ??= performance.now() - start);
  const outcome = await loadFeed(address, { onProgress }).then(
    (/** @type {{ articles: unknown[] }} */ feed) => `${feed.articles.length} articles`,
    (/** @type {{ kind: string }} */ error) => error.kind,
  );
  const total = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve));
  port1.close();
  return { outcome, total, longest, first: first ?? (outcome.includes('articles') ? total : undefined) };
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
async function answer(url, response) {
  if (url.startsWith('/document/')) {
    const body = bodies[decodeURIComponent(url.slice('/document/'.length))];
    return response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': 'gzip' }).end(gzipSync(body ?? ''));
  }
  if (url.startsWith('/cdn/')) {
    const file = await readFile(path.join(CDN, path.basename(url))).catch(() => undefined);
    return response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
  }
  return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Bench</title>');
}
