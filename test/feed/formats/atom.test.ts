import { expect } from '@open-wc/testing';
import { loadFixture, plain } from '../load-fixture.js';

describe('reading Atom', () => {
  it('brings what the feed says of itself', async () => {
    const feed = await loadFixture('atom/atom-1.0.xml');
    expect(feed).to.include({
      title: 'Atom <News>',
      homeUrl: 'https://atom.example/news/',
      description: 'All that splits',
      language: 'en',
    });
    expect(feed.image!.url).to.equal('https://atom.example/logo.png');
  });

  it('brings every field of an entry', async () => {
    const [article] = (await loadFixture('atom/atom-1.0.xml')).articles;
    expect(plain(article)).to.deep.equal({
      base: 'https://atom.example/news/',
      id: 'urn:uuid:1',
      url: 'https://atom.example/news/1',
      title: 'Less is <more>',
      summary: '1 < 2',
      contentHtml: '<p>Body</p><br>',
      published: '2026-11-23T01:01:00.000Z',
      updated: '2026-11-23T02:00:00.000Z',
      authors: [{ name: 'Li Na' }, { name: 'Nora Lind', url: 'https://atom.example/nora' }],
      credits: [],
      categories: ['Technology', 'physics'],
      enclosures: [{ url: 'https://atom.example/news/1.mp3', type: 'audio/mpeg', length: 1337 }],
      language: 'en',
    });
  });

  it('shows a text title as it stands, with what looks like markup', async () => {
    expect((await loadFixture('atom/atom-1.0.xml')).articles[1]!.title).to.equal('Tom & Jerry <b>');
  });

  it('links an entry without links to its id, if that is an address', async () => {
    expect((await loadFixture('atom/atom-1.0.xml')).articles[1]!.url).to.equal('https://atom.example/only-an-id');
  });

  it('takes the summary from the body, and the author from the source, where an entry has none', async () => {
    const article = (await loadFixture('atom/atom-1.0.xml')).articles[1];
    expect(article).to.deep.include({
      summary: 'x & y',
      source: { name: 'Elsewhere', url: 'https://elsewhere.example/' },
      authors: [{ name: 'Someone Else', url: undefined }],
    });
  });

  it('reads 0.3 with its own names', async () => {
    const feed = await loadFixture('atom/atom-0.3.xml');
    expect(feed).to.include({ title: 'Early Atom', description: 'First draft', homeUrl: 'https://early.example/' });
    expect(plain(feed.articles[0])).to.deep.include({
      title: 'Fish & chips',
      url: 'https://early.example/1',
      published: '2004-02-01T10:00:00.000Z',
      updated: '2004-02-02T10:00:00.000Z',
      authors: [{ name: 'Pat' }],
      contentHtml: '<b>Hot</b>',
    });
  });

  describe('links', () => {
    const load = async () => (await loadFixture('atom/links.xml')).articles;

    it('are to the page, whichever others stand before it, however the relation is spelled', async () => {
      const urls = (await load()).map(({ url }) => url);
      expect(urls.map((url) => url && new URL(url).pathname)).to.deep.equal(['/fixtures/feed/atom/news/1', '/2', '/3', '/4', undefined, '/6']);
    });

    it('are all of the files that come with an entry', async () => {
      expect((await load())[3]!.enclosures.map(({ url, type, length }) => [new URL(url).pathname, type, length])).to.deep.equal([
        ['/4.mp3', 'audio/mpeg', 1],
        ['/4.ogg', 'audio/ogg', undefined],
        ['/4.jpg', 'image/jpeg', undefined],
      ]);
    });
  });

  it('reads titles as their type says', async () => {
    const { articles } = await loadFixture('atom/titles.xml');
    expect(articles.map(({ title }) => title)).to.deep.equal([
      'H2O & more',
      'Less is <more>, a < b & c',
      'Twice cut',
      'Fish & chips',
      'R&D',
      'R&D, escaped twice',
      '',
    ]);
    expect(articles.at(-1)).to.include({ summary: 'Only a summary' });
  });

  it('reads a feed whose elements all have a prefix', async () => {
    const feed = await loadFixture('atom/prefixed.xml');
    expect(feed.title).to.equal('Prefixed');
    expect(feed.articles[0]).to.include({ title: 'With a prefix', url: 'https://prefixed.example/1' });
  });
});
