import { expect } from '@open-wc/testing';
import { isFeedError, type FeedError } from '../../src/feed/index.js';
import { fetchFeed, type FetchFeedOptions } from '../../src/feed/fetch-feed.js';
import { elsewhere, fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';

const FEED = 'news/headlines.xml';

async function failure(url: string, options?: FetchFeedOptions): Promise<FeedError> {
  const outcome = await fetchFeed(url, options).catch((error: unknown) => error);
  if (isFeedError(outcome)) return outcome;
  throw new Error(`expected a FeedError, saw ${String(outcome)}`);
}

describe('fetching a feed', () => {
  it('brings the bytes and their type', async () => {
    const { bytes, contentType } = await fetchFeed(fixtureUrl(FEED, { type: 'text/xml;charset=gbk' }));
    expect(contentType).to.equal('text/xml;charset=gbk');
    expect(new TextDecoder().decode(bytes)).to.match(/^<\?xml.*<\/rss>\s*$/s);
  });

  it('names the address after redirects, since relative links hang on it', async () => {
    const target = fixtureUrl('news/one.xml');
    const { url } = await fetchFeed(fixtureUrl(FEED, { status: 302, header: `Location:${target}` }));
    expect(url).to.equal(target);
  });

  describe('when the server stumbles', () => {
    it('asks again twice after an error of the server', async () => {
      const url = fixtureUrl(FEED, { statuses: '500,502,200' });
      await fetchFeed(url);
      expect(await requestsTo(url)).to.have.length(3);
    });

    it('gives up after the third error, and says which', async () => {
      const url = fixtureUrl(FEED, { status: 500 });
      const error = await failure(url);
      expect(error).to.include({ kind: 'status', status: 500, url });
      expect(await requestsTo(url)).to.have.length(3);
    });

    it('does not ask again for what is not there', async () => {
      const url = fixtureUrl('news/no-such-feed.xml', { status: 404 });
      expect(await failure(url)).to.include({ kind: 'status', status: 404 });
      expect(await requestsTo(url)).to.have.length(1);
    });

    it('waits as long as Retry-After asks', async () => {
      const url = fixtureUrl(FEED, { statuses: '503,200', header: 'Retry-After:1' });
      await fetchFeed(url);
      const [first, second] = await requestsTo(url);
      expect(second!.at - first!.at).to.be.at.least(990);
    });

    it('leaves a longer Retry-After to whoever refreshes', async () => {
      const url = fixtureUrl(FEED, { status: 429, header: 'Retry-After:3600' });
      expect(await failure(url)).to.include({ kind: 'status', retryAfter: 3_600_000 });
      expect(await requestsTo(url)).to.have.length(1);
    });
  });

  describe('when no answer can be had', () => {
    it('says network for a connection that breaks', async () => {
      expect(await failure(fixtureUrl(FEED, { drop: 1 }))).to.include({ kind: 'network' });
    });

    it('says network for a dead server of another origin', async () => {
      expect(await failure('http://localhost:9/feed.xml')).to.include({ kind: 'network' });
    });

    it('says blocked for a server of another origin that sends no CORS header', async () => {
      const url = elsewhere(fixtureUrl(FEED));
      expect(await failure(url)).to.include({ kind: 'blocked', url });
      expect((await requestsTo(url)).map(({ method }) => method)).to.deep.equal(['GET', 'HEAD']);
    });

    it('reads a feed of another origin that sends the CORS header', async () => {
      expect((await fetchFeed(elsewhere(fixtureUrl(FEED, { cors: 1 })))).bytes).to.have.length.above(1000);
    });
  });

  describe('limits', () => {
    it('gives a silent server up', async () => {
      expect(await failure(fixtureUrl(FEED, { delay: 5000 }), { timeout: 100 })).to.include({ kind: 'timeout' });
    });

    it('gives up a body that stops coming', async () => {
      expect(await failure(fixtureUrl(FEED, { hang: 1 }), { timeout: 100 })).to.include({ kind: 'timeout' });
    });

    it('gives up a body that drips for ever', async () => {
      const url = fixtureUrl(FEED, { endless: 1, drip: '10,20' });
      expect(await failure(url, { timeout: 100 })).to.include({ kind: 'timeout' });
    });

    it('stops an oversize body, and closes the connection', async () => {
      const url = fixtureUrl(FEED, { endless: 1 });
      expect(await failure(url, { maxBytes: 100_000 })).to.include({ kind: 'too-large' });
      await untilRequests(url, ([request]) => request!.aborted);
    });

    it('stops when nobody wants the feed any more, and closes the connection', async () => {
      const url = fixtureUrl(FEED, { hang: 1 });
      const leaving = new AbortController();
      const outcome = failure(url, { signal: leaving.signal });
      await untilRequests(url, (requests) => requests.length > 0);
      leaving.abort();
      expect(await outcome).to.include({ kind: 'aborted' });
      await untilRequests(url, ([request]) => request!.aborted);
    });
  });
});
