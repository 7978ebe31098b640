import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { start, stop } from './support/listen.js';
import './support/typescript.js';

const { answerViews } = await import('../../src/relay/views/answer-views.js');
const { createMemoryViewStore } = await import('../../src/relay/views/memory-view-store.js');
const { createMemoryLimiter } = await import('../../src/relay/guard/rate-limits.js');
const { createCountView } = await import('../../src/controllers/view-batches.js');

/** @typedef {import('../../src/relay/views/answer-views.js').AnswerViewsOptions} Options */

/** @param {Partial<Options>} [options] */
function createRelay(options) {
  const store = createMemoryViewStore();
  /** @param {string} method @param {string[]} keys */
  const ask = (method, ...keys) => {
    const query = keys.map((key) => `key=${encodeURIComponent(key)}`).join('&');
    return answerViews(new Request(`https://relay.example/views?${query}`, { method }), { store, ...options });
  };
  /** @param {string[]} keys @returns {Promise<unknown>} */
  const get = async (...keys) => (await ask('GET', ...keys)).json();
  /** @param {string[]} keys @returns {Promise<unknown>} */
  const post = async (...keys) => (await ask('POST', ...keys)).json();
  return { ask, get, post };
}

/** @param {Response} response @param {number} status @param {string} kind */
async function assertProblem(response, status, kind) {
  const problem = await response.json();
  assert.deepEqual([response.status, problem.type], [status, `urn:newsrack:problem:${kind}`]);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
}

