import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FINE, FINE_HEADERS, look, mistakesOf, withAnswers } from './support/check.js';
import { listen, withRaw } from './support/listen.js';

const { inspectAccess } = await import('../../src/command/check/inspect-access.js');
const { inspectFailure } = await import('../../src/command/check/inspect-failure.js');
const { RelayError } = await import('../../src/relay/relay-error.js');
const { inspectAnswer } = await import('../../src/command/check/inspect-answer.js');

const CORS = 'access-control-allow-origin';
const PAGE = 'https://page.example';

/** @param {import('../../src/command/check/check-feed.js').CheckedFeed} checked @param {string} kind */
const valuesOf = ({ findings }, kind) => findings.find((finding) => finding.kind === kind)?.values;

/** @param {Record<string, unknown>} changes */
const headers = (changes) => /** @type {import('node:http').OutgoingHttpHeaders} */ (Object.fromEntries(Object.entries({ ...FINE_HEADERS, ...changes }).filter(([, value]) => value !== undefined)));

describe('newsrack check, of an answer', () => {
  it('finds nothing wrong with one as it should be, and asks as a browser would', async () => {
    await withAnswers({ '/': {} }, async (origin, requests) => {
      const checked = await look(`${origin}/`);
      assert.deepEqual(mistakesOf(checked), []);
      assert.deepEqual(checked.findings.slice(0, 2).map(({ kind }) => kind), ['cors', 'not-modified']);
      assert.deepEqual(requests.map((request) => [request.headers.origin, request.headers['if-none-match']]), [[PAGE, undefined], [PAGE, '"1"']]);
      assert.equal(checked.needsRelay, false);
    });
  });

  /** @type {[fact: string, headers: Record<string, unknown>, kind: string, values: object][]} */
  const FACTS = [
    ['that no CORS header is there', { [CORS]: undefined }, 'cors-missing', {}],
    ['that it is for another site', { [CORS]: 'https://other.example' }, 'cors-wrong', { value: 'https://other.example', origin: PAGE }],
    ['that it ends in a slash', { [CORS]: `${PAGE}/` }, 'cors-wrong', { value: `${PAGE}/`, origin: PAGE }],
    ['that it comes twice', { [CORS]: ['*', '*'] }, 'cors-several', { value: '*, *' }],
    ['that caches may mix up sites', { [CORS]: PAGE }, 'vary-missing', {}],
    ['a type that is none of a feed', { 'content-type': 'text/html; charset=utf-8' }, 'content-type', { type: 'text/html; charset=utf-8', right: 'application/rss+xml' }],
    ['that there is no type', { 'content-type': undefined }, 'content-type-missing', { right: 'application/rss+xml' }],
    ['an encoding that the bytes belie', { 'content-type': 'application/xml; charset=ISO-8859-1' }, 'charset-header', { declared: 'ISO-8859-1', found: 'utf-8' }],
    ['that nothing may be kept', { 'cache-control': 'no-store' }, 'no-store', { value: 'no-store' }],
    ['that it cannot be asked for changes', { etag: undefined }, 'no-validators', {}],
  ];
  for (const [fact, changes, kind, values] of FACTS) {
    it(`finds ${fact}, and nothing else`, async () => {
      await withAnswers({ '/': { headers: headers(changes) } }, async (origin) => {
        const checked = await look(`${origin}/`);
        assert.deepEqual([mistakesOf(checked), valuesOf(checked, kind)], [[kind], values]);
        assert.equal(checked.needsRelay, kind.startsWith('cors'));
      });
    });
  }

  it('is content with one site that is named, where caches know', async () => {
    await withAnswers({ '/': { headers: headers({ [CORS]: PAGE, vary: 'Accept-Encoding, Origin' }) } }, async (origin) => {
      assert.deepEqual(mistakesOf(await look(`${origin}/`)), []);
    });
  });

  it('asks nothing of the page\'s own site, nor where a relay asks', async () => {
    await withAnswers({ '/': { headers: headers({ [CORS]: undefined }) } }, async (origin, requests) => {
      const own = await look(`${origin}/`, { origin });
      assert.deepEqual([mistakesOf(own), own.findings[0]?.kind], [[], 'same-origin']);
      assert.equal(requests[0]?.headers.origin, undefined);
      const relayed = await look(`${origin}/`, { relay: 'https://relay.example' });
      assert.deepEqual([mistakesOf(relayed), relayed.findings[0]?.kind], [[], 'through-relay']);
    });
  });

  it('finds a server that sends all of it to who has a copy', async () => {
    await withAnswers({ '/': { status: 200 } }, async (origin) => {
      assert.deepEqual(valuesOf(await look(`${origin}/`), 'validators-ignored'), { header: 'ETag', status: 200 });
    });
  });

  it('finds an answer that is not compressed, and not one that is', async () => {
    const body = FINE.replace('会议强调', '会议强调'.repeat(500));
    await withAnswers({ '/': { body } }, async (origin) => assert.deepEqual(mistakesOf(await look(`${origin}/`)), ['uncompressed']));
    const { gzipSync } = await import('node:zlib');
    await withAnswers({ '/': { body: gzipSync(body), headers: headers({ 'content-encoding': 'gzip' }) } }, async (origin) => assert.deepEqual(mistakesOf(await look(`${origin}/`)), []));
  });

  it('finds an answer that takes long to begin', () => {
    const hop = { url: 'https://news.example/', status: 200, headers: { etag: ['"1"'] }, delay: 1800 };
    assert.deepEqual(inspectAnswer({ hops: [hop], bytes: Buffer.from('') }), [{ severity: 'worse', kind: 'slow', values: { milliseconds: 1800 } }]);
  });

  it('finds what a secure page may not ask for, but for this machine', () => {
    const at = (/** @type {string} */ url) => ({ hops: [{ url, origin: PAGE, status: 200, headers: { [CORS]: ['*'] }, delay: 1 }] });
    const kinds = (/** @type {string} */ url, origin = PAGE) => inspectAccess(at(url), { origin }).map(({ kind }) => kind);
    assert.deepEqual(kinds('http://news.example/'), ['mixed-content', 'cors']);
    for (const url of ['http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]/', 'https://news.example/']) assert.deepEqual(kinds(url), ['cors'], url);
    assert.deepEqual(kinds('http://news.example/', 'http://page.example'), ['cors']);
  });
});

