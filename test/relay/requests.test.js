import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { rss, startRelay, withRelay } from './support/start-relay.js';

/** @type {import('node:http').RequestListener} */
const answer = (_request, response) => void response.end(rss(['good']));

describe('a client', () => {
  it('that leaves stops the fetch that was for it alone', async () => {
    /** @type {(value?: unknown) => void} */
    let asked = () => {};
    const arrived = new Promise((resolve) => (asked = resolve));
    const relay = await startRelay(asked);
    try {
      const leave = new AbortController();
      const answer = relay.feed('/feed.xml', '', { signal: leave.signal });
      await arrived;
      const [request] = relay.upstream.requests;
      const gone = once(/** @type {import('node:net').Socket} */ (request?.socket), 'close');
      leave.abort();
      await gone;
      assert.equal((await answer).status, 499);
      assert.deepEqual(relay.events.filter(({ name }) => name !== 'request'), [], 'a client that leaves is no fault and no outage');
    } finally {
      await relay.close();
    }
  });

  it('is limited in what it has fetched, and not in what is there already', () => {
    const { limiters, taken } = createLimiters(2);
    return withRelay(
      answer,
      async ({ feed }) => {
        const from = (/** @type {string} */ clientAddress, /** @type {string} */ path) => feed(path, '', { clientAddress });
        assert.deepEqual([(await from('203.0.113.1', '/1')).status, (await from('203.0.113.1', '/2')).status], [200, 200]);
        const refused = await from('203.0.113.1', '/3');
        assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
        assert.equal((await from('203.0.113.1', '/1')).status, 200, 'what is there costs nothing');
        assert.equal((await from('203.0.113.2', '/3')).status, 200, 'another client has its own limit');
        assert.deepEqual([...taken.keys()], ['203.0.113.1', '203.0.113.2']);
      },
      { limiters },
    );
  });

  it('that asks for one feed a hundred times at once has one fetched', () => {
    const { limiters, taken } = createLimiters(1);
    return withRelay(
      answer,
      async ({ feed, upstream }) => {
        const answers = await Promise.all(Array.from({ length: 100 }, () => feed('/1', '', { clientAddress: '203.0.113.1' })));
        assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
        assert.deepEqual([taken.get('203.0.113.1'), upstream.requests.length], [1, 1]);
      },
      { limiters },
    );
  });

  it('that is refused spoils nothing for others who ask at the same time', () => {
    const { limiters } = createLimiters(1);
    return withRelay(
      answer,
      async ({ feed }) => {
        await feed('/1', '', { clientAddress: '203.0.113.1' });
        const answers = await Promise.all(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map((clientAddress) => feed('/2', '', { clientAddress })));
        assert.deepEqual(answers.map(({ status }) => status), [429, 200, 200]);
      },
      { limiters },
    );
  });

  it('at its limit still gets the copy that there is', () => {
    const { limiters } = createLimiters(1);
    return withRelay(
      answer,
      async ({ feed, pass }) => {
        await feed('/1', '', { clientAddress: '203.0.113.1' });
        pass(86_400);
        const response = await feed('/1', '', { clientAddress: '203.0.113.1' });
        assert.equal(response.status, 200);
        assert.match(response.headers.get('cache-status') ?? '', /hit; ttl=-/);
      },
      { limiters },
    );
  });
});

describe('other requests', () => {
  for (const [method, path, status] of /** @type {const} */ ([
    ['GET', '/', 200],
    ['GET', '/nothing', 404],
    ['GET', '/metrics', 404],
    ['PUT', '/feed', 405],
    ['POST', '/feed', 405],
    ['OPTIONS', '/feed', 204],
    ['HEAD', '/health', 200],
  ])) {
    it(`${method} ${path} is answered with ${status}, for pages of every origin`, () =>
      withRelay(answer, async ({ ask }) => {
        const response = await ask(path, { method });
        assert.equal(response.status, status);
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        if (status === 405) assert.equal(response.headers.get('allow'), 'GET, HEAD');
        if (status === 404) assert.equal(response.headers.get('content-type'), 'application/problem+json');
      }));
  }

  it('events tell of no client', () =>
    withRelay(answer, async ({ feed, events }) => {
      await feed('/feed.xml', '', { clientAddress: '203.0.113.9', headers: { 'user-agent': 'reader', cookie: 'secret', referer: 'https://page.test/' } });
      assert.equal(events.length, 2);
      assert.doesNotMatch(JSON.stringify(events), /203\.0\.113|reader|secret|page\.test/);
    }));

  it('the upstream sees nothing of the client either', () =>
    withRelay(answer, async ({ feed, upstream }) => {
      await feed('/feed.xml', '', { clientAddress: '203.0.113.9', headers: { 'user-agent': 'reader', cookie: 'secret', referer: 'https://page.test/', 'x-forwarded-for': '203.0.113.9' } });
      const [request] = upstream.requests;
      assert.doesNotMatch(JSON.stringify(request?.headers), /203\.0\.113|reader|secret|page\.test/);
      assert.match(request?.headers['user-agent'] ?? '', /^Newsrack\/\S+ \(\+https:\/\/\S+\)$/);
    }));
});

/** @param {number} each requests that each client has */
function createLimiters(each) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  const client = {
    take(/** @type {string} */ key) {
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      return Promise.resolve(count > each ? { ok: false, retryAfterSeconds: 7 } : { ok: true, retryAfterSeconds: 0 });
    },
  };
  return { taken, limiters: { client } };
}
