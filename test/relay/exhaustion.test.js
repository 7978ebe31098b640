import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { describe, it } from 'node:test';
import { rss, startRelay, withRelay } from './support/start-relay.js';
import { until } from './support/until.js';

const { readSourceInSlices } = await import('../../src/relay/formats/read-source.js');
const { serveRelay } = await import('../../src/relay/hosts/node.js');

const MEGABYTE = 1024 * 1024;

/** @param {string} part @param {number} [length] */
const fill = (part, length = 16 * MEGABYTE) => part.repeat(Math.floor(length / part.length));

/** @param {string} items */
const channel = (items) => `<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

/** A feed that is larger than most are. @param {number} length */
const large = (length) => rss(['long', 'second', 'third'], `<description>${fill('words ', length / 3)}</description>`);

describe('a document of 16 MB that is written to keep the relay busy', () => {
  /** @type {Record<string, string>} */
  const documents = {
    'empty elements': channel(`<item><title>a</title><description>${fill('<b/>')}</description></item>`),
    'items without end': channel(fill('<item><guid>a</guid><title>a</title></item>')),
    'mistakes without end': channel(`<item><title>${fill('& ')}</title></item>`),
    'JSON items without end': `{"version":"https://jsonfeed.org/version/1.1","items":[${fill('{"title":"a","id":"1"},')}{}]}`,
  };
  for (const [what, text] of Object.entries(documents)) {
    it(`does so for seconds at most (${what})`, async () => {
      const bytes = new TextEncoder().encode(text);
      const start = performance.now();
      try {
        await readSourceInSlices({ bytes, url: 'https://news.test/' });
      } catch (error) {
        assert.equal(/** @type {{ kind?: string }} */ (error).kind, 'malformed');
      }
      const took = performance.now() - start;
      assert.ok(took < 5000, `it took ${took} ms`);
    });
  }
});

describe('documents that come at once', () => {
  it('are 300 at most: whoever asks for one more is told when to come again, and the upstream is not blamed', async () => {
    /** @type {http.ServerResponse[]} */
    const held = [];
    const relay = await startRelay((_request, response) => void held.push(response));
    try {
      const asked = Array.from({ length: 301 }, (_, index) => relay.feed(`/${index}`));
      const refused = await Promise.race(asked);
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
      await until(() => Promise.resolve(held.length === 300), 'all others have asked the upstream');
      for (const response of held) response.end(rss(['news']));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      assert.deepEqual(statuses.filter((status) => status !== 200), [503]);
      const { upstreams } = /** @type {{ upstreams: { state: string }[] }} */ (await (await relay.ask('/health')).json());
      assert.ok(upstreams.every(({ state }) => state === 'fresh'));
    } finally {
      await relay.close();
    }
  });

  it('and are large are read a few at a time: others wait, the last are told when to come again, and small feeds go past them', async () => {
    /** @type {http.ServerResponse[]} */
    const held = [];
    const relay = await startRelay(({ url = '' }, response) => {
      if (url === '/small') return void response.end(rss(['small']));
      response.write(large(MEGABYTE));
      held.push(response);
    });
    try {
      const asked = Array.from({ length: 37 }, (_, index) => relay.feed(`/large/${index}`));
      const refused = await Promise.race(asked);
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
      assert.equal((await relay.feed('/small')).status, 200);
      for (const response of held) response.end();
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      assert.deepEqual(statuses.filter((status) => status !== 200), [503], `all statuses: ${statuses.join(' ')}`);
    } finally {
      await relay.close();
    }
  });
});

describe('an answer that is made of a copy', () => {
  const clientAddress = '203.0.113.5';

  it('is made once for a hundred who ask for the same at once', async () => {
    let made = 0;
    const encode = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
      made += 1;
      return Promise.resolve(bytes);
    };
    const answer = (/** @type {unknown} */ _request, /** @type {http.ServerResponse} */ response) => void response.end(large(10_000));
    await withRelay(
      answer,
      async ({ feed }) => {
        await feed();
        const headers = { 'accept-encoding': 'gzip' };
        const answers = await Promise.all(Array.from({ length: 100 }, () => feed('/feed.xml', '&limit=2', { headers })));
        assert.ok(answers.every(({ status }) => status === 200));
        assert.equal(made, 1, `${made} answers were made`);
      },
      { encoders: [{ name: 'gzip', encode }] },
    );
  });

  it('costs who has many made of a large one as much as asking upstreams', () =>
    withRelay(
      (_request, response) => void response.end(large(4 * MEGABYTE)),
      async ({ feed }) => {
        const limits = Array.from({ length: 30 }, (_, index) => `&limit=${index + 1}`);
        const statuses = [];
        for (const limit of limits) statuses.push((await feed('/feed.xml', limit, { clientAddress })).status);
        assert.ok(statuses.includes(429), `${limits.length} answers were made: ${statuses.join(' ')}`);
        assert.equal((await feed('/feed.xml', '', { clientAddress })).status, 200, 'the feed as it is costs nothing');
        assert.equal((await feed('/feed.xml', '&limit=1', { clientAddress })).status, 200, 'and what is made neither');
      },
    ));

  it('costs nothing of a feed as feeds are', () =>
    withRelay(
      (_request, response) => void response.end(large(200_000)),
      async ({ feed }) => {
        for (let limit = 1; limit <= 200; limit += 1) assert.equal((await feed('/feed.xml', `&limit=${limit}`, { clientAddress })).status, 200, `limit=${limit}`);
      },
    ));

  it('is compressed for the next one who asks where that failed for the first', async () => {
    let tries = 0;
    const encode = async (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
      tries += 1;
      if (tries === 1) throw new Error('no memory');
      return Promise.resolve(bytes);
    };
    await withRelay(
      (_request, response) => void response.end(large(10_000)),
      async ({ feed }) => {
        const headers = { 'accept-encoding': 'gzip' };
        assert.equal((await feed('/feed.xml', '', { headers })).status, 500);
        assert.equal((await feed('/feed.xml', '', { headers })).status, 200);
      },
      { encoders: [{ name: 'gzip', encode }] },
    );
  });
});

describe('a client that does not read its answer', { timeout: 20_000 }, () => {
  it('is hung up on, and what it was to have is let go', async () => {
    /** @type {(value?: unknown) => void} */
    let letGo = () => {};
    const gone = new Promise((resolve) => (letGo = resolve));
    const body = () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(MEGABYTE)), cancel: letGo });
    const server = await serveRelay(() => Promise.resolve(new Response(body())), { port: 0, silence: 200 });
    const request = http.get(server.url).on('error', () => {});
    await once(request, 'response');
    await gone;
    request.destroy();
    await server.close();
  });
});
