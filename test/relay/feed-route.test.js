import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { rss, titlesOf, withRelay } from './support/start-relay.js';

const TEN = Array.from({ length: 10 }, (_, index) => `【百日行动】第${index}条`);

/** @type {import('node:http').RequestListener} */
const answerTen = (_request, response) => {
  response.setHeader('content-type', 'application/rss+xml');
  response.end(rss(TEN, '<description>导语</description><pubDate>Fri, 08 Jul 2022 07:18:22 GMT</pubDate>'));
};

/** @param {string} body @returns {import('node:http').RequestListener} */
const answering = (body) => (_request, response) => response.end(body);

/** @param {Response} response @param {string} name */
const directive = (response, name) => Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(response.headers.get('cache-control') ?? '')?.[1]);

describe('/feed', () => {
  it('answers with JSON Feed 1.1 that any page may read', () =>
    withRelay(answerTen, async ({ feed, upstream }) => {
      const response = await feed();
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      const json = /** @type {any} */ (await response.json());
      assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
      assert.equal(json.feed_url, `${upstream.origin}/feed.xml`);
      assert.deepEqual(json.items.map((/** @type {any} */ item) => item.title), TEN);
      assert.equal(json.items[0].url, 'https://news.test/0', 'article links are the feed\'s own');
      assert.equal(json.items[0].date_published, '2022-07-08T07:18:22.000Z');
    }));

  it('reads GBK that the header alone declares', () =>
    withRelay(
      (_request, response) => {
        response.setHeader('content-type', 'text/xml; charset=gb2312');
        // 反诈, in GBK.
        response.end(Buffer.concat([Buffer.from('<rss version="2.0"><channel><title>x</title><item><title>'), Buffer.from([0xb7, 0xb4, 0xd5, 0xa9]), Buffer.from('</title></item></channel></rss>')]));
      },
      async ({ feed }) => assert.deepEqual(await titlesOf(await feed()), ['反诈']),
    ));

  it('keeps to a limit, and leaves out what no ticker shows', () =>
    withRelay(answerTen, async ({ feed }) => {
      const whole = await (await feed()).text();
      const response = await feed('/feed.xml', '&limit=3&fields=headline');
      const small = await response.text();
      const { items } = JSON.parse(small);
      assert.equal(items.length, 3);
      assert.deepEqual(Object.keys(items[0]).sort(), ['content_text', 'date_published', 'id', 'title', 'url']);
      assert.ok(small.length * 3 < whole.length, `${small.length} of ${whole.length} characters`);
    }));

  it('merges feeds, each article once, newest first', () =>
    withRelay(
      ({ url }, response) => {
        const day = url === '/a' ? 1 : 2;
        response.end(rss([`only ${url}`, 'both'], `<pubDate>0${day} Jan 2026 00:00:00 GMT</pubDate>`).replaceAll('news.test/0', `news.test${url}`));
      },
      async ({ feed, upstream }) => {
        const response = await feed('/a', `&url=${encodeURIComponent(`${upstream.origin}/b`)}`);
        assert.deepEqual(await titlesOf(response), ['only /b', 'both', 'only /a']);
      },
    ));

  it('shows the feeds that there are when one fails, and says which does', () =>
    withRelay(
      (request, response) => (request.url === '/down' ? response.writeHead(500).end() : answerTen(request, response)),
      async ({ feed, upstream }) => {
        const response = await feed('/feed.xml', `&url=${encodeURIComponent(`${upstream.origin}/down`)}`);
        const json = /** @type {any} */ (await response.json());
        assert.equal(json.items.length, 10);
        assert.deepEqual(json._newsrack.failures.map((/** @type {any} */ { url, status }) => [url, status]), [[`${upstream.origin}/down`, 502]]);
        assert.ok(directive(response, 's-maxage') <= 30, 'nobody keeps an answer for long that lacks a feed');
      },
    ));

  it('refuses the whole request when one address is none to ask for', () =>
    withRelay(answerTen, async ({ feed }) => {
      assert.equal((await feed('/feed.xml', '&url=http%3A%2F%2F10.0.0.1%2F')).status, 403);
      assert.equal((await feed('/feed.xml', '&url=ftp%3A%2F%2Fnews.example%2F')).status, 400);
    }));

  for (const [query, detail] of /** @type {const} */ ([
    ['', /address of a feed is missing/],
    ['?url=', /address of a feed is missing/],
    ['?url=https://news.example/&limit=0', /limit/],
    ['?url=https://news.example/&limit=ten', /limit/],
    ['?url=https://news.example/&fields=title', /fields/],
    [`?${Array.from({ length: 21 }, (_, index) => `url=https://news.example/${index}`).join('&')}`, /more than 20/],
  ])) {
    it(`tells what is wrong with /feed${query.slice(0, 50)}`, () =>
      withRelay(answerTen, async ({ ask }) => {
        const response = await ask(`/feed${query}`);
        const problem = /** @type {any} */ (await response.json());
        assert.equal(response.status, 400);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        assert.match(problem.detail, detail);
      }));
  }

  it('says in its own words that there is no feed', () =>
    withRelay(answering('<html><title>Login</title><p>secret of the upstream</p></html>'), async ({ feed }) => {
      const response = await feed();
      const text = await response.text();
      assert.equal(response.status, 502, text);
      assert.match(text, /urn:newsrack:problem:no-feed/);
      assert.doesNotMatch(text, /secret/);
    }));
});

describe('/feed and caches', () => {
  it('names how long browsers and shared caches may keep the answer', () =>
    withRelay(answerTen, async ({ feed }) => {
      const { headers } = await feed();
      assert.equal(headers.get('cache-control'), 'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400');
      assert.equal(headers.get('vary'), 'Accept-Encoding');
      assert.match(headers.get('etag') ?? '', /^W\/"[0-9a-f]{24}"$/);
      assert.match(headers.get('last-modified') ?? '', /GMT$/);
    }));

  it('tells nginx, which takes no account of the age, how long it may keep an answer', () =>
    withRelay(answerTen, async ({ feed, pass, upstream }) => {
      await feed();
      pass(200);
      assert.equal((await feed()).headers.get('x-accel-expires'), '100');
      await upstream.close();
      pass(86_400);
      assert.equal((await feed()).headers.get('x-accel-expires'), '30', 'a copy of yesterday is not kept for another day');
    }));

  for (const [said, seconds] of /** @type {const} */ ([
    [{ 'cache-control': 'max-age=900' }, 900],
    [{ 'cache-control': 'public, s-maxage=120, max-age=900' }, 120],
    [{ 'cache-control': 'no-cache' }, 60],
    [{ 'cache-control': 'max-age=31536000' }, 3600],
    [{ expires: 'Thu, 01 Jan 2026 00:20:00 GMT' }, 1200],
    [{ expires: '0' }, 60],
  ])) {
    it(`is fresh for ${seconds} s where the upstream says ${JSON.stringify(said)}`, () =>
      withRelay(
        (request, response) => {
          for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
          answerTen(request, response);
        },
        async ({ feed, pass, upstream }) => {
          assert.equal(directive(await feed(), 's-maxage'), seconds);
          pass(seconds - 1);
          await feed();
          assert.equal(upstream.requests.length, 1);
        },
      ));
  }

  it('answers 304 to whoever has it already', () =>
    withRelay(answerTen, async ({ feed }) => {
      const { headers } = await feed();
      const etag = headers.get('etag') ?? '';
      for (const [name, value] of [
        ['if-none-match', etag],
        ['if-none-match', `"other", ${etag.slice(2)}`],
        ['if-none-match', '*'],
        ['if-modified-since', headers.get('last-modified') ?? ''],
      ]) {
        const response = await feed('/feed.xml', '', { headers: { [String(name)]: String(value) } });
        assert.equal(response.status, 304, `${name}: ${value}`);
        assert.equal(response.headers.get('etag'), etag);
        assert.equal(await response.text(), '');
      }
      assert.equal((await feed('/feed.xml', '', { headers: { 'if-none-match': '"other"', 'if-modified-since': headers.get('last-modified') ?? '' } })).status, 200);
    }));

  it('compresses by brotli or gzip, as the client takes it', () =>
    withRelay(answerTen, async ({ feed }) => {
      const plain = await feed();
      const text = await plain.text();
      for (const [accepted, coding, unpack] of /** @type {const} */ ([
        ['gzip, deflate, br', 'br', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
        ['br;q=0, gzip', 'gzip', gunzipSync],
        ['*', 'br', brotliDecompressSync],
      ])) {
        const response = await feed('/feed.xml', '', { headers: { 'accept-encoding': accepted } });
        assert.equal(response.headers.get('content-encoding'), coding, accepted);
        assert.equal(unpack(await response.arrayBuffer()).toString(), text);
      }
      assert.equal(plain.headers.get('content-encoding'), null);
      assert.equal((await feed('/feed.xml', '', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'), null);
    }));

  it('asks the upstream whether something changed, and keeps entity tag and date while nothing did', () =>
    withRelay(
      (request, response) => {
        response.setHeader('etag', '"one"');
        if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
        else answerTen(request, response);
      },
      async ({ feed, pass, rest, upstream, events }) => {
        const first = await feed();
        pass(400);
        await feed();
        await rest();
        const later = await feed();
        assert.equal(upstream.requests.length, 2);
        assert.equal(later.headers.get('etag'), first.headers.get('etag'));
        assert.equal(later.headers.get('last-modified'), first.headers.get('last-modified'));
        assert.equal(later.headers.get('age'), '0');
        assert.deepEqual(events.filter(({ name }) => name === 'fetch').map((event) => 'outcome' in event && event.outcome), ['changed', 'unchanged']);
      },
    ));

  it('answers at once with what is a little old, and renews it behind the answer', () => {
    let edition = 1;
    return withRelay(
      (_request, response) => response.end(rss([`edition ${edition}`])),
      async ({ feed, pass, rest }) => {
        await feed();
        edition = 2;
        pass(310);
        const stale = await feed();
        assert.deepEqual(await titlesOf(stale), ['edition 1']);
        assert.match(stale.headers.get('cache-status') ?? '', /^newsrack; hit; ttl=-10/);
        await rest();
        assert.deepEqual(await titlesOf(await feed()), ['edition 2']);
      },
    );
  });

  it('waits for the new when what it has is old', () => {
    let edition = 1;
    return withRelay(
      (_request, response) => response.end(rss([`edition ${edition}`])),
      async ({ feed, pass }) => {
        await feed();
        edition = 2;
        pass(24 * 3600);
        assert.deepEqual(await titlesOf(await feed()), ['edition 2']);
      },
    );
  });

  it('asks the upstream once for a thousand who ask at once', () =>
    withRelay(answerTen, async ({ feed, upstream }) => {
      const answers = await Promise.all(Array.from({ length: 1000 }, () => feed()));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      assert.equal(upstream.requests.length, 1);
    }));
});
