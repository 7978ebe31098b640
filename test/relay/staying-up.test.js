import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rss, startRelay, titlesOf, withRelay } from './support/start-relay.js';

/** An upstream that answers, or fails as it is told. */
function createUpstream() {
  const state = { status: 200, headers: /** @type {Record<string, string>} */ ({}) };
  /** @type {import('node:http').RequestListener} */
  const answer = (_request, response) => {
    response.writeHead(state.status, state.headers).end(state.status === 200 ? rss(['good']) : 'stack trace of the upstream');
  };
  return { state, answer };
}

/** @param {Response} response */
const problemOf = async (response) => /** @type {any} */ ({ ...(await response.json()), retryAfter: Number(response.headers.get('retry-after')) });

describe('a failing upstream', () => {
  it('is answered from the last good copy, with its age, for as long as it fails', () => {
    const { state, answer } = createUpstream();
    return withRelay(answer, async ({ feed, pass, rest }) => {
      await feed();
      Object.assign(state, { status: 503 });
      for (const days of [1, 30]) {
        pass(days * 86_400);
        const response = await feed();
        await rest();
        assert.equal(response.status, 200);
        assert.deepEqual(await titlesOf(response), ['good']);
        assert.match(response.headers.get('cache-status') ?? '', /^newsrack; hit; ttl=-\d+; detail=upstream-status$/);
      }
      assert.equal((await feed()).headers.get('age'), String(31 * 86_400));
    });
  });

  it('is asked again when it is back, and the new is shown', () => {
    const { state, answer } = createUpstream();
    return withRelay(answer, async ({ feed, pass, rest, ask }) => {
      Object.assign(state, { status: 500 });
      assert.equal((await feed()).status, 502);
      Object.assign(state, { status: 200 });
      pass(20);
      assert.equal((await feed()).status, 200);
      await rest();
      const { status, upstreams } = /** @type {any} */ (await (await ask('/health')).json());
      assert.deepEqual([status, upstreams[0].state, upstreams[0].failure], ['ok', 'fresh', undefined]);
    });
  });

  it('is left alone for longer with each failure, up to 15 minutes', () => {
    const { state, answer } = createUpstream();
    Object.assign(state, { status: 500 });
    return withRelay(answer, async ({ feed, pass, upstream }) => {
      const pauses = [];
      for (let failure = 1; failure <= 12; failure += 1) {
        const { retryAfter } = await problemOf(await feed());
        pauses.push(retryAfter);
        pass(retryAfter - 1);
        await feed();
        assert.equal(upstream.requests.length, failure, 'asked before its time');
        pass(2);
      }
      const [first = 0, second = 0, third = 0] = pauses;
      assert.ok(first >= 7 && first <= 15 && second >= 15 && second <= 30 && third >= 30 && third <= 60, String(pauses));
      assert.ok(Math.max(...pauses) <= 900 && Number(pauses.at(-1)) >= 450, String(pauses));
      assert.ok(new Set(pauses.slice(7)).size > 1, `without jitter: ${pauses}`);
    });
  });

  it('is not asked before the time that it names in Retry-After', () => {
    const { state, answer } = createUpstream();
    Object.assign(state, { status: 429, headers: { 'retry-after': '600' } });
    return withRelay(answer, async ({ feed, pass, upstream }) => {
      assert.equal((await problemOf(await feed())).retryAfter, 600);
      pass(599);
      assert.equal((await problemOf(await feed())).retryAfter, 1);
      assert.equal(upstream.requests.length, 1);
      pass(2);
      await feed();
      assert.equal(upstream.requests.length, 2);
    });
  });

  it('is not given more than an hour, whatever it asks for', () => {
    const { state, answer } = createUpstream();
    Object.assign(state, { status: 503, headers: { 'retry-after': '999999999' } });
    return withRelay(answer, async ({ feed }) => assert.equal((await problemOf(await feed())).retryAfter, 3600));
  });

  it('is named by its status, and by none of its words', () => {
    const { state, answer } = createUpstream();
    Object.assign(state, { status: 500 });
    return withRelay(answer, async ({ feed }) => {
      const problem = await problemOf(await feed());
      assert.deepEqual([problem.status, problem.upstreamStatus], [502, 500]);
      assert.doesNotMatch(JSON.stringify(problem), /stack trace/);
    });
  });

  it('does not keep its other feeds waiting once it cannot be reached three times', async () => {
    const relay = await startRelay((request) => request.socket.destroy());
    try {
      for (const path of ['/1', '/2', '/3']) assert.equal((await relay.feed(path)).status, 502);
      assert.equal((await relay.feed('/4')).status, 502);
      assert.equal(relay.upstream.requests.length, 3, 'the fourth feed was asked for as well');
      relay.pass(3600);
      await Promise.all([relay.feed('/5'), relay.feed('/6')]);
      assert.equal(relay.upstream.requests.length, 4, 'after the pause one request tries, and the others wait for what it finds');
    } finally {
      await relay.close();
    }
  });

  it('that is slow holds nobody up for whom there is an old copy', () => {
    let slow = false;
    return withRelay(
      (_request, response) => void (slow || response.end(rss(['good']))),
      async ({ feed, pass }) => {
        await feed();
        slow = true;
        pass(86_400);
        const start = performance.now();
        assert.deepEqual(await titlesOf(await feed()), ['good']);
        const waited = performance.now() - start;
        assert.ok(waited < 8000, `waited ${waited} ms, as long as for the time-out`);
      },
    );
  });
});

