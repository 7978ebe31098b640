import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { listen } from './support/listen.js';
import { sendLoad } from './support/load.js';
import { startRedis } from './support/redis-server.js';
import { startRelayProcess } from './support/relay-process.js';
import { rss } from './support/start-relay.js';

/** @typedef {import('./support/relay-process.js').RelayProcess} Relay */

/** Milliseconds that the upstream takes: long enough for many to ask meanwhile. */
const SLOW = 150;

/** @type {import('./support/redis-server.js').RedisServer} */
let redis;
/** @type {import('./support/listen.js').Upstream} */
let upstream;
/** @type {(request: number, response: import('node:http').ServerResponse) => void} takes the number of a request to the upstream */
let answer;
/** @type {import('./support/relay-process.js').RelayProcess[]} */
let relays;

before(async () => {
  redis = await startRedis();
});

beforeEach(async () => {
  answer = (_request, response) => void setTimeout(() => response.end(rss(['One', 'Two'])), SLOW);
  upstream = await listen((_request, response) => answer(upstream.requests.length, response));
  relays = await startRelays();
});

afterEach(() => Promise.all([upstream.close(), ...relays.map((relay) => relay.kill())]));

after(() => redis.stop());

/** @param {{ lockMilliseconds?: number }} [settings] */
function startRelays(settings) {
  return Promise.all([1, 2].map(() => startRelayProcess({ redis: redis.url, allow: upstream.allow, ...settings })));
}

/** @param {Relay} relay */
function askRelay({ url }) {
  return fetch(`${url}/feed?url=${encodeURIComponent(`${upstream.origin}/feed.xml`)}`);
}

/** @param {number} request */
function askForFeed(request) {
  return { url: `${relays[request % relays.length]?.url}/feed?url=${encodeURIComponent(`${upstream.origin}/feed.xml`)}` };
}

/** @param {number} requests @returns {Promise<string[]>} all different answers */
async function askManyTimes(requests) {
  /** @type {Set<string>} */
  const answers = new Set();
  await sendLoad({ requests, connections: 200, ask: askForFeed, answered: ({ status, body }) => answers.add(`${status} ${body}`) });
  return [...answers];
}

describe('two relays with one Redis', () => {
  it('ask the upstream once for 10,000 requests, and not again when both are killed and started', async () => {
    const answers = await askManyTimes(10_000);
    assert.equal(answers.length, 1, answers.join('\n'));
    assert.match(String(answers[0]), /^200 .*"One".*"Two"/);
    assert.equal(upstream.requests.length, 1);
    await Promise.all(relays.map((relay) => relay.kill()));
    relays = await startRelays();
    assert.deepEqual(await askManyTimes(400), answers);
    assert.equal(upstream.requests.length, 1);
  });

  it('go on when the one that asks the upstream dies: the other waits until the lock expires, and asks', async () => {
    const lockMilliseconds = 1500;
    await Promise.all(relays.map((relay) => relay.kill()));
    relays = await startRelays({ lockMilliseconds });
    const [first, second] = /** @type {[Relay, Relay]} */ (relays);
    const asked = new Promise((resolve) => {
      answer = (request, response) => (request === 1 ? resolve(request) : response.end(rss(['One'])));
    });
    const lost = askRelay(first).catch((error) => error);
    await asked;
    const begin = performance.now();
    const [{ status }] = await Promise.all([askRelay(second), first.kill()]);
    const waited = performance.now() - begin;
    assert.equal(status, 200);
    assert.ok(waited > lockMilliseconds / 2 && waited < lockMilliseconds + 2000, `the other answered after ${waited} ms`);
    assert.ok((await lost) instanceof Error, 'the relay that died has answered');
    assert.equal(upstream.requests.length, 2);
  });

  it('lose no view that they told of when one dies, and the other goes on', async () => {
    const [first, second] = /** @type {[Relay, Relay]} */ (relays);
    const told = { first: 0, second: 0 };
    let died = Promise.resolve();
    await sendLoad({
      requests: 4000,
      connections: 50,
      ask: (request) => ({ url: `${(request % 2 ? first : second).url}/views?key=a`, method: 'POST' }),
      answered({ status, body }, request) {
        assert.equal(status, 200, body);
        told[request % 2 ? 'first' : 'second'] += 1;
        if (told.first === 500) died = first.kill();
      },
      failed: (error, request) => assert.ok(request % 2, `the relay that lives on failed: ${error}`),
    });
    await died;
    assert.equal(told.second, 2000);
    assert.ok(told.first < 1500, `${told.first} were told of by the relay that died`);
    const { views } = /** @type {{ views: number }} */ (await (await fetch(`${second.url}/views?key=a`)).json());
    const sum = told.first + told.second;
    assert.ok(views >= sum && views <= sum + 50, `${views} were counted, ${sum} told of`);
  });
});