describe('views', () => {
  it('of one key are told with it, and a POST adds one', async () => {
    const { get, post } = createRelay();
    assert.deepEqual(await get('a'), { key: 'a', views: 0 });
    assert.deepEqual(await post('a'), { key: 'a', views: 1 });
    assert.deepEqual(await post('a'), { key: 'a', views: 2 });
    assert.deepEqual(await get('a'), { key: 'a', views: 2 });
  });

  it('of several keys are told by key', async () => {
    const { get, post } = createRelay();
    assert.deepEqual(await post('a', 'b'), { views: { a: 1, b: 1 } });
    assert.deepEqual(await get('b', 'none'), { views: { b: 1, none: 0 } });
  });

  it('grow by one where a key is there twice', async () => {
    const { post } = createRelay();
    assert.deepEqual(await post('a', 'a', ' a '), { views: { a: 1, ' a ': 1 } });
  });

  it('of keys that are names of JavaScript are counts like others', async () => {
    const { get, post } = createRelay();
    assert.deepEqual(await get('constructor'), { key: 'constructor', views: 0 });
    await post('__proto__', 'toString');
    const told = /** @type {{ views: object }} */ (await get('__proto__', 'toString'));
    assert.deepEqual(Object.entries(told.views), [['__proto__', 1], ['toString', 1]]);
  });

  it('may be read by every page, and be kept for seconds', async () => {
    const { headers } = await createRelay().ask('GET', 'a');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(headers.get('cache-control'), 'public, max-age=10');
  });

  it('that were counted are not to be kept', async () => {
    const { headers } = await createRelay().ask('POST', 'a');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('are counted for the tags of a page', async () => {
    const store = createMemoryViewStore();
    /** @type {Request[]} */
    const requests = [];
    /** @param {Request} request */
    const fetch = (request) => (requests.push(request), answerViews(request, { store }));
    const server = /** @type {import('node:http').Server} */ (createAdaptorServer({ fetch }));
    const counter = `http://127.0.0.1:${await start(server)}/`;
    const visits = { has: () => false, add: async (/** @type {readonly string[]} */ names) => new Set(names), remove: async () => {} };
    const countView = createCountView({ visits, visible: async () => {} });
    /** @param {boolean} readonly @param {string[]} keys */
    const view = (readonly, ...keys) => Promise.all(keys.map((key) => countView({ counter, key, readonly })));
    const keys = ['https://news.example/新闻?id=1&utm_source=a', '  b  ', '__proto__', 'e\u0301'];
    try {
      assert.deepEqual(await view(false, ...keys), [1, 1, 1, 1]);
      assert.deepEqual(await view(false, 'https://news.example/%E6%96%B0%E9%97%BB?id=1'), [2]);
      assert.deepEqual(await view(true, ...keys), [2, 1, 1, 1]);
    } finally {
      await stop(server);
    }
    assert.deepEqual(requests.map(({ method }) => method), ['POST', 'POST', 'GET']);
  });
});

describe('a key', () => {
  /** @type {[sent: string, counted: string][]} */
  const same = [
    [' a\t', 'a'],
    ['e\u0301', 'é'],
    ['HTTPS://NEWS.example:443', 'https://news.example/'],
    ['https://news.example/新闻', 'https://news.example/%E6%96%B0%E9%97%BB'],
    ['https://news.example/a?utm_source=x&id=5&fbclid=IwAR0', 'https://news.example/a?id=5'],
    ['https://news.example/a?UTM_Campaign=x&gclid=y', 'https://news.example/a'],
    ['https://news.example/a?from=timeline&isappinstalled=0', 'https://news.example/a'],
    ['https://user:secret@news.example/a', 'https://news.example/a'],
    [`https://news.example/a?gclid=${'x'.repeat(600)}`, 'https://news.example/a'],
  ];
  for (const [sent, counted] of same) {
    it(`${sent.slice(0, 70)} is ${counted}`, async () => {
      const { get, post } = createRelay();
      assert.deepEqual(await post(sent), { key: sent, views: 1 });
      assert.deepEqual(await get(counted), { key: counted, views: 1 });
    });
  }

  /** @type {[one: string, other: string][]} */
  const different = [
    ['a', 'A'],
    ['https://news.example/a', 'http://news.example/a'],
    ['https://news.example/?id=1', 'https://news.example/?id=2'],
    ['https://news.example/?from=1', 'https://news.example/'],
    ['https://news.example/#/articles/1', 'https://news.example/#/articles/2'],
    ['https://news.example/?q=%C4%E3', 'https://news.example/?q=%BA%C3'],
    ['note: https://news.example/?utm_source=a', 'note: https://news.example/'],
  ];
  for (const [one, other] of different) {
    it(`${one} is not ${other}`, async () => {
      const { get, post } = createRelay();
      await post(one);
      assert.deepEqual(await get(other), { key: other, views: 0 });
    });
  }

  it('is 512 characters long at most', async () => {
    const { ask, post } = createRelay();
    assert.deepEqual(await post('新'.repeat(512)), { key: '新'.repeat(512), views: 1 });
    await assertProblem(await ask('POST', 'a'.repeat(513)), 400, 'bad-parameter');
    await assertProblem(await ask('POST', `https://news.example/${'新'.repeat(100)}`), 400, 'bad-parameter');
  });

  it('has no control characters and is not empty', async () => {
    for (const key of ['', ' \n', 'a\u0000b', 'a\nb', 'a\u007fb', 'a\u0085b', 'a\u2028b']) {
      await assertProblem(await createRelay().ask('POST', key), 400, 'bad-parameter');
    }
  });

  it('in GBK is refused, since many of them would be one', async () => {
    const response = await answerViews(new Request('https://relay.example/views?key=%C4%E3', { method: 'POST' }), { store: createMemoryViewStore() });
    await assertProblem(response, 400, 'bad-parameter');
  });
});

describe('a request', () => {
  it('names a key, and 100 at most', async () => {
    const { ask } = createRelay();
    const keys = Array.from({ length: 101 }, (_, index) => `key ${index}`);
    await assertProblem(await ask('GET'), 400, 'bad-parameter');
    await assertProblem(await ask('GET', ...keys), 400, 'bad-parameter');
    assert.equal((await ask('POST', ...keys.slice(1))).status, 200);
  });

  it('of which one key is wrong counts nothing', async () => {
    const { ask, get } = createRelay();
    await assertProblem(await ask('POST', 'a', ''), 400, 'bad-parameter');
    assert.deepEqual(await get('a'), { key: 'a', views: 0 });
  });

  it('over the limit of its client counts nothing and says when to come again; others count, and all may read', async () => {
    const store = createMemoryViewStore();
    const limiter = createMemoryLimiter({ burst: 2, perMinute: 6 }, () => 0);
    const [relay, other] = ['2606:4700:1:2::3', '2606:4700:1:3::3'].map((clientAddress) => createRelay({ store, limiter, clientAddress }));
    assert.ok(relay && other);
    await relay.post('a');
    await relay.post('a');
    const refused = await relay.ask('POST', 'a');
    assert.equal(refused.headers.get('retry-after'), '10');
    await assertProblem(refused, 429, 'too-many-requests');
    assert.deepEqual(await relay.get('a'), { key: 'a', views: 2 });
    assert.deepEqual(await other.post('a'), { key: 'a', views: 3 });
  });

  it('takes more of the limit the more keys it names: one for each ten', async () => {
    const limiter = createMemoryLimiter({ burst: 3, perMinute: 1 }, () => 0);
    const { ask } = createRelay({ limiter, clientAddress: '192.0.2.1' });
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    const statuses = [];
    for (const some of [keys, ['a'], ['a']]) statuses.push((await ask('POST', ...some)).status);
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  it('of a client that is not known has no limit', async () => {
    const limiter = createMemoryLimiter({ burst: 1, perMinute: 1 }, () => 0);
    const { post } = createRelay({ limiter });
    for (const views of [1, 2, 3]) assert.deepEqual(await post('a'), { key: 'a', views });
  });

  it('for a new key is refused where there is no room, and known keys go on counting', async () => {
    const { ask, get, post } = createRelay({ store: createMemoryViewStore(2) });
    await post('a', 'b');
    await assertProblem(await ask('POST', 'c'), 503, 'no-room');
    await assertProblem(await ask('POST', 'a', 'c'), 503, 'no-room');
    assert.deepEqual(await post('a'), { key: 'a', views: 2 });
    assert.deepEqual(await get('c'), { key: 'c', views: 0 });
  });

  it('that the store fails is a fault for the log, of which the caller learns nothing', async () => {
    const error = new Error('connect ECONNREFUSED 10.0.0.1');
    const store = { read: () => Promise.reject(error), add: () => Promise.reject(error) };
    /** @type {unknown[]} */
    const events = [];
    const { ask } = createRelay({ store, observe: (event) => events.push(event) });
    for (const method of ['GET', 'POST']) {
      const response = await ask(method, 'secret key');
      assert.equal(response.status, 500);
      assert.doesNotMatch(await response.text(), /10\.0|secret/);
    }
    assert.deepEqual(events, ['reading views', 'counting views'].map((during) => ({ name: 'fault', during, error })));
  });
});
