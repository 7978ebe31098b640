import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../src/feed/index.js';
import { failureOf, loadFixture, plain } from '../load-fixture.js';

describe('reading JSON Feed', () => {
  it('brings what the feed says of itself', async () => {
    const feed = await loadFixture('json/json-feed-1.1.json');
    expect(feed).to.include({ title: 'JSON News', homeUrl: 'https://json.example/', description: 'Braces', language: 'en' });
    expect(feed.image!.url).to.equal(new URL('/icon.png', location.href).href);
  });

  it('brings every field of an item, and those of the extension', async () => {
    const { url: base, articles: [article] } = await loadFixture('json/json-feed-1.1.json');
    expect(plain(article)).to.deep.equal({
      base,
      id: '1',
      url: 'https://json.example/1',
      title: 'First',
      summary: 'Short',
      contentHtml: '<p>Hello</p>',
      published: '2026-11-23T01:01:00.000Z',
      updated: '2026-11-23T02:00:00.000Z',
      authors: [{ name: 'Li Na', url: 'https://json.example/li' }],
      source: { name: 'Wire', url: 'https://wire.example/' },
      credits: [{ role: '责任编辑', name: '王小明' }],
      categories: ['a', 'b'],
      image: { url: new URL('/1.jpg', location.href).href },
      enclosures: [{ url: new URL('/1.mp3', location.href).href, type: 'audio/mpeg', length: 1337 }],
      views: 12,
      language: 'zh',
    });
  });

  it('shows plain text as it stands', async () => {
    const article = (await loadFixture('json/json-feed-1.1.json')).articles[1];
    expect(article!.summary).to.match(/^1 < 2 & /);
    expect(new DOMParser().parseFromString(article!.contentHtml!, 'text/html').body.textContent).to.equal('1 < 2 & <b>plain</b>');
  });

  it('takes numbers for ids, external links, and an id that is an address', async () => {
    const [, external, address] = (await loadFixture('json/json-feed-1.1.json')).articles;
    expect(external).to.include({ id: '2', url: 'https://other.example/2' });
    expect(address).to.include({ url: 'https://json.example/3', language: 'en' });
  });

  it('gives an item the authors of its feed, without addresses that are scripts', async () => {
    const article = (await loadFixture('json/json-feed-1.1.json')).articles[2];
    expect(plain(article!.authors)).to.deep.equal([{ name: 'The Desk' }]);
  });

  it('has no address or picture that is not http(s)', async () => {
    expect((await loadFixture('json/json-feed-1.1.json')).articles[3]).to.include({ title: 'Bad', url: undefined, image: undefined });
  });

  it('takes a picture among the attachments where an item names none', () => {
    const attachments = [{ url: '/a.mp3', mime_type: 'audio/mpeg' }, { url: '/a.jpg', mime_type: 'image/jpeg' }, { url: '/b.jpg' }];
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', attachments }, { id: '2', attachments, image: '/own.jpg' }] });
    const { articles } = parseFeed(text, { url: 'https://json.example/feed.json' });
    expect(articles.map(({ image }) => image?.url)).to.deep.equal(['https://json.example/a.jpg', 'https://json.example/own.jpg']);
  });

  it('lives with values of the wrong type', async () => {
    const { articles } = await loadFixture('json/json-feed-1.1.json');
    expect(articles).to.have.length(5);
    expect(articles[4]).to.deep.include({ title: '', categories: [], enclosures: [] });
  });

  it('reads what people write by hand: dates in numbers, authors as texts, empty values', async () => {
    const { articles } = await loadFixture('json/habits.json');
    expect(plain(articles.map(({ published, authors, language }) => ({ published, authors: authors.map(({ name }) => name), language })))).to.deep.equal([
      { published: '2022-07-08T07:18:22.000Z', authors: ['王小明', '李娜'], language: 'zh-CN' },
      { published: '2022-07-08T07:18:22.000Z', authors: ['王小明'], language: 'zh-CN' },
      { published: '2022-07-08T15:18:22.000Z', authors: [], language: 'zh-CN' },
    ]);
    expect(articles[0]).to.include({ summary: '1 < 2' });
    expect(articles[1]!.url).to.equal(`${location.protocol}//www.habits.example/2`);
    expect(articles[2]).to.include({ url: 'https://other.example/3', title: '', summary: '无标题' });
  });

  it('reads 1.0 with its single author', async () => {
    const { articles } = await loadFixture('json/json-feed-1.0.json');
    expect(plain(articles.map(({ authors }) => authors))).to.deep.equal([[{ name: 'Pat', url: 'https://pat.example/' }], [{ name: 'Kim' }]]);
  });

  describe('of a relay', () => {
    const url = 'https://relayed.example/feed';
    const read = (item: object) => parseFeed(JSON.stringify({ items: [{ id: '1', ...item }] }), { url, timeZone: 'Asia/Shanghai' }).articles[0]!;

    it('prefers what the extension says again to what JSON Feed can say', () => {
      const article = read({ title: '<br> explained', date_published: '2022-07-08T15:18:22Z', _newsrack: { title: '&#38;#60;br> explained', date_published: '2022-07-08T15:18:22.000' } });
      expect(article).to.deep.include({ title: '<br> explained', floating: true, published: new Date('2022-07-08T07:18:22Z') });
    });

    it('brings a picture’s words and size, the comments, and what the body’s addresses refer to', () => {
      const image = { url: 'https://relayed.example/1.jpg', alt: 'A boat', width: 640, height: 480 };
      const article = read({ image: image.url, _newsrack: { image, comments: 17, base: 'https://relayed.example/a/' } });
      expect(plain(article)).to.deep.include({ image, comments: 17, base: 'https://relayed.example/a/' });
    });

    it('takes an id for no address where the extension says that there is none', () => {
      const id = 'https://relayed.example/not-a-page';
      expect(read({ id }).url).to.equal(id);
      expect(read({ id, _newsrack: { url: null } })).to.include({ id, url: undefined });
    });

    it('lives with an extension of the wrong type', () => {
      for (const extension of [null, 'text', 12, [], { image: 'x', title: {}, base: 1, source: [] }, { image: { alt: {}, width: [] } }]) {
        expect(read({ title: 'A', _newsrack: extension }).id, JSON.stringify(extension)).to.equal('1');
      }
    });
  });

  it('says not-a-feed of other JSON, and malformed, with the cause, of broken JSON', async () => {
    expect(await failureOf(loadFixture('json/not-a-feed.json'))).to.include({ kind: 'not-a-feed' });
    const broken = await failureOf(loadFixture('json/broken.json'));
    expect(broken).to.include({ kind: 'malformed' });
    expect(broken.cause).to.be.instanceOf(SyntaxError);
  });
});