describe('newsrack check, of redirects', () => {
  it('tells those for good from those for now', async () => {
    await withAnswers({ '/': {}, '/good': { status: 301, headers: { location: '/', [CORS]: '*' } }, '/now': { status: 302, headers: { location: '/', [CORS]: '*' } } }, async (origin) => {
      const good = await look(`${origin}/good`);
      assert.deepEqual([mistakesOf(good), good.feedAddress], [['redirect-permanent'], `${origin}/`]);
      const now = await look(`${origin}/now`);
      assert.deepEqual([mistakesOf(now), now.feedAddress, valuesOf(now, 'redirect-temporary')], [[], `${origin}/now`, { address: `${origin}/` }]);
    });
  });

  it('finds one that pages may not follow, though they may read where it leads', async () => {
    await withAnswers({ '/': {}, '/old': { status: 301, headers: { location: '/' } } }, async (origin) => {
      const checked = await look(`${origin}/old`);
      assert.deepEqual(valuesOf(checked, 'cors-redirect'), { address: `${origin}/old`, final: `${origin}/` });
      assert.equal(checked.needsRelay, false, 'a tag that names the final address needs no relay');
    });
  });

  it('knows that a redirect to a third site is asked for by nobody', async () => {
    await withAnswers({ '/': { headers: headers({ [CORS]: PAGE, vary: 'Origin' }) } }, async (third, requests) => {
      await withAnswers({ '/': { status: 302, headers: { location: `${third}/`, [CORS]: '*' } } }, async (origin) => {
        assert.deepEqual(valuesOf(await look(`${origin}/`), 'cors-null'), { value: PAGE, final: `${third}/` });
        assert.equal(requests[0]?.headers.origin, 'null');
      });
    });
  });

  it('gives up one that leads nowhere, and one that never ends', async () => {
    await withAnswers({ '/nowhere': { status: 302, headers: {} }, '/round': { status: 302, headers: { location: '/round' } } }, async (origin, requests) => {
      assert.deepEqual(mistakesOf(await look(`${origin}/nowhere`)), ['bad-redirect']);
      assert.deepEqual(mistakesOf(await look(`${origin}/round`)), ['bad-redirect']);
      assert.equal(requests.length, 7);
    });
  });
});

