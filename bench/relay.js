/** The relay beside what one would use instead: see README.md. `--quick` takes a minute and leaves out what takes long. */
import { startLoadGenerator } from './measure-load.js';
import { printTable } from './print-table.js';
import { CACHED, PARSING_PEERS, relayCases, relayCommand, UNCACHED } from './relay-cases.js';
import { runRounds } from './run-rounds.js';
import { startServer } from './start-server.js';
import { compare, MEASURES, summarize } from './summarize.js';
import { writeResults } from './write-results.js';

/** @typedef {import('./run-rounds.js').Sample} Sample */
/** @typedef {import('./summarize.js').Row} Row */
/** @typedef {import('./summarize.js').Spread} Spread */

const QUICK = process.argv.includes('--quick');
const PLAN = QUICK ? { rounds: 2, seconds: 0.5 } : { rounds: 5, seconds: 1 };

/** Heads of the columns by what they show; all of MEASURES but the memory of the moment. */
const HEADS = { requestsPerSecond: 'requests/s', p50: 'p50 ms', p99: 'p99 ms', peakMemory: 'MiB', cpu: 'CPU µs', bytes: 'bytes', failures: 'failed' };
const COLUMNS = MEASURES.filter((measure) => measure !== 'memory');
const COMPARED = /** @type {const} */ (['requestsPerSecond', 'p50', 'p99', 'peakMemory', 'cpu']);

const samples = await measure();
const ratios = compare(samples, 'relay');
printTable(
  `Relay ÷ peer, median (least–most) of ${PLAN.rounds} rounds. Requests: more is better; the rest: less is better.`,
  ['case', 'peer', 'connections', 'requests/s', 'p50', 'p99', 'memory', 'CPU a request'],
  ratios.map((row) => [...nameOf(row), ...COMPARED.map((column) => describeRatio(row[column]))]),
);
const rows = summarize(samples);
printTable(
  'Medians; requests/s also least–most.',
  ['case', 'server', 'connections', ...COLUMNS.map((column) => HEADS[column])],
  rows.map((row) => [...nameOf(row), ...COLUMNS.map((column) => describeMeasure(column, row[column]))]),
);
console.log(`Written to ${await writeResults('relay', { plan: PLAN, ratios, rows, samples })}`);

async function measure() {
  const upstream = await startServer(['servers/upstream.js']);
  const generator = startLoadGenerator();
  try {
    const cases = relayCases(upstream.origin, await sizeOfAnswer(upstream.origin));
    return withoutCache(await runRounds(QUICK ? cases.filter(({ rounds }) => !rounds) : cases, { generator, ...PLAN }));
  } finally {
    generator.stop();
    await upstream.stop();
  }
}

/** Bytes of the relay's answer, compressed. @param {string} upstream @returns {Promise<number>} */
async function sizeOfAnswer(upstream) {
  const relay = await startServer(relayCommand(new URL(upstream).host));
  const path = `/feed?url=${encodeURIComponent(`${upstream}/feed.xml`)}`;
  const response = await fetch(relay.origin + path, { headers: { 'accept-encoding': 'br' } });
  await response.arrayBuffer();
  await relay.stop();
  return Number(response.headers.get('content-length'));
}

/** Whoever has no cache does for an address that was asked for already what it does for any. @param {Sample[]} all @returns {Sample[]} */
function withoutCache(all) {
  const peers = PARSING_PEERS.map(({ name }) => name);
  const uncached = all.filter((sample) => sample.case === UNCACHED && peers.includes(sample.server));
  const copies = uncached.map((sample) => ({ ...sample, case: CACHED, server: `${sample.server} (has no cache)` }));
  return inOrder([...all, ...copies]);
}

/** Cases and servers as they came first, then by connections. @param {Sample[]} all @returns {Sample[]} */
function inOrder(all) {
  const cases = [...new Set(all.map((sample) => sample.case))];
  const servers = [...new Set(all.map(({ server }) => server))];
  return all.toSorted(
    (one, other) =>
      cases.indexOf(one.case) - cases.indexOf(other.case) ||
      servers.indexOf(one.server) - servers.indexOf(other.server) ||
      one.connections - other.connections ||
      one.round - other.round,
  );
}

/** @param {Row} row */
function nameOf({ case: name, server, connections }) {
  return [name, server, connections.toLocaleString('en')];
}

/** @param {Spread} ratio */
function describeRatio({ median, least, most }) {
  return `${round(median)} (${round(least)}–${round(most)})`;
}

/** @param {keyof typeof HEADS} column @param {Spread} spread */
function describeMeasure(column, { median, least, most }) {
  return column === 'requestsPerSecond' ? `${round(median)} (${round(least)}–${round(most)})` : round(median);
}

/** Three digits that count. @param {number} value */
function round(value) {
  return Number.isNaN(value) ? '–' : value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
