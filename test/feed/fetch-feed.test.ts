import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feed/index.js';
import { fetchFeed, type FeedDocument, type FetchFeedOptions } from '../../src/feed/fetch-feed.js';
import { joinBytes } from '../../src/feed/join-bytes.js';
import { elsewhere, fixtureUrl, requestsTo, untilRequests } from '../support/fixtures.js';
import { failureOf } from './load-fixture.js';

const FEED = 'news/headlines.xml';

/** An answer with all of its body. */
async function fetchWhole(url: string, options?: FetchFeedOptions): Promise<Omit<FeedDocument, 'chunks'> & { bytes: Uint8Array }> {
  const { chunks, ...document } = await fetchFeed(url, options);
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return { ...document, bytes: joinBytes(pieces) };
}

const failure = (url: string, options?: FetchFeedOptions): Promise<FeedError> => failureOf(fetchWhole(url, options));

describe('fetching a feed', () => {
  it('brings the bytes and their type', async () => {
    const { bytes, contentType } = await fetchWhole(fixtureUrl(FEED, { type: 'text/xml;charset=gbk' }));
    expect(contentType).to.equal('text/xml;charset=gbk');
    expect(new TextDecoder().decode(bytes)).to.match(/^<\?xml.*<\/rss>\s*$/s);
  });

  it('names the address after redirects, since relative links hang on it', async () => {
    const target = fixtureUrl('news/one.xml');
    const { url } = await fetchWhole(fixtureUrl(FEED, { status: 302, header: `Location:${target}` }));
    expect(url).to.equal(target);
  });

  describe('when the server stumbles', () => {
    it('asks again twice after an error of the server', async () => {
      const url = fixtureUrl(FEED, { statuses: '500,502,200' });
      await fetchWhole(url);
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
      await fetchWhole(url);
      const [first, second] = await requestsTo(url);
      expect(second!.at - first!.at).to.be.at.least(990);
    });

    it('knows a Retry-After that is a date, and one that is nonsense', async () => {
      const date = new Date(Date.now() + 3_600_000).toUTCString();
      const { retryAfter } = await failure(fixtureUrl(FEED, { status: 429, header: `Retry-After:${date}` }));
      expect(retryAfter).to.be.within(3_500_000, 3_600_000);
      const error = await failure(fixtureUrl(FEED, { status: 404, header: 'Retry-After:soon' }));
      expect(error).to.include({ kind: 'status', retryAfter: undefined });
    });

    it('asks no more once nobody wants the feed, however long it was to wait', async () => {
      const url = fixtureUrl(FEED, { status: 503, header: 'Retry-After:9' });
      const leaving = new AbortController();
      const outcome = failure(url, { signal: leaving.signal });
      await untilRequests(url, (requests) => requests.length > 0);
      leaving.abort();
      expect(await outcome).to.include({ kind: 'aborted' });
      expect(await requestsTo(url)).to.have.length(1);
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

    it('says blocked where the page’s own server redirects to such a one', async () => {
      const url = fixtureUrl(FEED, { status: 302, header: `Location:${elsewhere(fixtureUrl(FEED))}` });
      expect(await failure(url)).to.include({ kind: 'blocked', url });
    });

    it('says network where the page’s own server redirects in a circle', async () => {
      expect(await failure(fixtureUrl(FEED, { status: 302, header: 'Location:#again' }))).to.include({ kind: 'network' });
    });

    it('says blocked, not status, of an error that may not be read', async () => {
      expect(await failure(elsewhere(fixtureUrl(FEED, { status: 500 })))).to.include({ kind: 'blocked' });
      expect(await failure(elsewhere(fixtureUrl(FEED, { status: 404, cors: 1 })))).to.include({ kind: 'status', status: 404 });
    });

    it('asks another origin in a way that needs no preflight', async () => {
      const url = elsewhere(fixtureUrl(FEED, { cors: 1 }));
      await fetchWhole(url, { cache: 'no-cache' });
      expect((await requestsTo(url)).map(({ method }) => method)).to.deep.equal(['GET']);
    });

    it('names the error beneath, whatever the kind', async () => {
      const kinds: [string, FeedError][] = [
        ['network', await failure(fixtureUrl(FEED, { drop: 1 }))],
        ['blocked', await failure(elsewhere(fixtureUrl(FEED)))],
        ['status', await failure(fixtureUrl(FEED, { status: 404 }))],
        ['timeout', await failure(fixtureUrl(FEED, { delay: 5000 }), { timeout: 50 })],
        ['timeout', await failure(fixtureUrl(FEED, { hang: 1 }), { timeout: 50 })],
        ['aborted', await failure(fixtureUrl(FEED), { signal: AbortSignal.abort() })],
      ];
      for (const [kind, error] of kinds) {
        expect(error).to.include({ kind });
        expect((error.cause as Error | undefined)?.name, kind).to.be.a('string');
      }
    });

    it('reads a feed of another origin that sends the CORS header', async () => {
      expect((await fetchWhole(elsewhere(fixtureUrl(FEED, { cors: 1 })))).bytes).to.have.length.above(1000);
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

    it('takes 16 MiB of body and no more, where nobody says otherwise', async () => {
      const { length } = (await fetchWhole(fixtureUrl(FEED))).bytes;
      const repeat = Math.floor(2 ** 24 / length);
      expect((await fetchWhole(fixtureUrl(FEED, { repeat }))).bytes).to.have.length(repeat * length);
      expect(await failure(fixtureUrl(FEED, { repeat: repeat + 1 }))).to.include({ kind: 'too-large' });
    });

    it('stops a body of some kilobytes that grows a hundredfold when it is unpacked', async () => {
      const url = fixtureUrl(FEED, { endless: 1, gzip: 1 });
      expect(await failure(url, { maxBytes: 1_000_000 })).to.include({ kind: 'too-large' });
      await untilRequests(url, ([request]) => request!.aborted);
      expect((await fetchWhole(fixtureUrl(FEED, { gzip: 1 }))).bytes).to.deep.equal((await fetchWhole(fixtureUrl(FEED))).bytes);
    });

    it('asks nothing for someone who has left already', async () => {
      const url = fixtureUrl(FEED);
      expect(await failure(url, { signal: AbortSignal.abort() })).to.include({ kind: 'aborted', url });
      expect(await requestsTo(url)).to.deep.equal([]);
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
