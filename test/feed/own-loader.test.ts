import { expect } from '@open-wc/testing';
import { createFeedStore, FeedError, isFeedError, parseFeed, type Feed, type FeedStoreOptions } from '../../src/feed/index.js';
import { letRefreshesPass, listen } from './listen.js';

type Load = NonNullable<FeedStoreOptions['load']>;

const ADDRESS = 'https://own.example/feed';
const FEED = parseFeed('<rss><channel><item><title>One</title></item></channel></rss>', { url: ADDRESS });

/** What loaders reject with that know no better; for the types, errors all. */
const REASONS = {
  'a text': 'text',
  nothing: undefined,
  null: null,
  'a number': 404,
  'an object': {},
  'an Error': new Error('x'),
  'an AbortError of its own': new DOMException('x', 'AbortError'),
} as Record<string, unknown> as Record<string, Error>;

/** A loader whose answers the test gives, in the order of its calls. */
function handLoader() {
  const calls: { options: Parameters<Load>[1]; resolve: (feed: Feed) => void; reject: (reason: unknown) => void }[] = [];
  const load: Load = (_, options) => new Promise((resolve, reject) => calls.push({ options, resolve, reject }));
  return { calls, load };
}

describe('feed store with a loader of its own', () => {
  it('hands the loader the address as it was given, the relay and a signal', async () => {
    const seen: unknown[] = [];
    const load: Load = (address, { relay, signal }) => {
      seen.push(address, relay, signal instanceof AbortSignal);
      return Promise.resolve(FEED);
    };
    const { until, leave } = listen(createFeedStore({ load }), '/feed', { relay: '/relay' });
    await until(({ feed }) => feed);
    expect(seen).to.deep.equal(['/feed', '/relay', true]);
    leave();
  });

  for (const [name, reason] of Object.entries(REASONS)) {
    it(`tells a FeedError of a loader that rejects with ${name}`, async () => {
      const load: Load = () => Promise.reject(reason);
      const { until, leave } = listen(createFeedStore({ load }), ADDRESS);
      const { error, loading } = await until((snapshot) => snapshot.error);
      expect(isFeedError(error)).to.equal(true);
      expect(error).to.include({ kind: 'network', url: ADDRESS, cause: reason });
      expect(loading).to.equal(false);
      leave();
    });
  }

  it('tells a FeedError of a loader that throws at once, and passes a FeedError on', async () => {
    const own = new FeedError('status', ADDRESS, { status: 418 });
    const load: Load = () => {
      throw own;
    };
    const { until, leave } = listen(createFeedStore({ load }), ADDRESS);
    expect((await until(({ error }) => error)).error).to.equal(own);
    leave();
  });

  it('does not overtake a request under way, however short the refresh', async () => {
    const { calls, load } = handLoader();
    const store = createFeedStore({ load, refreshFloor: 0.01 });
    const [first, second] = [listen(store, ADDRESS, { refresh: 0.01 }), listen(store, ADDRESS, { refresh: 0.01 })];
    await letRefreshesPass();
    document.dispatchEvent(new Event('visibilitychange'));
    await letRefreshesPass();
    expect(calls).to.have.length(1);
    calls[0]!.resolve(FEED);
    await second.until(({ feed }) => feed);
    first.leave();
    second.leave();
  });

  it('forgets the answer that a reload has overtaken', async () => {
    const { calls, load } = handLoader();
    const store = createFeedStore({ load });
    const { until, leave } = listen(store, ADDRESS);
    const reloaded = store.reload(ADDRESS);
    expect(calls.map(({ options }) => options.signal!.aborted)).to.deep.equal([true, false]);
    calls[0]!.reject(new Error('late'));
    calls[1]!.resolve(FEED);
    await reloaded;
    expect(await until(({ loading }) => !loading)).to.deep.include({ feed: FEED }).and.not.have.property('error');
    leave();
  });

  it('reloads past the browser’s cache, and for nobody in particular', async () => {
    const { calls, load } = handLoader();
    const store = createFeedStore({ load, linger: 0 });
    const reloaded = store.reload(ADDRESS);
    expect(calls[0]!.options.cache).to.equal('no-cache');
    calls[0]!.resolve(FEED);
    await reloaded;
  });

  it('fetches once for an address whose former reload outlived it', async () => {
    const { calls, load } = handLoader();
    const store = createFeedStore({ load, linger: 0 });
    const first = listen(store, ADDRESS);
    const reloaded = store.reload(ADDRESS);
    const gone = new Promise((resolve) => calls[1]!.options.signal!.addEventListener('abort', resolve));
    first.leave();
    await gone;
    const second = listen(store, ADDRESS);
    calls[1]!.reject(new Error('given up'));
    await reloaded;
    await letRefreshesPass();
    const third = listen(store, ADDRESS);
    expect(calls).to.have.length(3);
    second.leave();
    third.leave();
  });

  it('keeps telling the others when one subscriber throws, and reports that to the page', async () => {
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = (error) => reported.push((error as Error).message);
    const store = createFeedStore({ load: () => Promise.resolve(FEED) });
    const leaveBad = store.subscribe(ADDRESS, () => {
      throw new Error('of the subscriber');
    });
    const { until, leave } = listen(store, ADDRESS);
    await until(({ feed }) => feed);
    window.reportError = reportError;
    expect(new Set(reported)).to.deep.equal(new Set(['of the subscriber']));
    leaveBad();
    leave();
  });

  it('tells a new subscriber once of what it knows', async () => {
    const { calls, load } = handLoader();
    const store = createFeedStore({ load });
    const first = listen(store, ADDRESS);
    expect(first.seen).to.deep.equal([{ loading: true }]);
    calls[0]!.resolve(FEED);
    await first.until(({ feed }) => feed);
    const second = listen(store, ADDRESS);
    expect(second.seen).to.have.length(1);
    first.leave();
    second.leave();
  });

  it('lets a subscriber leave twice, and from within', async () => {
    const store = createFeedStore({ load: () => Promise.resolve(FEED) });
    const { until, leave } = listen(store, ADDRESS);
    const other = store.subscribe(ADDRESS, ({ feed }) => {
      if (feed) queueMicrotask(other);
    });
    other();
    other();
    expect((await until(({ feed }) => feed)).feed).to.equal(FEED);
    leave();
    leave();
  });
});
