/** What the relay on Workers keeps in Durable Objects: sources for the whole world, counts, and both over restarts. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { listen } from './support/listen.js';
import { feedAt, startWorkers } from './support/start-workers.js';
import './support/typescript.js';

const { createRemoteSources } = await import('../../src/relay/hosts/workers/remote-sources.js');
const { createRemoteViews } = await import('../../src/relay/hosts/workers/remote-views.js');

/** @param {string} text @param {number} articles */
const rss = (text, articles) =>
  `<rss version="2.0"><channel><title>新闻</title>${Array.from({ length: articles }, (_, index) => `<item><title>${index}</title><guid>${index}</guid><description>${text}</description></item>`).join('')}</channel></rss>`;

/** As JSON somewhat more than 3 MB, in characters of two bytes. */
const LARGE = rss('省检察院召开党组会议'.repeat(110), 1000);

/** @type {import('./support/listen.js').Upstream} */
let upstream;
/** @type {string} */
let folder;
/** @type {import('./support/start-workers.js').Workers} */
let workers;
/** What the upstream sends; empty: it hangs up. */
let feed = '';

before(async () => {
  upstream = await listen((_request, response) => void (feed ? response.end(feed) : response.destroy()));
});
after(() => upstream.close());

beforeEach(async () => {
  feed = rss('', 3);
  upstream.requests.length = 0;
  folder = await mkdtemp(path.join(tmpdir(), 'newsrack-'));
  workers = await start();
});
afterEach(async () => {
  await workers.close();
  await rm(folder, { recursive: true });
});

/** @param {Omit<Parameters<typeof startWorkers>[0], 'variables'>} [options] @param {Record<string, string>} [variables] */
const start = (options, variables) => startWorkers({ folder, variables: { ALLOW: upstream.allow, ...variables }, ...options });

/** @param {Omit<Parameters<typeof startWorkers>[0], 'variables'>} [options] @param {Record<string, string>} [variables] */
async function restart(options, variables) {
  await workers.close();
  workers = await start(options, variables);
}

/** @param {{ json: () => Promise<any> }} answer */
const itemsOf = async (answer) => (await answer.json()).items;

describe('a source that nobody has asked for', () => {
  it('is fetched once for a thousand who ask at once', async () => {
    // Each wants another number of articles, so that the platform's cache helps nobody.
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, index) => workers.ask(feedAt(`${upstream.origin}/cold`, { limit: String(index + 1) }))));
    const statuses = new Set(answers.map(({ status }) => status));
    assert.deepEqual([...statuses], [200]);
    assert.equal((await itemsOf(answers.at(-1) ?? assert.fail())).length, 3);
    assert.equal(upstream.requests.length, 1);
  });

  it('is fetched once for two Workers', async () => {
    const route = feedAt(`${upstream.origin}/shared`);
    const answers = await Promise.all([workers.ask(route), workers.askOther(route)]);
    assert.deepEqual(await itemsOf(answers[0]), await itemsOf(answers[1]));
    assert.equal(upstream.requests.length, 1);
  });
});

