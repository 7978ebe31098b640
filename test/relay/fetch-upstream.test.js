import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { listen } from './support/listen.js';
import './support/typescript.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../src/relay/hosts/node-connect.js');
const { createWorkersConnect } = await import('../../src/relay/hosts/workers-connect.js');
const { createMemoryLimiter } = await import('../../src/relay/guard/rate-limits.js');
const { describeAgent } = await import('../../src/relay/guard/user-agent.js');

/** @typedef {import('../../src/relay/guard/fetch-upstream.js').FetchUpstreamOptions} Options */

const FEED = '<rss version="2.0"><channel><title>要闻</title></channel></rss>';

/** @type {import('./support/listen.js').Upstream} */
let upstream;
/** @type {import('./support/listen.js').Upstream} it is not allowed, so nobody may ask it anything */
let secret;

before(async () => {
  secret = await listen((_request, response) => response.end('secret'));
  upstream = await listen(answer);
});

after(async () => {
  assert.equal(secret.requests.length, 0, 'the server that is not allowed was asked nothing');
  await Promise.all([upstream.close(), secret.close()]);
});

/** @type {import('node:http').RequestListener} */
function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://a.example');
  const to = searchParams.get('to') ?? '';
  const left = Number(searchParams.get('left'));
  /** @type {Record<string, () => void>} */
  const pages = {
    '/feed': () => response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT', 'cache-control': 'max-age=60', expires: '0' }).end(FEED),
    '/conditional': () => response.writeHead(request.headers['if-none-match'] === '"1"' || request.headers['if-modified-since'] ? 304 : 200, { etag: '"1"' }).end(),
    '/always-304': () => response.writeHead(304).end(),
    '/to': () => response.writeHead(Number(searchParams.get('status') ?? 302), { location: to }).end('a body that nobody reads'),
    '/nowhere': () => response.writeHead(302).end(),
    '/steps': () => response.writeHead(302, { location: left > 1 ? `/steps?left=${left - 1}` : '/feed' }).end(),
    '/circle': () => response.writeHead(301, { location: '/circle' }).end(),
    '/raw-utf-8': () => response.writeHead(302, { location: Buffer.from('/要闻').toString('latin1') }).end(),
    '/%E8%A6%81%E9%97%BB': () => response.end('found'),
    '/busy': () => response.writeHead(503, 'Password is hunter2', { 'retry-after': '120' }).end('SQL error near hunter2'),
    '/busy-until': () => response.writeHead(429, { 'retry-after': new Date(Date.now() + 90_000).toUTCString() }).end(),
    '/no-content': () => response.writeHead(204).end(),
  };
  (pages[pathname] ?? (() => response.writeHead(404).end()))();
}

/** @param {string} path @param {Partial<Options>} [options] */
function fetchPath(path, options) {
  return fetchUpstream(upstream.origin + path, { connect: createNodeConnect(), allow: parseAllowList([upstream.allow]), ...options });
}

