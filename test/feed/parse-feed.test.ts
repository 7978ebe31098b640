import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { failureOf, loadFixture } from './load-fixture.js';

const url = 'https://parse.example/feed';

const parse = (text: string) => Promise.resolve(text).then((it) => parseFeed(it, { url }));

describe('recognizing a feed', () => {
  it('goes by the text, not by the Content-Type', async () => {
    for (const type of ['text/html', 'application/json', 'application/octet-stream', '']) {
      const feed = await loadFixture('atom/atom-1.0.xml', { type });
      expect(feed.articles, type).to.have.length(2);
    }
    expect((await loadFixture('json/json-feed-1.0.json', { type: 'text/xml' })).articles).to.have.length(2);
  });

  it('needs no more than a text and an address', () => {
    expect(parseFeed('<rss><channel><item><title>One</title></item></channel></rss>', { url }).articles[0]).to.include({ title: 'One' });
    expect(parseFeed('\ufeff\n{"items":[{"id":"1","title":"One"}]}', { url }).articles[0]).to.include({ id: '1', title: 'One' });
  });

  it('keeps the address it was given', () => {
    expect(parseFeed('<rss><channel/></rss>', { url }).url).to.equal(url);
  });

  describe('says not-a-feed of', () => {
    for (const file of ['page.html', 'fragment.html', 'plain.txt', 'sitemap.xml', 'opml.xml', 'picture.png']) {
      it(`${file}, served as 200`, async () => {
        const error = await failureOf(loadFixture(`other/${file}`, { type: 'application/rss+xml' }));
        expect(error).to.include({ kind: 'not-a-feed' });
        expect(error.url).to.contain(`/fixtures/feed/other/${file}`);
      });
    }

    it('JSON that is no feed, such as a list, an error or null', async () => {
      for (const text of ['[]', '[{"id":1}]', '{}', '{"items":{}}', '{"items":null}', 'null', '"text"', '12']) {
        expect(await failureOf(parse(text)), text).to.include({ kind: 'not-a-feed', url });
      }
    });
  });

  it('says empty of an answer without content, or of blanks alone', async () => {
    expect(await failureOf(loadFixture('other/empty.xml'))).to.include({ kind: 'empty' });
    expect(await failureOf(loadFixture('other/blank.xml'))).to.include({ kind: 'empty' });
  });

  it('throws nothing but a FeedError, whatever it is given', async () => {
    const pieces = ['<rss>', '<channel>', '<item>', '</item>', '<feed', ' xmlns="', '&', ']]>', '<![CDATA[', '{"items":[', '"', '\0', '\ud800', '<!DOCTYPE', '文'];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 8 }, (_, index) => pieces[(round * (index + 3) + index * index) % pieces.length]).join('');
      const outcome = parse(text);
      const feed = await outcome.catch(() => undefined);
      if (!feed) expect(await failureOf(outcome), text).to.include({ url });
    }
  });
});
