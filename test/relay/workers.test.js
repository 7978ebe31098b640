/** The relay on Workers, in workerd, before servers that are real. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listen } from './support/listen.js';
import { bundleWorker, feedAt, startWorkers } from './support/start-workers.js';
import './support/typescript.js';

const { readSourceInSlices } = await import('../../src/relay/formats/read-source.js');
const { writeJsonFeed } = await import('../../src/relay/formats/write-json-feed.js');

const FIXTURES = ['rss', 'atom', 'json', 'encodings', 'extensions', 'broken'].flatMap((folder) =>
  readdirSync(`test/fixtures/feed/${folder}`)
    .filter((name) => !name.endsWith('.html'))
    .map((name) => `${folder}/${name}`),
);

/** @param {number} articles */
const rss = (articles) =>
  `<rss version="2.0"><channel><title>News</title>${Array.from({ length: articles }, (_, index) => `<item><title>Article ${index}</title><link>https://news.example/${index}</link></item>`).join('')}</channel></rss>`;

/** @type {import('./support/listen.js').Upstream} */
let upstream;
/** @type {import('./support/listen.js').Upstream} */
let secret;
/** @type {import('./support/start-workers.js').Workers} */
let workers;
let isDown = false;

before(async () => {
  secret = await listen((_request, response) => response.end(rss(1)));
  upstream = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://upstream');
    if (isDown) response.writeHead(503).end('SECRET');
    else if (pathname === '/to') response.writeHead(302, { location: searchParams.get('to') ?? '' }).end();
    else if (pathname === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    else if (pathname === '/gone') response.writeHead(404).end();
    else if (FIXTURES.includes(pathname.slice(10))) response.end(readFileSync(path.join('test/fixtures/feed', pathname.slice(10))));
    else if (pathname === '/page') response.end('<!DOCTYPE html><link rel="alternate" type="application/rss+xml" href="fixtures/encodings/gb2312.xml">');
    else response.end(rss(3));
  });
  workers = await startWorkers({ variables: { ALLOW: `  ${upstream.allow}\n`, FRESH: '0', CONTACT: 'https://news.example/contact' } });
});
after(() => Promise.all([workers.close(), upstream.close(), secret.close()]));

/** @param {string} pathname */
const requestsOf = (pathname) => upstream.requests.filter(({ url }) => url === pathname).length;

describe('a feed on Workers', () => {
  for (const name of FIXTURES) {
    it(`${name} is read as in Node`, async () => {
      const address = `${upstream.origin}/fixtures/${name}`;
      const answer = await workers.ask(feedAt(address));
      /** @type {unknown} */
      const json = await answer.json();
      let expected;
      try {
        expected = writeJsonFeed(await readSourceInSlices({ bytes: readFileSync(`test/fixtures/feed/${name}`), url: address }));
      } catch {
        assert.deepEqual([answer.status, /** @type {any} */ (json).type], [502, 'urn:newsrack:problem:no-feed']);
        return;
      }
      assert.deepEqual(json, JSON.parse(JSON.stringify(expected)));
    });
  }

  it('is for pages of every origin', async () => {
    const { headers } = await workers.ask(feedAt(`${upstream.origin}/cors`), { headers: { origin: 'https://page.example' } });
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('content-type'), 'application/feed+json; charset=utf-8');
  });

  it('goes out compressed, and as it is to a caller that takes no gzip', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const packed = await workers.ask(feedAt(`${upstream.origin}/packed`), { headers: { 'accept-encoding': 'gzip, br' } });
      const plain = await workers.ask(feedAt(`${upstream.origin}/packed`), { headers: { 'accept-encoding': 'identity' } });
      assert.deepEqual([packed.headers.get('was-encoded'), plain.headers.get('was-encoded')], ['gzip', 'no']);
      assert.deepEqual(await packed.json(), await plain.json());
    }
  });

  it('is found by a page that names it', async () => {
    const { title } = /** @type {any} */ (await (await workers.ask(feedAt(`${upstream.origin}/page`))).json());
    assert.equal(title, '省检察院召开党组会议：学习贯彻全会精神，部署下半年工作');
  });

  it('is merged with another', async () => {
    const answer = await workers.ask(`${feedAt(`${upstream.origin}/a`, { limit: '2' })}&url=${encodeURIComponent(`${upstream.origin}/fixtures/encodings/gb2312.xml`)}`);
    const { title, items } = /** @type {any} */ (await answer.json());
    assert.equal(title, 'News · 省检察院召开党组会议：学习贯彻全会精神，部署下半年工作');
    assert.equal(items.length, 2);
  });
});

