import { expect } from '@open-wc/testing';
import { createFeedStore, type FeedSnapshot } from '../../src/feed/index.js';
import { fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { FORMER, HOUR, keepCopy } from '../support/kept.js';
import { letRefreshesPass, listen } from './listen.js';

const FEED = 'news/headlines.xml';

const isDone = ({ feed, loading, error }: FeedSnapshot) => feed && !loading && !error;

/** No engine lets a test take its network away; the property and the event are all that the store goes by. */
function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

describe('feed store', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  describe('without a network', () => {
    afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

    it('tells at once that the copy is old', () => {
      setOnline(false);
      const url = fixtureUrl(FEED, { drop: 1 });
      keepCopy(url, FORMER, 3 * HOUR);
      const { seen, leave } = listen(createFeedStore(), url);
      expect(seen).to.have.length(1);
      expect(seen[0]).to.have.nested.property('error.kind', 'network');
      expect(seen[0]).to.have.nested.property('feed.articles.length', 1);
      leave();
    });

    it('asks as soon as it is back', async () => {
      const url = fixtureUrl(FEED, { statuses: '404,200' });
      keepCopy(url, FORMER, 3 * HOUR);
      const { until, leave } = listen(createFeedStore(), url);
      await until(({ error, loading }) => error && !loading);
      setOnline(true);
      expect((await until(isDone)).feed!.articles).to.have.length(10);
      leave();
    });

    it('leaves what came well as it is when it is back', async () => {
      const url = fixtureUrl(FEED);
      const { until, leave } = listen(createFeedStore(), url);
      await until(isDone);
      setOnline(true);
      await letRefreshesPass();
      expect(await requestsTo(url)).to.have.length(1);
      leave();
    });
  });

  describe('on a page that comes back from the browser’s cache of pages', () => {
    const leavePage = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    it('gives up what is under way, since that may keep the page out of it, and asks again', async () => {
      const url = fixtureUrl(FEED, { delay: 500 });
      const { until, leave } = listen(createFeedStore(), url);
      await untilRequests(url, (requests) => requests.length === 1);
      leavePage();
      await untilRequests(url, ([request]) => request!.aborted);
      comeBack();
      expect((await until(isDone)).error).to.equal(undefined);
      expect(await requestsTo(url)).to.have.length(2);
      leave();
    });

    it('asks for what had failed', async () => {
      const url = fixtureUrl(FEED, { statuses: '404,200' });
      const { until, leave } = listen(createFeedStore(), url);
      await until(({ error }) => error);
      leavePage();
      comeBack();
      expect((await until(isDone)).error).to.equal(undefined);
      leave();
    });
  });
});