describe('newsrack check, where no feed comes', () => {
  it('says which status came, and for how long to wait', async () => {
    await withAnswers({ '/': { status: 503, headers: { 'retry-after': '120' } } }, async (origin) => {
      const checked = await look(`${origin}/`);
      assert.deepEqual([mistakesOf(checked), valuesOf(checked, 'status')?.status, valuesOf(checked, 'retry-after')], [['status', 'retry-after'], 503, { wait: '120 s' }]);
    });
  });

  it('says why there was no answer', async () => {
    const { origin, close } = await listen(() => {});
    await close();
    assert.equal(valuesOf(await look(origin), 'unreachable')?.reason, 'ECONNREFUSED');
    await withRaw((socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip'), async ({ origin: broken }) => {
      assert.deepEqual(mistakesOf(await look(broken)), ['broken-answer']);
    });
    assert.deepEqual(mistakesOf(await look('https://user:secret@news.example/')), ['credentials']);
    assert.deepEqual(mistakesOf(await look('ftp://news.example/')), ['address']);
  });

  it('says for how long a page would have waited', () => {
    const [{ kind, values } = {}] = inspectFailure({ error: new RelayError('upstream-timeout', ''), address: 'https://news.example/', isFile: false });
    assert.deepEqual([kind, values?.seconds], ['timeout', 10]);
  });

  it('reads no more than a page would', async () => {
    await withAnswers({ '/': { body: Buffer.alloc(16 * 1024 * 1024 + 1, ' ') } }, async (origin) => {
      assert.deepEqual(valuesOf(await look(`${origin}/`), 'too-large')?.megabytes, 16);
    });
  });

  it('finds the feed of a page, named or not, and says where there is none', async () => {
    const html = { 'content-type': 'text/html' };
    const link = '<html><link rel="alternate" type="application/rss+xml" href="/news.xml">';
    await withAnswers({ '/': { headers: html, body: link }, '/news.xml': {} }, async (origin) => {
      const checked = await look(`${origin}/`);
      assert.deepEqual([mistakesOf(checked), checked.feedAddress], [['page-named'], `${origin}/news.xml`]);
    });
    await withAnswers({ '/': { headers: html, body: '<html>' }, '/feed': {} }, async (origin) => {
      assert.deepEqual(valuesOf(await look(`${origin}/`), 'page-guessed'), { address: `${origin}/feed` });
    });
    await withAnswers({ '/': { headers: html, body: '<html>' } }, async (origin) => {
      assert.deepEqual(valuesOf(await look(`${origin}/`), 'page-without-feed'), { address: `${origin}/` });
    });
  });

  it('finds a feed that calls itself by another address', async () => {
    const body = FINE.replace('<language>', '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://news.example/feed"/><language>');
    await withAnswers({ '/': { body } }, async (origin) => {
      const checked = await look(`${origin}/`);
      assert.deepEqual([mistakesOf(checked), valuesOf(checked, 'self-differs')], [['self-differs'], { address: 'https://news.example/feed' }]);
    });
  });
});
