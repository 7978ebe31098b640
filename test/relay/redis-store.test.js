import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createClient } from '@redis/client';
import { startRedis } from './support/redis-server.js';
import './support/typescript.js';
import { until } from './support/until.js';

const { connectRedis } = await import('../../src/relay/hosts/connect-redis.js');
const { createRedisLimiter } = await import('../../src/relay/hosts/redis-limiter.js');
const { openRedisLink } = await import('../../src/relay/hosts/redis-link.js');

/** @typedef {import('../../src/relay/hosts/connect-redis.js').RedisStore} RedisStore */

const ADDRESS = 'https://news.example/feed.xml';

/** @type {import('./support/redis-server.js').RedisServer} */
let redis;
/** @type {ReturnType<typeof createClient>} sees what is in Redis */
let operator;
/** @type {RedisStore} one relay */
let one;
/** @type {RedisStore} another */
let other;

before(async () => {
  redis = await startRedis();
  operator = createClient({ url: redis.url, disableOfflineQueue: true });
  operator.on('error', () => {});
  await operator.connect();
});

beforeEach(async () => {
  await operator.flushAll();
  [one, other] = await Promise.all([connectRedis(redis.url), connectRedis(redis.url)]);
});

afterEach(() => Promise.all([one.close(), other.close()]));

after(async () => {
  operator.destroy();
  await redis.stop();
});

/** @param {string} json */
function recordOf(json) {
  return { copy: { json, documentUrl: ADDRESS, etag: '"1"', fetchedAt: 1, freshUntil: 2, changedAt: 3 } };
}

/** @param {RedisStore} store @param {number} [milliseconds] */
function lock({ sources }, milliseconds = 10_000) {
  assert.ok(sources.lock);
  return sources.lock(ADDRESS, milliseconds);
}

/** @template T @param {() => Promise<T>} work @param {number} times */
function many(work, times) {
  return Promise.all(Array.from({ length: times }, work));
}

describe('copies in Redis', () => {
  it('are there for every relay as they were written, compressed, for a week', async () => {
    assert.equal(await one.sources.read(ADDRESS), undefined);
    const json = JSON.stringify({ items: Array.from({ length: 20_000 }, (_, id) => ({ id, title: `要闻 ${id}: “quotes”\n🚀` })) });
    await one.sources.write(ADDRESS, recordOf(json));
    assert.deepEqual(await other.sources.read(ADDRESS), recordOf(json));
    const key = `newsrack:source:${ADDRESS}`;
    assert.deepEqual(await operator.keys('*'), [key]);
    const size = await operator.strLen(key);
    assert.ok(size < json.length / 2, `${json.length} characters took ${size} bytes`);
    const left = await operator.ttl(key);
    assert.ok(left > 604_000 && left <= 604_800, `it expires in ${left} s`);
  });

  for (const [what, value] of /** @type {[string, string | Buffer][]} */ ([
    ['text of someone else', 'hello'],
    ['half a record', gzipSync('{"format":1,"record":{}}').subarray(0, 20)],
    ['no JSON', gzipSync('<rss/>')],
    ['JSON of no object', gzipSync('null')],
    ['a record of another version', gzipSync(JSON.stringify({ format: 0, record: recordOf('{}') }))],
  ])) {
    it(`that are ${what} are not there, and are written over`, async () => {
      await operator.set(`newsrack:source:${ADDRESS}`, value);
      assert.equal(await one.sources.read(ADDRESS), undefined);
      await one.sources.write(ADDRESS, recordOf('{}'));
      assert.deepEqual(await one.sources.read(ADDRESS), recordOf('{}'));
    });
  }

  it('are another’s under another prefix', async () => {
    const stranger = await connectRedis(redis.url, { prefix: 'staging:' });
    await stranger.sources.write(ADDRESS, recordOf('{}'));
    assert.equal(await one.sources.read(ADDRESS), undefined);
    await stranger.close();
  });
});