describe('an answer', () => {
  it('comes with its bytes, and with what a cache needs', async () => {
    const { bytes, ...facts } = await fetchPath('/feed');
    assert.equal(new TextDecoder().decode(bytes), FEED);
    assert.deepEqual(facts, {
      url: `${upstream.origin}/feed`,
      status: 200,
      contentType: 'application/rss+xml',
      etag: '"1"',
      lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT',
      cacheControl: 'max-age=60',
      expires: '0',
      retryAfter: undefined,
    });
  });

  it('may be empty', async () => {
    assert.equal((await fetchPath('/no-content')).bytes.length, 0);
  });

  for (const validators of [{ etag: '"1"' }, { lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' }]) {
    it(`is 304 where ${Object.keys(validators).join()} says that the copy is good`, async () => {
      const { status, bytes, etag } = await fetchPath('/conditional', validators);
      assert.deepEqual({ status, length: bytes.length, etag }, { status: 304, length: 0, etag: '"1"' });
    });
  }

  it('is an error where 304 comes though there is no copy', async () => {
    await assert.rejects(fetchPath('/always-304'), { kind: 'upstream-status', status: 502, upstreamStatus: 304 });
  });

  it('of an error status is told without a word of the upstream’s', async () => {
    await assert.rejects(fetchPath('/busy'), (/** @type {any} */ error) => {
      assert.deepEqual([error.status, error.kind, error.upstreamStatus, error.retryAfter], [502, 'upstream-status', 503, 120]);
      assert.doesNotMatch(`${error.title} ${error.detail} ${error.stack} ${error.cause}`, /hunter2/);
      return true;
    });
  });

  it('may say with a date when to come again', async () => {
    await assert.rejects(fetchPath('/busy-until'), ({ retryAfter }) => retryAfter > 80 && retryAfter <= 90);
  });
});

describe('a request', () => {
  it('has the relay’s headers and no others', async () => {
    await fetchPath('/feed');
    const { host, ...headers } = upstream.requests.at(-1)?.headers ?? {};
    assert.equal(host, upstream.allow);
    assert.deepEqual(headers, {
      accept: 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.8',
      'accept-encoding': 'gzip, deflate, br',
      connection: 'close',
      'user-agent': describeAgent(),
    });
  });

  it('says honestly what it is, and whom to turn to', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    await fetchPath('/feed', { userAgent: describeAgent('mailto:web@firm.example') });
    assert.equal(upstream.requests.at(-1)?.headers['user-agent'], `Newsrack/${version} (+mailto:web@firm.example)`);
    for (const contact of ['', 'a b', 'a\r\nb', 'a)', '联系']) assert.throws(() => describeAgent(contact), TypeError);
  });

  it('pays no heed to proxies that the environment names', async () => {
    Object.assign(process.env, { HTTP_PROXY: secret.origin, http_proxy: secret.origin, NODE_USE_ENV_PROXY: '1' });
    assert.equal((await fetchPath('/feed')).status, 200);
  });

  it('that is given up rejects with the reason, before and while it runs', async () => {
    const stop = new AbortController();
    const endless = fetchUpstream('http://news.example/', { connect: () => new Promise(() => {}), signal: stop.signal });
    stop.abort(new Error('gone'));
    await assert.rejects(endless, { message: 'gone' });
    await assert.rejects(fetchPath('/feed', { signal: stop.signal }), { message: 'gone' });
  });

  it('counts for the public host that it goes to, also after a redirect', async () => {
    const upstreamLimiter = createMemoryLimiter({ burst: 2, perMinute: 1 });
    /** A public host, which the tests cannot have. @param {URL} url */
    const connect = async ({ pathname }) => (pathname === '/feed' ? new Response(FEED) : new Response(null, { status: 302, headers: { location: '/feed' } }));
    await fetchUpstream('http://news.example/', { connect, upstreamLimiter });
    const again = fetchUpstream('http://news.example/feed', { connect, upstreamLimiter });
    await assert.rejects(again, { status: 429, kind: 'too-many-requests', retryAfter: 60 });
  });

  it('does not count for a private host that the operator named', async () => {
    const upstreamLimiter = createMemoryLimiter({ burst: 1, perMinute: 1 });
    for (let request = 1; request <= 3; request += 1) assert.equal((await fetchPath('/feed', { upstreamLimiter })).status, 200);
  });
});

const HOSTS = { Node: createNodeConnect(), Workers: createWorkersConnect() };

for (const [host, connect] of Object.entries(HOSTS)) {
  describe(`redirects, on ${host}`, () => {
    for (const status of [301, 302, 303, 307, 308]) {
      it(`${status} is followed`, async () => {
        const { url } = await fetchPath(`/to?status=${status}&to=/feed`, { connect });
        assert.equal(url, `${upstream.origin}/feed`);
      });
    }

    for (const status of [300, 304, 305, 306]) {
      it(`${status} is not`, async () => {
        await assert.rejects(fetchPath(`/to?status=${status}&to=/feed`, { connect }), { status: 502, kind: 'upstream-status' });
      });
    }

    it('5 are followed, a 6th is not', async () => {
      assert.equal((await fetchPath('/steps?left=5', { connect })).url, `${upstream.origin}/feed`);
      const before = upstream.requests.length;
      await assert.rejects(fetchPath('/steps?left=6', { connect }), { status: 502, kind: 'bad-redirect' });
      assert.equal(upstream.requests.length - before, 6);
    });

    it('a circle ends', async () => {
      await assert.rejects(fetchPath('/circle', { connect }), { status: 502, kind: 'bad-redirect' });
    });

    it('an address in raw UTF-8 is understood', async () => {
      assert.equal(new TextDecoder().decode((await fetchPath('/raw-utf-8', { connect })).bytes), 'found');
    });

    it('without an address they are an error', async () => {
      await assert.rejects(fetchPath('/nowhere', { connect }), { status: 502, kind: 'bad-redirect' });
    });

    const targets = ['SECRET', 'http://0x7f.1:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', 'http://localhost:PORT/', '//127.0.0.1:PORT/', 'http://169.254.169.254/',
      'http://user:password@news.example/', 'http://news.example:22/', 'file:///etc/passwd', 'ftp://news.example/', 'data:text/xml,<rss/>', 'http://[', 'gopher://127.0.0.1/'];
    for (const target of targets) {
      it(`one to ${target} is refused`, async () => {
        const to = encodeURIComponent(target.replace('SECRET', secret.origin).replace('PORT', String(secret.port)));
        await assert.rejects(fetchPath(`/to?to=${to}`, { connect }), (/** @type {any} */ error) => {
          assert.deepEqual([error.status, error.kind], [502, 'bad-redirect']);
          assert.doesNotMatch(error.detail, /127|169|passwd|password|localhost/);
          return true;
        });
      });
    }

    it('one to a public host that a list of public hosts lacks is refused', async () => {
      const allow = parseAllowList([upstream.allow, 'news.example']);
      await assert.rejects(fetchPath('/to?to=http://other.example/', { connect, allow }), { status: 502, kind: 'bad-redirect' });
    });
  });
}

describe('a redirect from https to http', () => {
  /** @param {string} location @returns {import('../../src/relay/guard/fetch-upstream.js').Connect} */
  const redirectTo = (location) => (url) =>
    Promise.resolve(url.pathname === '/' ? new Response(null, { status: 302, headers: { location } }) : new Response('feed'));

  it('is refused', async () => {
    const connect = redirectTo('http://news.example/feed');
    await assert.rejects(fetchUpstream('https://news.example/', { connect }), { status: 502, kind: 'bad-redirect', detail: /ask for the http address/ });
  });

  it('is followed the other way', async () => {
    const { url } = await fetchUpstream('http://news.example/', { connect: redirectTo('https://news.example/feed') });
    assert.equal(url, 'https://news.example/feed');
  });
});
