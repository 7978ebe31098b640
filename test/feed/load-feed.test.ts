import { expect } from '@open-wc/testing';
import { loadFeed } from '../../src/feed/index.js';
import { elsewhere, fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { failureOf } from './load-fixture.js';

const FEED = 'news/headlines.xml';
const RELAY = '/fixtures/feed/relay';

describe('loading a feed', () => {
  it('takes an address relative to the page', async () => {
    const url = fixtureUrl(FEED);
    const feed = await loadFeed(url.slice(location.origin.length));
    expect(feed.url).to.equal(url);
    expect(feed.articles).to.have.length(10);
  });

  it('reads dates that name no zone in the zone asked for, else in the visitor’s', async () => {
    const published = async (timeZone?: string) => (await loadFeed(fixtureUrl(FEED), { timeZone })).articles[0]!.published!.toISOString();
    expect(await published('Asia/Shanghai')).to.equal('2026-11-23T01:01:00.000Z');
    expect(await published('America/New_York')).to.equal('2026-11-23T14:01:00.000Z');
    expect(await published()).to.equal(new Date(2026, 10, 23, 9, 1).toISOString());
  });

  it('resolves relative links against the address after redirects', async () => {
    const target = new URL('/fixtures/feed/relay/feed', location.href).href;
    const feed = await loadFeed(fixtureUrl(FEED, { status: 302, header: `Location:${target}` }));
    expect(feed.url).to.equal(target);
    expect(feed.articles[0]!.url).to.equal(new URL('relative', target).href);
  });

  it('says address, and why, of what is none', async () => {
    for (const address of ['javascript:alert(1)', 'data:text/xml,<rss/>', 'file:///etc/passwd', 'http://[', 'ftp://x.example/']) {
      const error = await failureOf(loadFeed(address));
      expect(error, address).to.include({ kind: 'address', url: address });
      expect(error.cause, address).to.be.instanceOf(TypeError);
    }
  });

  it('says empty of an answer that has no content to give', async () => {
    expect(await failureOf(loadFeed(fixtureUrl('feed/other/empty.xml', { status: 204 })))).to.include({ kind: 'empty' });
  });

  it('gives up when nobody wants the feed any more', async () => {
    const leaving = new AbortController();
    const url = fixtureUrl(FEED, { hang: 1 });
    const failure = failureOf(loadFeed(url, { signal: leaving.signal }));
    await untilRequests(url, (requests) => requests.length > 0);
    leaving.abort();
    expect(await failure).to.include({ kind: 'aborted' });
  });

  describe('through a relay', () => {
    it('asks only the relay for a feed of another origin', async () => {
      const url = elsewhere(fixtureUrl(FEED));
      expect((await loadFeed(url, { relay: RELAY })).title).to.equal('By relay');
      expect(await requestsTo(url)).to.deep.equal([]);
    });

    it('takes a relay’s address with or without a slash at its end', async () => {
      expect((await loadFeed('https://feed.example/', { relay: `${RELAY}/` })).title).to.equal('By relay');
    });

    it('keeps the feed’s own address, to which relative links refer', async () => {
      const feed = await loadFeed('https://feed.example/news/rss.xml', { relay: RELAY, timeZone: 'Asia/Shanghai' });
      expect(feed.url).to.equal('https://feed.example/news/rss.xml');
      expect(feed.articles[0]!.url).to.equal('https://feed.example/news/relative');
      expect(feed.articles[0]!.published!.toISOString()).to.equal('2026-11-23T01:01:00.000Z');
    });

    it('asks the page’s own origin directly first', async () => {
      const url = fixtureUrl(FEED);
      expect((await loadFeed(url, { relay: RELAY })).title).to.not.equal('By relay');
      expect(await requestsTo(url)).to.have.length(1);
    });

    it('turns to the relay where its own origin has no feed', async () => {
      expect((await loadFeed(fixtureUrl(FEED, { status: 404 }), { relay: RELAY })).title).to.equal('By relay');
      expect((await loadFeed(fixtureUrl('feed/other/page.html'), { relay: RELAY })).title).to.equal('By relay');
    });

    it('says what the relay did', async () => {
      const error = await failureOf(loadFeed('https://feed.example/', { relay: '/fixtures/feed/no-relay' }));
      expect(error).to.include({ kind: 'status', status: 404 });
      expect(error.url).to.contain('/fixtures/feed/no-relay/feed?url=https%3A%2F%2Ffeed.example%2F');
    });

    it('says address of a relay that has none', async () => {
      expect(await failureOf(loadFeed('https://feed.example/', { relay: 'javascript:1' }))).to.include({ kind: 'address', url: 'javascript:1' });
    });
  });
});