describe('the lock of a source', () => {
  it('is one relay’s, of a hundred that want it at once', async () => {
    const releases = await Promise.all([many(() => lock(one), 50), many(() => lock(other), 50)]);
    assert.equal(releases.flat().filter(Boolean).length, 1);
  });

  it('is free once it was given back', async () => {
    const release = await lock(one);
    assert.equal(await lock(other), undefined);
    await release?.();
    assert.ok(await lock(other));
  });

  it('is free when its time is over, and what came of it stays the next one’s', async () => {
    const late = await lock(one, 50);
    const release = await until(() => lock(other), 'the lock expires');
    await late?.();
    assert.equal(await lock(one), undefined, 'a relay that was late gave back what another held');
    await release();
    assert.ok(await lock(one));
  });
});

describe('a limiter in Redis', () => {
  /** @type {import('../../src/relay/hosts/redis-link.js').RedisLink[]} */
  let links;
  beforeEach(async () => {
    const options = { observe: () => {}, prefix: 'test:' };
    links = await Promise.all([openRedisLink(redis.url, options), openRedisLink(redis.url, options)]);
  });
  afterEach(() => Promise.all(links.map((link) => link.close())));

  it('counts what all relays let pass, and says how long to wait', async () => {
    const limiters = links.map((link) => createRedisLimiter(link, 'client', { burst: 6, perMinute: 12 }));
    const taken = (await Promise.all(limiters.map((limiter) => many(() => limiter.take('192.0.2.1'), 5)))).flat();
    const refused = taken.filter(({ ok }) => !ok);
    assert.equal(taken.length - refused.length, 6);
    for (const { retryAfterSeconds } of refused) {
      assert.ok(retryAfterSeconds >= 29 && retryAfterSeconds <= 30, `${retryAfterSeconds} s, of a window of 30`);
    }
    assert.equal((await limiters[0]?.take('192.0.2.2'))?.ok, true, 'another key has its own');
  });

  it('lets pass again when the window is over, of which Redis keeps nothing', async () => {
    const [link] = links;
    assert.ok(link);
    const limiter = createRedisLimiter(link, 'client', { burst: 1, perMinute: 60 });
    assert.equal((await limiter.take('192.0.2.1')).ok, true);
    assert.deepEqual(await limiter.take('192.0.2.1'), { ok: false, retryAfterSeconds: 1 });
    assert.deepEqual(await operator.keys('*192.0.2.1*'), ['test:limit:client:192.0.2.1']);
    await until(async () => (await operator.keys('*')).length === 0, 'Redis forgets the client');
    await until(async () => (await limiter.take('192.0.2.1')).ok, 'the limiter lets pass again');
  });

  it('has the rates that a relay alone has', async () => {
    const taken = await many(() => one.limiters.client.take('192.0.2.1'), 70);
    assert.equal(taken.filter(({ ok }) => ok).length, 60);
  });
});

describe('counts in Redis', () => {
  it('miss none of those that come at once, and tell each another number', async () => {
    const told = await Promise.all([many(() => one.views.add(['a']), 500), many(() => other.views.add(['a']), 500)]);
    assert.equal(new Set(told.flat().map(([count]) => count)).size, 1000);
    assert.deepEqual(await other.views.read(['a', 'never counted']), [1000, 0]);
  });

  it('are one more for each key of a request', async () => {
    await one.views.add(['b']);
    assert.deepEqual(await one.views.add(['a', 'b', '要闻 🚀']), [1, 2, 1]);
    assert.deepEqual(await other.views.read(['要闻 🚀', 'b', 'a']), [1, 2, 1]);
  });

  it('never expire', async () => {
    await one.views.add(['a']);
    assert.equal(await operator.ttl('newsrack:views'), -1);
  });

  it('are there after Redis lost power', async () => {
    await one.views.add(['a']);
    await redis.kill();
    await redis.start();
    assert.deepEqual(await until(() => one.views.add(['a']), 'Redis is back'), [2]);
    await until(() => operator.ping(), 'the operator is back');
  });

  it('stop at the most keys that there may be, all of a request or none, while known ones go on', async () => {
    const small = await connectRedis(redis.url, { maxKeys: 2 });
    await small.views.add(['a']);
    await assert.rejects(small.views.add(['a', 'b', 'c']), { kind: 'no-room', status: 503 });
    assert.deepEqual(await small.views.add(['a', 'b']), [2, 1]);
    await assert.rejects(small.views.add(['c']), { kind: 'no-room' });
    assert.deepEqual(await small.views.add(['a']), [3]);
    await small.close();
  });
});
