/** What is measured of the relay, and beside what. */
import assert from 'node:assert/strict';
import { writeFeed } from './write-feed.js';

/** @typedef {import('./run-rounds.js').Case} Case */
/** @typedef {import('./run-rounds.js').Contender} Contender */
/** @typedef {{ name: string, command: string[], route: string, readTitles: (body: string) => string[] }} FeedServer */

/** As a browser asks. */
const HEADERS = { 'accept-encoding': 'gzip, deflate, br' };

export const CACHED = 'cached';
export const UNCACHED = 'uncached';

/** @type {FeedServer[]} */
export const PARSING_PEERS = [
  { name: 'feed2json-server', command: ['servers/feed2json-server.js'], route: '/convert', readTitles: titlesOfJson },
  { name: 'rss-parser', command: ['servers/rss-parser.js'], route: '/', readTitles: titlesOfJson },
];

const PROXY = { name: 'plain proxy', command: ['servers/plain-proxy.js'], route: '/', readTitles: titlesOfXml };
const PROXY_WITH_MAP = { ...PROXY, name: 'plain proxy, Map', command: ['servers/plain-proxy.js', '--cache'] };

/**
 * @param {string} upstream origin of servers/upstream.js
 * @param {number} size bytes of the relay's answer as a browser gets it
 * @returns {Case[]}
 */
export function relayCases(upstream, size) {
  const feed = { address: `${upstream}/feed.xml`, titles: writeFeed(50).titles };
  const large = { address: `${upstream}/large.xml`, titles: writeFeed(5000).titles };
  const { host, port } = new URL(upstream);
  const relay = { name: 'relay', command: relayCommand(host), route: '/feed', readTitles: titlesOfJson };
  const unlimited = { ...relay, command: ['servers/relay.js', port] };
  const askers = [unlimited, PROXY, ...PARSING_PEERS];
  return [
    { name: CACHED, connections: [1, 100, 1000], contenders: [asking(relay, feed), asking(PROXY_WITH_MAP, feed), constant(size)] },
    { name: UNCACHED, connections: [1, 100], contenders: askers.map((server) => asking(server, numbered(feed))) },
    { name: UNCACHED, connections: [1000], contenders: askers.map((server) => asking(server, numbered(feed))), rounds: 2 },
    { name: 'uncached, 5,000 articles', connections: [1], contenders: askers.map((server) => asking(server, numbered(large))), rounds: 2 },
    { name: 'answers of the relay', connections: [100], contenders: [...answers(asking(relay, feed)), counting(relay.command)] },
  ];
}

/** The command as an operator starts it, but for its folder of data and the upstream on this machine. @param {string} host */
export function relayCommand(host) {
  return ['../dist/command/newsrack.js', 'relay', '--port', '0', '--data', 'none', '--log', 'warn', '--allow', host];
}

/** The same feed under another address in each request. @param {{ address: string, titles: string[] }} feed */
function numbered({ address, titles }) {
  return { address: `${address}?n=NUMBER`, titles };
}

/**
 * @param {FeedServer} server @param {{ address: string, titles: string[] }} feed
 * @returns {Contender}
 */
function asking({ name, command, route, readTitles }, { address, titles }) {
  const path = `${route}?url=${encodeURIComponent(address)}`;
  return {
    name,
    command,
    path,
    headers: HEADERS,
    async check(origin) {
      const response = await fetch(origin + path, { headers: HEADERS });
      assert.equal(response.status, 200);
      assert.deepEqual(readTitles(await response.text()), titles);
    },
  };
}

/** @param {number} size @returns {Contender} */
function constant(size) {
  return {
    name: 'node:http, constant',
    command: ['servers/constant.js', String(size)],
    path: '/',
    check: async (origin) => assert.equal((await (await fetch(origin)).arrayBuffer()).byteLength, size),
  };
}

/** What else the relay answers of a feed that it has. @param {Contender} relay @returns {Contender[]} */
function answers(relay) {
  return [
    { ...relay, name: 'brotli' },
    { ...relay, name: 'gzip', headers: { 'accept-encoding': 'gzip' } },
    { ...relay, name: 'not compressed', headers: {} },
    { ...relay, name: '304', headers: { ...HEADERS, 'if-none-match': '*' }, status: 304 },
    { ...relay, name: 'headlines', path: `${relay.path}&fields=headline` },
    { ...relay, name: '10 headlines', path: `${relay.path}&fields=headline&limit=10` },
  ];
}

/** One view more of another article in each request. @param {string[]} command @returns {Contender} */
function counting(command) {
  return {
    name: 'POST /views',
    command,
    path: '/views?key=article-NUMBER',
    method: 'POST',
    async check(origin) {
      const response = await fetch(`${origin}/views?key=article`, { method: 'POST' });
      assert.deepEqual(await response.json(), { key: 'article', views: 1 });
    },
  };
}

/** @param {string} body @returns {string[]} */
function titlesOfJson(body) {
  return JSON.parse(body).items.map((/** @type {{ title: string }} */ { title }) => title);
}

/** @param {string} body */
function titlesOfXml(body) {
  return [...body.matchAll(/<item><title>(.*?)<\/title>/g)].map(([, title = '']) => title);
}
