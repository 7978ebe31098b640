import { expect } from '@open-wc/testing';
import { createFeedStore, FeedError, loadFeed, type FeedSnapshot } from '../../src/feed/index.js';
import { fixtureUrl, requestsTo, type FixtureOptions } from '../support/fixtures.js';
import { FORMER, HOUR, keep, keepCopy, keptCopy } from '../support/kept.js';
import { letRefreshesPass, listen } from './listen.js';

/* One visitor, who leaves and comes back: each store is a page of another visit. */

const FEED = 'news/headlines.xml';

const isDone = ({ feed, loading, error }: FeedSnapshot) => feed && !loading && !error;

/** An address whose feed had one article on a visit so long ago, and has ten now. */
function visited(age: number, options?: FixtureOptions): string {
  const url = fixtureUrl(FEED, options);
  keepCopy(url, FORMER, age);
  return url;
}

describe('feed store on the next visit', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('tells at once of the copy that the last visit left, then of what is new', async () => {
    const url = visited(HOUR);
    const { seen, until, leave } = listen(createFeedStore(), url);
    expect(seen).to.have.length(1);
    expect(seen[0]).to.deep.include({ loading: true }).and.have.nested.property('feed.articles.length', 1);
    expect(Date.now() - seen[0]!.loadedAt!.getTime()).to.be.at.least(HOUR);
    const { feed, loadedAt } = await until(isDone);
    expect(feed!.articles).to.have.length(10);
    expect(Date.now() - loadedAt!.getTime()).to.be.below(HOUR);
    leave();
  });

  it('keeps what it has loaded', async () => {
    const url = fixtureUrl(FEED);
    const first = listen(createFeedStore(), url);
    await first.until(isDone);
    first.leave();
    const second = listen(createFeedStore(), url);
    expect(second.seen).to.have.length(1);
    expect(second.seen[0]!.feed!.articles).to.have.length(10);
    second.leave();
  });

  it('reads dates that name no zone in the zone of the subscriber', async () => {
    const url = fixtureUrl(FEED);
    const first = listen(createFeedStore(), url, { timeZone: 'Asia/Shanghai' });
    await first.until(isDone);
    first.leave();
    const second = listen(createFeedStore(), url, { timeZone: 'America/New_York' });
    expect(second.seen[0]!.feed!.articles[0]!.published!.toISOString()).to.equal('2026-11-23T14:01:00.000Z');
    second.leave();
  });

  it('asks for nothing while the copy is younger than the refresh', async () => {
    const url = visited(60_000);
    const { seen, leave } = listen(createFeedStore(), url, { refresh: 300 });
    expect(seen.map(({ loading }) => loading)).to.deep.equal([false]);
    await letRefreshesPass();
    expect(await requestsTo(url)).to.have.length(0);
    leave();
  });

  it('asks at once where the copy is older, or is never refreshed on a page', async () => {
    for (const refresh of [30, 0]) {
      const url = visited(60_000);
      const { until, leave } = listen(createFeedStore(), url, { refresh });
      expect((await until(isDone)).feed!.articles).to.have.length(10);
      leave();
    }
  });

  it('knows nothing of visits where it has no archive, nor with a loader of its own', async () => {
    const load = () => loadFeed(fixtureUrl(FEED));
    for (const options of [{ archive: null }, { load }]) {
      const url = visited(60_000);
      const { seen, until, leave } = listen(createFeedStore(options), url);
      expect(seen).to.deep.equal([{ loading: true }]);
      await until(isDone);
      expect(keptCopy(url)!.feed.articles).to.have.length(1);
      leave();
    }
  });

  it('keeps copies by relay', () => {
    const url = visited(60_000);
    const { seen, leave } = listen(createFeedStore(), url, { relay: 'https://relay.example' });
    expect(seen).to.deep.equal([{ loading: true }]);
    leave();
  });

  it('keeps the feed object where a new answer says the same', async () => {
    const url = fixtureUrl(FEED);
    const first = listen(createFeedStore(), url);
    const { feed } = await first.until(isDone);
    first.leave();
    const store = createFeedStore();
    const second = listen(store, url);
    const kept = second.seen[0]!.feed;
    await store.reload(url);
    await second.until(isDone);
    expect(new Set(second.seen.map((snapshot) => snapshot.feed))).to.deep.equal(new Set([kept]));
    expect(await requestsTo(url)).to.have.length(2);
    expect(kept).not.to.equal(feed);
    second.leave();
  });

  describe('with a copy that was kept without bodies', () => {
    const abridged = () => {
      const url = fixtureUrl(FEED);
      keep(url, { copy: { feed: FORMER, loadedAt: new Date(), abridged: true } });
      return url;
    };

    it('loads the feed for who wants them, and tells nothing before', async () => {
      const url = abridged();
      const { seen, until, leave } = listen(createFeedStore(), url, { whole: true });
      expect(seen).to.deep.equal([{ loading: true }]);
      expect(await until(isDone)).not.to.have.property('abridged');
      leave();
    });

    it('loads it when who wants them comes later, and tells all', async () => {
      const url = abridged();
      const store = createFeedStore();
      const first = listen(store, url);
      expect(first.seen).to.have.length(1);
      expect(first.seen[0]).to.include({ loading: false, abridged: true });
      const second = listen(store, url, { whole: true });
      expect(await second.until(isDone)).to.have.nested.property('feed.articles.length', 10);
      expect(first.seen.at(-1)!.feed!.articles).to.have.length(10);
      first.leave();
      second.leave();
    });
  });

  describe('while the server is down', () => {
    it('keeps the last good copy, with its age', async () => {
      const url = visited(3 * HOUR, { drop: 1 });
      const { until, leave } = listen(createFeedStore(), url);
      const { feed, loadedAt, error } = await until((snapshot) => snapshot.error && !snapshot.loading);
      expect(error).to.include({ kind: 'network' });
      expect(feed!.articles).to.have.length(1);
      expect(Date.now() - loadedAt!.getTime()).to.be.within(3 * HOUR, 3 * HOUR + 60_000);
      expect(keptCopy(url)!.loadedAt).to.deep.equal(loadedAt);
      leave();
    });

    it('asks again: a failure of an earlier visit is not remembered', async () => {
      const url = fixtureUrl(FEED, { statuses: '404,200' });
      const first = listen(createFeedStore(), url);
      await first.until(({ error }) => error);
      first.leave();
      const second = listen(createFeedStore(), url);
      expect((await second.until(isDone)).error).to.equal(undefined);
      second.leave();
    });

    it('waits as long as it asked on the last visit', async () => {
      const url = visited(HOUR, { status: 429, header: 'Retry-After:60' });
      const first = listen(createFeedStore(), url);
      await first.until(({ error }) => error);
      first.leave();
      const second = listen(createFeedStore(), url);
      expect(second.seen).to.have.length(1);
      expect(second.seen[0]).to.have.nested.property('error.status', 429);
      expect(second.seen[0]).to.have.nested.property('feed.articles.length', 1);
      dispatchEvent(new Event('online'));
      await letRefreshesPass();
      expect(await requestsTo(url)).to.have.length(1);
      second.leave();
    });

    it('asks when that wait is over', async () => {
      const url = fixtureUrl(FEED);
      keep(url, { failure: { at: new Date(), error: new FeedError('status', url, { status: 503, retryAfter: 300 }) } });
      const { until, leave } = listen(createFeedStore({ refreshFloor: 0.1 }), url, { refresh: 0.1 });
      expect((await until(isDone)).error).to.equal(undefined);
      leave();
    });
  });
});
