import { expect } from '@open-wc/testing';
import { createFeedStore, type FeedSnapshot } from '../../src/feed/index.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { listen } from './listen.js';

const FEED = 'news/headlines.xml';

const hasFeed = ({ feed, loading }: FeedSnapshot) => feed && !loading;

describe('feed store', () => {
  it('fetches an address once for any number of subscribers', async () => {
    const store = createFeedStore();
    const url = fixtureUrl(FEED);
    const subscribers = Array.from({ length: 20 }, () => listen(store, url));
    const snapshots = await Promise.all(subscribers.map(({ until }) => until(hasFeed)));
    expect(new Set(snapshots.map(({ feed }) => feed)).size).to.equal(1);
    expect(await requestsTo(url)).to.have.length(1);
    for (const { leave } of subscribers) leave();
  });

  it('takes a relative and an absolute address for one', async () => {
    const store = createFeedStore();
    const url = fixtureUrl(FEED);
    const subscribers = [listen(store, url), listen(store, url.slice(location.origin.length))];
    await Promise.all(subscribers.map(({ until }) => until(hasFeed)));
    expect(await requestsTo(url)).to.have.length(1);
    for (const { leave } of subscribers) leave();
  });

  it('tells a late subscriber at once what it knows', async () => {
    const store = createFeedStore();
    const url = fixtureUrl(FEED);
    const first = listen(store, url);
    await first.until(hasFeed);
    const second = listen(store, url);
    expect(second.seen.map(({ feed }) => feed?.articles.length)).to.deep.equal([10]);
    first.leave();
    second.leave();
  });

  it('reads dates that name no zone in the zone of each subscriber', async () => {
    const store = createFeedStore();
    const url = fixtureUrl(FEED);
    const subscribers = ['Asia/Shanghai', 'America/New_York'].map((timeZone) => listen(store, url, { timeZone }));
    const snapshots = await Promise.all(subscribers.map(({ until }) => until(hasFeed)));
    expect(snapshots.map(({ feed }) => feed!.articles[0]!.published!.toISOString())).to.deep.equal([
      '2026-11-23T01:01:00.000Z',
      '2026-11-23T14:01:00.000Z',
    ]);
    expect(await requestsTo(url)).to.have.length(1);
    for (const { leave } of subscribers) leave();
  });

  describe('refreshing', () => {
    it('brings what is new', async () => {
      const store = createFeedStore({ refreshFloor: 0.05 });
      const url = fixtureUrl(FEED, { bodies: 'headlines.xml,headlines-next.xml' });
      const { until, leave } = listen(store, url, { refresh: 0.05 });
      const { feed } = await until((snapshot) => snapshot.feed?.articles[0]!.title.startsWith('【快讯】'));
      expect(feed!.articles).to.have.length(10);
      leave();
    });

    it('never happens when nobody wants it', async () => {
      const store = createFeedStore({ refreshFloor: 0.01 });
      const url = fixtureUrl(FEED);
      const other = fixtureUrl(FEED);
      const quiet = listen(store, url, { refresh: 0 });
      const lively = listen(store, other, { refresh: 0.01 });
      await quiet.until(hasFeed);
      await untilRequests(other, (requests) => requests.length > 4);
      expect(await requestsTo(url)).to.have.length(1);
      quiet.leave();
      lively.leave();
    });

    it('keeps the last good copy when it fails, says why, and recovers', async () => {
      const store = createFeedStore({ refreshFloor: 0.05 });
      const url = fixtureUrl(FEED, { statuses: '200,404,200' });
      const { until, leave } = listen(store, url, { refresh: 0.05 });
      const stale = await until(({ error }) => error);
      expect(stale.error).to.include({ kind: 'status', status: 404 });
      expect(stale.feed!.articles).to.have.length(10);
      const fresh = await until(({ error, loading }) => !error && !loading);
      expect(fresh.loadedAt!.getTime()).to.be.above(stale.loadedAt!.getTime());
      leave();
    });

    it('keeps the last good copy when less of the feed comes, as from a server that stumbled', async () => {
      const store = createFeedStore({ refreshFloor: 0.05 });
      const url = fixtureUrl(FEED, { bodies: 'headlines.xml,headlines-cut.xml' });
      const { until, leave } = listen(store, url, { refresh: 0.05 });
      const { feed, error } = await until((snapshot) => snapshot.error);
      expect(error).to.include({ kind: 'malformed' });
      expect(feed!.articles).to.have.length(10);
      leave();
    });

    it('shows what there is of a feed that breaks off, where nothing else is known, and keeps it for nobody', async () => {
      const url = fixtureUrl('news/headlines-cut.xml');
      const { until, leave } = listen(createFeedStore(), url);
      const { feed } = await until(({ loading }) => !loading);
      expect(feed).to.deep.include({ partial: true });
      expect(feed!.articles).to.have.length(1);
      expect(Object.keys(localStorage).filter((name) => name.includes(url))).to.deep.equal([]);
      leave();
    });

    it('waits as long as the server asks after an error', async () => {
      const store = createFeedStore({ refreshFloor: 0.01 });
      const busy = fixtureUrl(FEED, { status: 429, header: 'Retry-After:60' });
      const other = fixtureUrl(FEED);
      const refused = listen(store, busy, { refresh: 0.01 });
      expect((await refused.until(({ error }) => error)).error).to.include({ retryAfter: 60_000 });
      const lively = listen(store, other, { refresh: 0.01 });
      await untilRequests(other, (requests) => requests.length > 4);
      expect(await requestsTo(busy)).to.have.length(1);
      refused.leave();
      lively.leave();
    });

    it('follows the shortest wish, and rests again when that subscriber has gone', async () => {
      const store = createFeedStore({ refreshFloor: 0.01 });
      const url = fixtureUrl(FEED);
      const patient = listen(store, url, { refresh: 3600 });
      const eager = listen(store, url, { refresh: 0.01 });
      await untilRequests(url, (requests) => requests.length > 2);
      eager.leave();
      expect((await patient.until(hasFeed)).error).to.equal(undefined);
      patient.leave();
    });

    it('rests while the page is hidden, and catches up when it is seen', async () => {
      const store = createFeedStore({ refreshFloor: 0.01 });
      const hidden = fixtureUrl(FEED);
      const { until, leave } = listen(store, hidden, { refresh: 0.01 });
      await until(hasFeed);
      setHidden(true);
      const before = (await requestsTo(hidden)).length;
      // Another page's worth of refreshes goes by, on a clock that no page hides.
      for (let round = 0; round < 10; round++) await requestsTo(hidden);
      const after = (await requestsTo(hidden)).length;
      setHidden(false);
      await untilRequests(hidden, (requests) => requests.length > after);
      expect(after - before).to.be.at.most(1);
      leave();
    });
  });

  describe('failing', () => {
    it('is not remembered: who asks again gets what is there then', async () => {
      const store = createFeedStore({ linger: 0 });
      const url = fixtureUrl(FEED, { statuses: '404,200' });
      const first = listen(store, url);
      await first.until(({ error }) => error);
      await store.reload(url);
      expect((await first.until(hasFeed)).error).to.equal(undefined);
      first.leave();
    });

    it('is told as a FeedError even for an address that is none', async () => {
      const store = createFeedStore();
      const { until, leave } = listen(store, 'javascript:alert(1)');
      expect((await until(({ error }) => error)).error).to.include({ kind: 'address' });
      leave();
    });
  });

  describe('leaving', () => {
    it('aborts what is under way when the last subscriber has gone', async () => {
      const store = createFeedStore({ linger: 10 });
      const url = fixtureUrl(FEED, { hang: 1 });
      const subscribers = [listen(store, url), listen(store, url)];
      await untilRequests(url, (requests) => requests.length === 1);
      for (const { leave } of subscribers) leave();
      await untilRequests(url, ([request]) => request!.aborted);
    });

    it('fetches nothing for a subscriber that is back at once, as a moved element is', async () => {
      const store = createFeedStore();
      const url = fixtureUrl(FEED);
      const first = listen(store, url);
      await first.until(hasFeed);
      first.leave();
      const second = listen(store, url);
      expect(second.seen[0]!.feed!.articles).to.have.length(10);
      expect(await requestsTo(url)).to.have.length(1);
      second.leave();
    });
  });
});

/** No engine lets a test hide its page; the property and the event are all that the store goes by. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