describe('a source’s object', () => {
  it('hands out what it has after a restart, be it larger than what a row holds', async () => {
    feed = LARGE;
    const route = feedAt(`${upstream.origin}/large`);
    const before = await (await workers.ask(route)).text();
    assert.ok(Buffer.byteLength(before) > 3_000_000, `${Buffer.byteLength(before)} bytes`);
    await restart();
    assert.equal(await (await workers.ask(route)).text(), before);
    assert.equal(upstream.requests.length, 1);
  });

  it('has the whole of a feed that grew, and of one that shrank', async () => {
    const variables = { FRESH: '0' };
    await restart({}, variables);
    for (const [text, articles] of /** @type {[string, number][]} */ ([[rss('', 3), 3], [LARGE, 1000], [rss('', 2), 2]])) {
      feed = text;
      await untilThereAre(articles, `${upstream.origin}/changes`);
      await restart({}, variables);
      assert.equal((await itemsOf(await workers.ask(feedAt(`${upstream.origin}/changes`)))).length, articles);
    }
  });

  it('still has the last good copy when upstream and relay were away', async () => {
    await restart({}, { FRESH: '0' });
    await workers.ask(feedAt(`${upstream.origin}/away`));
    feed = '';
    await restart({}, { FRESH: '0' });
    let answer = await workers.ask(feedAt(`${upstream.origin}/away`));
    for (let limit = 10; limit < 200 && !answer.headers.get('cache-status')?.includes('detail'); limit += 1) {
      answer = await workers.ask(feedAt(`${upstream.origin}/away`, { limit: String(limit) }));
    }
    assert.match(answer.headers.get('cache-status') ?? '', /detail=unreachable/);
    assert.equal((await itemsOf(answer)).length, 3);
    const { status, upstreams } = /** @type {any} */ (await (await workers.ask('/health')).json());
    assert.deepEqual([status, upstreams[0].state, upstreams[0].failure.kind], ['degraded', 'failing', 'unreachable']);
  });

  it('says of a source that never answered why, and /health says so too', async () => {
    feed = '';
    const answer = await workers.ask(feedAt(`${upstream.origin}/never`));
    assert.deepEqual([answer.status, /** @type {any} */ (await answer.json()).type], [502, 'urn:newsrack:problem:unreachable']);
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    const { upstreams } = /** @type {any} */ (await (await workers.ask('/health')).json());
    assert.deepEqual([upstreams[0].url, upstreams[0].failure.inARow], [`${upstream.origin}/never`, 1]);
  });
});

/** A copy that is no longer fresh is renewed behind the answer. @param {number} articles @param {string} address */
async function untilThereAre(articles, address) {
  for (let limit = 1000; limit > 900; limit -= 1) {
    const items = await itemsOf(await workers.ask(feedAt(address, { limit: String(limit) })));
    if (items.length === Math.min(articles, limit)) return;
  }
  assert.fail(`There are not ${articles} articles`);
}

describe('a client', () => {
  const ratelimits = { CLIENT_LIMIT: { simple: { limit: 2, period: /** @type {60} */ (60) } } };

  it('that has an upstream asked too often is told to wait, and still gets what is there', async () => {
    await restart({ ratelimits });
    const ask = (/** @type {string} */ name, /** @type {string} */ client) => workers.ask(feedAt(`${upstream.origin}/${name}`), { headers: { 'cf-connecting-ip': client } });
    assert.deepEqual([(await ask('a', '192.0.2.1')).status, (await ask('b', '192.0.2.1')).status], [200, 200]);
    const refused = await ask('c', '192.0.2.1');
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '60']);
    assert.equal(upstream.requests.length, 2);
    assert.equal((await ask('a', '192.0.2.1')).status, 200);
    assert.equal((await ask('c', '192.0.2.2')).status, 200);
  });

  it('is limited by the isolate’s memory where the platform has no limit', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, (_, index) => workers.ask(feedAt(`${upstream.origin}/${index}`), { headers: { 'cf-connecting-ip': '2001:db8::1' } })));
    const refused = answers.filter(({ status }) => status === 429).length;
    // Sixty at once, and two more for each second that the test takes.
    assert.ok(refused > 0 && refused <= 60, `${refused} refused`);
    assert.equal(upstream.requests.length, 120 - refused);
  });
});