describe('a feed that breaks off', () => {
  const long = ['one', 'two', 'three', 'four'];
  /** The document without its end, which falls into an item. @param {string[]} titles */
  const broken = (titles) => rss([...titles, 'lost']).split('<title>lost')[0];

  it('leaves a longer copy that was whole as it is, and is asked again soon', () => {
    let document = rss(long);
    return withRelay(
      (_request, response) => void response.end(document),
      async ({ feed, pass, rest, events }) => {
        await feed();
        document = broken(['new', 'one']) ?? '';
        pass(86_400);
        await feed();
        await rest();
        const response = await feed();
        assert.deepEqual(await titlesOf(response), long);
        assert.match(response.headers.get('cache-status') ?? '', /detail=broken-answer$/);
        assert.deepEqual(events.flatMap((event) => (event.name === 'fetch' ? event.outcome : [])), ['changed', 'broken-answer']);
        document = rss(['new', ...long]);
        pass(20);
        await feed();
        await rest();
        assert.deepEqual(await titlesOf(await feed()), ['new', ...long]);
      },
    );
  });

  it('is shown where nothing better is at hand: no copy, a shorter one, or one that broke off as well', () => {
    let document = broken(['one', 'two']);
    return withRelay(
      (_request, response) => void response.end(document),
      async ({ feed, pass, rest }) => {
        for (const titles of [['one', 'two'], ['one'], ['new', 'one', 'two']]) {
          document = broken(titles);
          pass(86_400);
          await feed();
          await rest();
          assert.deepEqual(await titlesOf(await feed()), titles);
        }
      },
    );
  });
});

describe('a store that fails', () => {
  it('costs no reader a feed, and is told of once', () => {
    const { answer } = createUpstream();
    const full = () => Promise.reject(new Error('MDB_MAP_FULL'));
    return withRelay(
      answer,
      async ({ feed, pass, rest, events }) => {
        for (const age of [0, 400, 86_400]) {
          pass(age);
          assert.deepEqual(await titlesOf(await feed()), ['good']);
          await rest();
        }
        const faults = events.filter(({ name }) => name === 'fault');
        assert.deepEqual(faults.map((fault) => 'error' in fault && String(fault.error)), ['Error: MDB_MAP_FULL']);
      },
      { store: { read: full, write: full, lock: full, size: full } },
    );
  });
});

describe('/health', () => {
  it('keeps to itself what stands in the query of an address', () =>
    withRelay(createUpstream().answer, async ({ feed, ask, upstream }) => {
      await feed('/private.xml?token=secret');
      const { upstreams } = /** @type {any} */ (await (await ask('/health')).json());
      assert.deepEqual(upstreams.map((/** @type {any} */ { url }) => url), [`${upstream.origin}/private.xml?…`]);
    }));

  it('tells of each upstream whether it answers, and since when it does not', () => {
    const { state, answer } = createUpstream();
    return withRelay(answer, async ({ feed, ask, pass, rest, upstream }) => {
      await feed();
      Object.assign(state, { status: 500 });
      pass(301);
      await feed();
      await rest();
      pass(5);
      const health = /** @type {any} */ (await (await ask('/health')).json());
      const [{ failure, ...source }] = health.upstreams;
      assert.equal(health.status, 'degraded');
      assert.equal(health.cache.entries, 1);
      assert.deepEqual(source, { url: `${upstream.origin}/feed.xml`, state: 'failing', age: 306 });
      assert.deepEqual({ ...failure, retryAfter: 0 }, { kind: 'upstream-status', status: 500, inARow: 1, since: 5, retryAfter: 0 });
    });
  });
});
