import assert from 'node:assert/strict';
import net from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { start, stop } from './support/listen.js';
import { startRedis } from './support/redis-server.js';
import { rss, startRelay, titlesOf } from './support/start-relay.js';
import { until } from './support/until.js';

const { connectRedis } = await import('../../src/relay/hosts/connect-redis.js');

/** @type {import('./support/redis-server.js').RedisServer} */
let redis;

before(async () => {
  redis = await startRedis();
});

after(() => redis.stop());

describe('while Redis is away', { timeout: 60_000 }, () => {
  /** @type {import('../../src/relay/hosts/connect-redis.js').RedisStore} */
  let store;
  /** @type {import('./support/start-relay.js').TestRelay} */
  let relay;
  /** @type {import('../../src/relay/index.js').RelayEvent[]} */
  let faults;

  beforeEach(async () => {
    faults = [];
    redis.thaw();
    await redis.start();
    store = await connectRedis(redis.url, { observe: (event) => faults.push(event) });
    relay = await startRelay((_request, response) => response.end(rss(['News'])), { store: store.sources, limiters: store.limiters });
  });

  afterEach(() => Promise.all([store.close(), relay.close()]));

  /** @param {string} path */
  async function hasFeed(path) {
    const response = await relay.feed(path, '', { clientAddress: '192.0.2.1' });
    assert.equal(response.status, 200, await response.clone().text());
    assert.deepEqual(await titlesOf(response), ['News']);
  }

  it('feeds come out of memory and from upstreams, and from Redis again when it is back', async () => {
    await hasFeed('/known');
    await redis.kill();
    await hasFeed('/known');
    await hasFeed('/new');
    assert.deepEqual(relay.upstream.requests.map(({ url }) => url), ['/known', '/new']);
    await redis.start();
    const other = await until(() => connectRedis(redis.url), 'Redis is back');
    await until(() => store.views.read(['a']), 'the relay is connected again');
    await hasFeed('/newest');
    assert.ok(await other.sources.read(`${relay.upstream.origin}/newest`), 'what is fetched after that is shared');
    await other.close();
  });

  it('nobody is told a count, or that a view was counted', async () => {
    const [before] = await store.views.add(['a']);
    await redis.kill();
    const refusal = { kind: 'store-unavailable', status: 503, retryAfter: 5 };
    await assert.rejects(store.views.add(['a']), refusal);
    await assert.rejects(store.views.read(['a']), refusal);
    await redis.start();
    const counts = await until(() => store.views.add(['a']), 'Redis is back');
    assert.deepEqual(counts, [Number(before) + 1], 'what was refused is not counted later');
  });

  it('each relay holds to its limits alone', async () => {
    await redis.kill();
    const taken = await Promise.all(Array.from({ length: 70 }, () => store.limiters.client.take('192.0.2.7')));
    assert.equal(taken.filter(({ ok }) => ok).length, 60);
  });

  it('the log has a line of it, and not one for each request', async () => {
    await redis.kill();
    for (let request = 0; request < 20; request += 1) await hasFeed(`/${request}`);
    assert.deepEqual(faults.map((fault) => fault.name === 'fault' && fault.during), ['asking Redis']);
  });

  it('and keeps its connections open without a word, one request finds out, and the others do not wait for it', async () => {
    await hasFeed('/known');
    redis.freeze();
    const begin = performance.now();
    await hasFeed('/while-silent');
    const first = performance.now() - begin;
    assert.ok(first > 2900 && first < 6000, `the first took ${first} ms`);
    await hasFeed('/after-that');
    const second = performance.now() - begin - first;
    assert.ok(second < 1000, `the second took ${second} ms`);
    redis.thaw();
    await until(() => store.views.add(['b']), 'the relay is connected again');
  });
});

describe('a Redis without room', () => {
  it('counts no view, and keeps no feed from its readers', async () => {
    const full = await startRedis(['--maxmemory', '1', '--maxmemory-policy', 'volatile-lru']);
    const store = await connectRedis(full.url);
    await assert.rejects(store.views.add(['a']), { kind: 'store-unavailable', status: 503 });
    const relay = await startRelay((_request, response) => response.end(rss(['News'])), { store: store.sources, limiters: store.limiters });
    assert.deepEqual(await titlesOf(await relay.feed()), ['News']);
    await Promise.all([store.close(), relay.close()]);
    await full.stop();
  });
});

async function findFreePort() {
  const server = net.createServer();
  const port = await start(server);
  await stop(server);
  return port;
}

describe('a Redis that cannot be used', () => {
  /** @param {string} url */
  async function refusalOf(url) {
    /** @type {import('../../src/relay/index.js').RelayEvent[]} */
    const faults = [];
    const error = await connectRedis(url, { observe: (event) => faults.push(event) }).then(() => assert.fail('it connected'), (reason) => reason);
    assert.deepEqual([error.name, faults], ['RedisError', []]);
    return error.message;
  }

  it('is one where nobody listens', async () => {
    const port = await findFreePort();
    assert.equal(await refusalOf(`redis://:secret@127.0.0.1:${port}/1`), `Redis at redis://127.0.0.1:${port} cannot be used: connect ECONNREFUSED 127.0.0.1:${port}.`);
    assert.match(await refusalOf('unix:///tmp/no-such-folder/redis.sock'), /^Redis at unix:\/\/\/tmp\/no-such-folder\/redis\.sock cannot be used: .*ENOENT.*\.$/);
  });

  for (const url of ['', '6379', 'redis.example:6379', 'http://:secret@redis.example', 'redis://:sec/ret@redis.example', 'redis:secret@redis.example', 'unix://secret']) {
    it(`is none: ${JSON.stringify(url)}`, async () => {
      assert.equal(await refusalOf(url), 'The address of Redis is not one such as redis://redis.example:6379 or unix:///run/redis.sock.');
    });
  }

  it('is one that has another password', async () => {
    const port = await findFreePort();
    const locked = await startRedis(['--port', String(port), '--bind', '127.0.0.1', '--requirepass', 'right']);
    assert.match(await refusalOf(`redis://:secret@127.0.0.1:${port}`), /^Redis at redis:\/\/127\.0\.0\.1:\d+ cannot be used: WRONGPASS [^]*[^.]\.$/);
    assert.match(await refusalOf(`redis://127.0.0.1:${port}`), /: NOAUTH Authentication required\.$/);
    const store = await connectRedis(`redis://:right@127.0.0.1:${port}/2`);
    assert.deepEqual(await store.views.add(['a']), [1]);
    await store.close();
    await locked.stop();
  });
});
