import { expect } from '@open-wc/testing';
import { createFeedStore, type FeedSnapshot } from '../../src/feed/index.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { listen } from './listen.js';

/* The browser's own cache sends what a server needs to know to answer "not modified" (RFC 9111 §4.3). */

const isDone = ({ feed, loading }: FeedSnapshot) => feed && !loading;

/** A browser without a cache, as WebKit is under a driver, has nothing to ask about: it is sent the feed again. */
const hasCache = await keepsAnswers();

async function keepsAnswers(): Promise<boolean> {
  const url = fixtureUrl('news/one.xml', { header: 'Cache-Control:max-age=600' });
  for (let request = 0; request < 2; request++) await (await fetch(url)).text();
  return (await requestsTo(url)).length === 1;
}

/** A feed that stays as it is; the server says so where it is asked. */
function unchanged(headers: Record<string, string>): string {
  const url = new URL(fixtureUrl('news/headlines.xml', { statuses: hasCache ? '200,304' : '200' }));
  for (const [name, value] of Object.entries(headers)) url.searchParams.append('header', `${name}:${value}`);
  return url.href;
}

for (const [validator, value, condition] of [
  ['ETag', '"one"', 'if-none-match'],
  ['Last-Modified', 'Mon, 23 Nov 2026 09:01:00 GMT', 'if-modified-since'],
] as const) {
  describe(`a feed with ${validator}`, () => {
    it('is asked for on reload whether it has changed; the copy stays where it has not', async () => {
      const url = unchanged({ [validator]: value, 'Cache-Control': 'max-age=600' });
      const store = createFeedStore();
      const { seen, until, leave } = listen(store, url);
      const { feed } = await until(isDone);
      await store.reload(url);
      expect((await requestsTo(url)).map(({ headers }) => headers[condition])).to.deep.equal([undefined, hasCache ? value : undefined]);
      expect(seen.at(-1)).to.include({ feed, loading: false }).and.not.have.property('error');
      leave();
    });

    it('is asked for so on refresh', async () => {
      const url = unchanged({ [validator]: value, 'Cache-Control': 'no-cache' });
      const { seen, until, leave } = listen(createFeedStore({ refreshFloor: 0.1 }), url, { refresh: 0.1 });
      const { feed } = await until(isDone);
      const requests = await untilRequests(url, ({ length }) => length > 1);
      expect(requests[1]!.headers[condition]).to.equal(hasCache ? value : undefined);
      await until(({ loading }) => !loading);
      // Before it is all there, a part of it may have been told.
      const since = seen.slice(seen.findIndex(isDone));
      expect(since.filter((snapshot) => snapshot.feed !== feed)).to.deep.equal([]);
      expect(seen.some(({ error }) => error)).to.equal(false);
      leave();
    });
  });
}