describe('counts', () => {
  it('lose nothing of a thousand views at once, and are there after a restart', async () => {
    const views = createRemoteViews(await workers.views());
    const keys = ['a', 'b', '省检察院'];
    const counts = await Promise.all(Array.from({ length: 1000 }, (_, index) => views.add([keys[index % 3] ?? ''])));
    assert.equal(new Set(counts.flat()).size, 334);
    assert.deepEqual(await views.read([...keys, 'never']), [334, 333, 333, 0]);
    await restart();
    assert.deepEqual(await createRemoteViews(await workers.views()).read(['never', '省检察院', 'b', 'a']), [0, 333, 333, 334]);
  });

  it('are what /views says, to a thousand who post at once', async () => {
    const post = async () => /** @type {any} */ (await (await workers.ask('/views?key=hot', { method: 'POST' })).json()).views;
    const counts = await Promise.all(Array.from({ length: 1000 }, post));
    assert.deepEqual([Math.max(...counts), new Set(counts).size], [1000, 1000]);
    await restart();
    const answer = await workers.askOther('/views?key=hot&key=cold');
    assert.deepEqual(await answer.json(), { views: { hot: 1000, cold: 0 } });
  });

  it('come in the order of the keys, whichever object has them', async () => {
    const views = createRemoteViews(await workers.views());
    const keys = Array.from({ length: 100 }, (_, index) => `article-${index}`);
    assert.deepEqual(await views.add(keys), keys.map(() => 1));
    assert.deepEqual(await views.add(keys.filter((_, index) => index % 2)), keys.filter((_, index) => index % 2).map(() => 2));
    assert.deepEqual(await views.read(keys), keys.map((_, index) => 1 + (index % 2)));
  });

  it('of new keys are refused where an object is full, and known ones go on', async () => {
    const objects = await workers.views();
    const object = objects.get(objects.idFromName('views 0'));
    let refused;
    for (let turn = 0; turn < 100 && !refused; turn += 1) {
      const keys = Array.from({ length: 200 }, (_, index) => `${turn} ${index} ${'x'.repeat(1000)}`);
      refused = (await object.add(keys)).problem;
    }
    assert.equal(refused?.kind, 'no-room');
    const known = `0 0 ${'x'.repeat(1000)}`;
    assert.equal((await object.add([known])).problem, undefined);
    assert.equal((await object.add([known, 'new'])).problem?.kind, 'no-room');
    assert.deepEqual(await object.read([known, 'new']), [2, 0]);
  });
});

describe('a configuration', () => {
  /** @type {[what: string, options: { bound?: boolean }, variables: Record<string, string>, says: RegExp][]} */
  const mistakes = [
    ['without objects', { bound: false }, {}, /The Worker has no binding SOURCES\. Bind it to the Durable Object class RelaySource/],
    ['with a private host without its port', {}, { ALLOW: '10.0.0.1' }, /ALLOW: 10\.0\.0\.1 names a private host/],
    ['with a time zone that is none', {}, { TIME_ZONE: 'Asia/Nowhere' }, /TIME_ZONE: .*Asia\/Nowhere/],
    ['with a contact that breaks the header', {}, { CONTACT: 'a b' }, /CONTACT: A contact is an address in ASCII/],
    ['with a time that is no number', {}, { FRESH: 'soon' }, /FRESH: soon is no whole number/],
  ];
  for (const [what, options, variables, says] of mistakes) {
    it(`${what} says in the log what is wrong, and nothing to callers`, async () => {
      await restart(options, variables);
      const answer = await workers.ask('/');
      assert.equal(answer.status, 500);
      assert.deepEqual(await answer.json(), { status: 500, type: 'about:blank', title: 'Internal Server Error' });
      await workers.untilLogged(says);
    });
  }
});

describe('an object that is restarted while it is asked', () => {
  /** @param {object[]} errors what asking it ends with, one after the other */
  function sourcesThatThrow(errors) {
    const left = [...errors];
    const ask = () => Promise.reject(left.shift() ?? assert.fail('asked once more'));
    const sources = createRemoteSources({ idFromName: (name) => name, get: () => ({ ask }) }, []);
    return { left, get: () => sources.get('https://news.example/feed') };
  }

  it('is asked once more where the platform says so, and no oftener', async () => {
    const { get, left } = sourcesThatThrow([Object.assign(new Error('reset'), { retryable: true }), Object.assign(new Error('again'), { retryable: true })]);
    await assert.rejects(get, { message: 'again' });
    assert.equal(left.length, 0);
  });

  it('is left alone where it is overloaded', async () => {
    const { get } = sourcesThatThrow([Object.assign(new Error('busy'), { retryable: true, overloaded: true })]);
    await assert.rejects(get, { message: 'busy' });
  });
});