describe('the platform’s cache', () => {
  // Copies are never fresh here: whatever reaches the source's object asks the upstream.
  it('answers all who want the same, however they ask, and no object is woken', async () => {
    const address = `${upstream.origin}/popular`;
    const first = await workers.ask(feedAt(address, { limit: '2' }));
    assert.doesNotMatch(first.headers.get('cache-status') ?? '', /cloudflare/);
    const body = await first.text();
    for (const route of [`/feed?limit=2&url=${address}`, `${feedAt(address)}&limit=2&utm_source=x`, feedAt(`${address}#top`, { limit: '02', fields: 'all' })]) {
      const answer = await workers.ask(route);
      assert.match(answer.headers.get('cache-status') ?? '', /^newsrack; .*, cloudflare; hit; ttl=\d$/, route);
      assert.equal(await answer.text(), body);
    }
    assert.equal(requestsOf('/popular'), 1);
  });

  it('says 304 to who has the copy, and nothing but headers to HEAD', async () => {
    const route = feedAt(`${upstream.origin}/known`);
    const { headers } = await workers.ask(route);
    for (const [known, value] of [['if-none-match', headers.get('etag')], ['if-modified-since', headers.get('last-modified')]]) {
      const answer = await workers.ask(route, { headers: { [String(known)]: String(value) } });
      assert.deepEqual([answer.status, await answer.text(), answer.headers.get('etag')], [304, '', headers.get('etag')], String(known));
    }
    const head = await workers.ask(route, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text(), head.headers.get('content-type')], [200, '', headers.get('content-type')]);
    assert.equal((await workers.ask(route, { headers: { 'if-none-match': '"other"' } })).status, 200);
    assert.equal(requestsOf('/known'), 1);
  });

  it('says 304 to the first who asks, too, and keeps the whole answer for the others', async () => {
    const route = feedAt(`${upstream.origin}/whole`);
    assert.equal((await workers.ask(route, { headers: { 'if-none-match': '*' } })).status, 304);
    const { items } = /** @type {any} */ (await (await workers.ask(route)).json());
    assert.deepEqual([items.length, requestsOf('/whole')], [3, 1]);
  });

  it('keeps no error', async () => {
    const route = feedAt(`${upstream.origin}/gone`);
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await workers.ask(route);
      const { type, detail } = /** @type {any} */ (await answer.json());
      assert.deepEqual([answer.status, type, detail], [502, 'urn:newsrack:problem:upstream-status', 'The upstream answered with status 404.']);
      assert.equal(answer.headers.get('cf-cache-status'), null);
    }
  });
});

describe('what is not public', () => {
  const targets = ['http://127.0.0.1/', 'http://0x7f.1/', 'http://[::1]/', 'http://[::ffff:10.0.0.1]/', 'http://localhost/', 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', 'http://printer/', 'http://metadata.internal/'];
  for (const target of targets) {
    it(`${target} is refused, and a redirect to it is not followed`, async () => {
      const answer = await workers.ask(feedAt(target));
      assert.deepEqual([answer.status, /** @type {any} */ (await answer.json()).type], [403, 'urn:newsrack:problem:private-address']);
      const redirected = await workers.ask(feedAt(`${upstream.origin}/to?to=${encodeURIComponent(target)}`));
      assert.deepEqual([redirected.status, /** @type {any} */ (await redirected.json()).type], [502, 'urn:newsrack:problem:bad-redirect']);
    });
  }

  it('is not reached at a port that only a redirect names', async () => {
    assert.equal((await workers.ask(feedAt(`${secret.origin}/`))).status, 403);
    assert.equal((await workers.ask(feedAt(`${upstream.origin}/to?to=${secret.origin}/`))).status, 502);
    assert.equal(secret.requests.length, 0);
  });

  it('is not reached past the Worker either, by asking the object', async () => {
    const objects = await workers.sources();
    const { answer } = await objects.get(objects.idFromName('x')).ask('http://10.0.0.1/');
    assert.equal(answer.problem?.kind, 'private-address');
  });
});

describe('an upstream of Workers', () => {
  it('that unpacks to more than the limit is given up', async () => {
    const answer = await workers.ask(feedAt(`${upstream.origin}/bomb`));
    assert.deepEqual([answer.status, /** @type {any} */ (await answer.json()).type], [502, 'urn:newsrack:problem:too-large']);
  });

  it('learns who asks, and nothing of the reader', async () => {
    await workers.ask(feedAt(`${upstream.origin}/agent`), { headers: { 'user-agent': 'Reader', cookie: 'a=b', 'cf-connecting-ip': '192.0.2.77', referer: 'https://page.example/' } });
    await workers.untilLogged(/\/agent/);
    const { headers } = upstream.requests.at(-1) ?? assert.fail('nothing came');
    assert.match(headers['user-agent'] ?? '', /^Newsrack\/[\d.]+ \(\+https:\/\/news\.example\/contact\)$/);
    assert.doesNotMatch(JSON.stringify([headers, workers.log]), /Reader|a=b|192\.0\.2\.77|page\.example/);
  });

  it('that is asked is in the log, as JSON', () => {
    const events = workers.log.map((line) => JSON.parse(line));
    const event = events.find(({ source }) => source === `${upstream.origin}/agent`);
    assert.deepEqual({ ...event, milliseconds: 0 }, { name: 'fetch', source: `${upstream.origin}/agent`, outcome: 'changed', milliseconds: 0 });
  });

  it('that fails leaves the last good copy, with its age, kept for half a minute at most', async () => {
    const address = `${upstream.origin}/fails`;
    await workers.ask(feedAt(address));
    isDown = true;
    let answer = await workers.ask(feedAt(address, { limit: '100' }));
    for (let limit = 101; limit < 200 && !answer.headers.get('cache-status')?.includes('detail'); limit += 1) {
      answer = await workers.ask(feedAt(address, { limit: String(limit) }));
    }
    isDown = false;
    assert.match(answer.headers.get('cache-status') ?? '', /^newsrack; hit; ttl=-?\d+; detail=upstream-status$/);
    assert.equal(/** @type {any} */ (await answer.json()).items.length, 3);
    const [, lifetime] = /s-maxage=(\d+)/.exec(answer.headers.get('cache-control') ?? '') ?? [];
    assert.equal(Number(lifetime) - Number(answer.headers.get('age')), 30);
  });
});

describe('the bundle', () => {
  it('fits into the smallest plan, and needs nothing of Node’s', async (context) => {
    const code = await bundleWorker();
    const packed = gzipSync(code).length;
    context.diagnostic(`The Worker is ${code.length} bytes, ${packed} compressed`);
    assert.ok(packed < 3 * 1024 * 1024, `${packed} bytes`);
    assert.doesNotMatch(code, /(?:from|import|require)\s*\(?["'](?!cloudflare:workers)/);
  });
});
