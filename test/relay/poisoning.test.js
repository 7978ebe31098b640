import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withFolder } from './support/folder.js';
import { withUpstream } from './support/listen.js';
import { rss, titlesOf, withRelay } from './support/start-relay.js';

const { parseAllowList } = await import('../../src/relay/guard/allow-list.js');
const { createNodeConnect, openStore } = await import('../../src/relay/hosts/node.js');
const { createUpdateSource } = await import('../../src/relay/sources/update-source.js');

const DECADE = 10 * 365 * 86_400;

describe('a host with documents that never end', () => {
  it('goes on being asked for its feeds, however many of those anyone asks for', async () => {
    /** @type {import('node:http').RequestListener} */
    const answer = ({ url = '' }, response) => void (url.startsWith('/radio') ? response.write('music') : response.end(rss(['news'])));
    await withUpstream(answer, async ({ origin, allow }) => {
      const update = createUpdateSource({ connect: createNodeConnect(), allow: parseAllowList([allow]), limits: { timeout: 200 } });
      const ask = (/** @type {string} */ path) => update(origin + path, undefined, new AbortController().signal);
      for (const path of ['/radio/1', '/radio/2', '/radio/3', '/radio/4']) assert.equal((await ask(path)).outage?.kind, 'upstream-timeout', path);
      const { copy, outage } = await ask('/feed.xml');
      assert.deepEqual([outage, copy?.json.includes('news')], [undefined, true]);
    });
  });
});

describe('a clock that was ten years ahead for a while', () => {
  it('keeps no copy from being renewed', () => {
    let title = 'old';
    return withRelay(
      (_request, response) => void response.end(rss([title])),
      async ({ feed, pass, rest }) => {
        pass(DECADE);
        await feed();
        pass(-DECADE);
        title = 'new';
        await feed();
        await rest();
        assert.deepEqual(await titlesOf(await feed()), ['new']);
      },
    );
  });

  it('keeps no upstream that failed then from being asked', () => {
    let fails = true;
    return withRelay(
      (_request, response) => void response.writeHead(fails ? 500 : 200).end(rss(['back'])),
      async ({ feed, pass }) => {
        pass(DECADE);
        await feed();
        pass(-DECADE);
        fails = false;
        assert.equal((await feed()).status, 200);
      },
    );
  });

  it('keeps nobody from the right to ask that a relay had when it died', () =>
    withFolder({}, async (directory) => {
      const { sources, close } = await openStore({ directory });
      try {
        assert.ok(await sources.lock('https://news.test/', DECADE * 1000));
        assert.ok(await sources.lock('https://news.test/', 16_000), 'the right is still another’s');
        assert.equal(await sources.lock('https://news.test/', 16_000), undefined);
      } finally {
        await close();
      }
    }));
});
