/** How an answer ages in the platform's cache, for which the cache's own clock does not count. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { cacheFeeds } = await import('../../src/relay/hosts/workers/cache-feeds.js');

const ROUTE = 'https://relay.example/feed?url=https://news.example/feed.xml';
const CACHE_CONTROL = 'public, max-age=160, s-maxage=230, stale-while-revalidate=600';

/** @returns {Map<string, Response>} */
const createEntries = () => new Map();

/** A relay whose answer is 100 seconds old, behind a cache that keeps everything. @param {Map<string, Response>} entries */
function createCached(entries) {
  const clock = { now: 1_000_000 };
  let asked = 0;
  const relay = () => {
    asked += 1;
    const headers = { age: '100', 'cache-control': CACHE_CONTROL, 'cache-status': 'newsrack; hit; ttl=130', etag: 'W/"1"' };
    return Promise.resolve(new Response('{}', { headers }));
  };
  const cache = {
    match: (/** @type {string} */ key) => Promise.resolve(entries.get(key)?.clone()),
    put: (/** @type {string} */ key, /** @type {Response} */ response) => Promise.resolve(void entries.set(key, response)),
  };
  const cached = cacheFeeds(relay, { cache, allow: [], now: () => clock.now });
  return { clock, askedTimes: () => asked, ask: (route = ROUTE) => cached(new Request(route), { waitUntil: () => {} }) };
}

describe('an answer in the platform’s cache', () => {
  it('is kept for what is left of its time, and no longer', async () => {
    const entries = createEntries();
    await createCached(entries).ask();
    const [kept] = entries.values();
    assert.deepEqual([kept?.headers.get('cache-control'), kept?.headers.get('age')], ['public, s-maxage=130', null]);
  });

  it('grows older while it is kept, and says to browsers what the relay said', async () => {
    const { ask, clock, askedTimes } = createCached(createEntries());
    await ask();
    clock.now += 12_400;
    const { headers } = await ask();
    assert.equal(askedTimes(), 1);
    assert.equal(headers.get('age'), '112');
    assert.equal(headers.get('cache-control'), CACHE_CONTROL);
    assert.equal(headers.get('cache-status'), 'newsrack; hit; ttl=130, cloudflare; hit; ttl=118');
    assert.deepEqual([...headers.keys()].filter((name) => name.startsWith('newsrack')), []);
  });

  it('is nobody else’s: what the site itself keeps at the same address is left alone', async () => {
    const entries = createEntries();
    await createCached(entries).ask();
    const [key = ''] = entries.keys();
    entries.set(key, new Response('<html>', { headers: { 'cache-control': 's-maxage=86400' } }));
    const answer = await createCached(entries).ask();
    assert.equal(await answer.text(), '{}');
  });

  it('has one key, whatever the order and whatever else is asked', async () => {
    const entries = createEntries();
    const { ask, askedTimes } = createCached(entries);
    await ask(`${ROUTE}&limit=5&fields=headline`);
    await ask('https://relay.example/feed?fields=headline&utm=1&limit=5&url=HTTPS://NEWS.example:443/feed.xml%23top');
    assert.deepEqual([askedTimes(), entries.size], [1, 1]);
    await ask(`${ROUTE}&limit=6&fields=headline`);
    assert.deepEqual([askedTimes(), entries.size], [2, 2]);
  });
});
