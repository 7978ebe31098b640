import { expect } from '@open-wc/testing';
import { loadFixture, plain } from '../load-fixture.js';

describe('reading RSS', () => {
  describe('2.0', () => {
    it('brings what the channel says of itself', async () => {
      const feed = await loadFixture('rss/rss-2.0.xml');
      expect(feed).to.include({
        title: 'Harbor Gazette',
        homeUrl: 'https://gazette.example/news/',
        description: 'What moves the harbor town',
        language: 'en-GB',
      });
      expect(feed.image).to.deep.include({ alt: 'The Gazette’s logo', width: 88, height: 31 });
      expect(feed.image!.url).to.equal(new URL('/logo.png', location.href).href);
    });

    it('brings every field of an item', async () => {
      const [article] = (await loadFixture('rss/rss-2.0.xml')).articles;
      expect(plain(article)).to.deep.equal({
        base: 'https://gazette.example/news/',
        id: 'tag:gazette.example,2026:ferry',
        url: 'https://gazette.example/news/ferry',
        title: 'Ferry Aurora returns & sails again',
        summary: 'The ferry is back. She sails at noon.',
        contentHtml: '<p>The ferry is back.</p><p>She sails at noon.</p>',
        published: '2026-11-23T08:01:00.000Z',
        authors: [{ name: 'Nora Lind' }],
        source: { name: 'Coast Wire', url: 'https://wire.example/feed.xml' },
        credits: [],
        categories: ['Harbor', 'Travel'],
        enclosures: [{ url: 'https://gazette.example/audio/ferry.mp3', type: 'audio/mpeg', length: 123456 }],
        language: 'en-GB',
      });
    });

    it('links to a guid that is a permanent link, and to no other', async () => {
      const [, address, number] = (await loadFixture('rss/rss-2.0.xml')).articles;
      expect(address).to.include({ id: 'https://gazette.example/news/guid', url: 'https://gazette.example/news/guid' });
      expect(number).to.include({ id: '42', url: undefined });
    });

    it('keeps an item without a headline, under its address', async () => {
      const article = (await loadFixture('rss/rss-2.0.xml')).articles[3];
      expect(article).to.include({
        id: 'https://gazette.example/news/notes/7',
        title: '',
        summary: 'A short note without a headline',
      });
    });

    it('reads names in capitals', async () => {
      const feed = await loadFixture('rss/capitals.xml');
      expect(feed.title).to.equal('Loud News');
      expect(feed.articles[0]).to.include({ title: 'In capitals', url: 'https://loud.example/1' });
      expect(feed.articles[0]!.published!.toISOString()).to.equal('2026-11-23T09:01:00.000Z');
    });

    it('is a feed without articles when nothing is new', async () => {
      expect(await loadFixture('other/no-items.xml')).to.deep.include({ title: 'Quiet today', articles: [] });
    });
  });

  it('brings the items of all channels, under the name of the first', async () => {
    const feed = await loadFixture('rss/channels.xml');
    expect(feed).to.include({ title: 'First section', homeUrl: 'https://channels.example/1/' });
    expect(feed.articles.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
  });

  it('names authors in every form, and no mail address', async () => {
    const { articles } = await loadFixture('rss/authors.xml');
    const names = articles.map(({ id, authors }) => [id, ...authors.map(({ name }) => name)].join(' '));
    const nora = ['1', '2', '3', '4', '5', '6', '7', '8', '10', '11'].map((id) => `${id} Nora Lind`);
    expect(names).to.deep.equal([...nora.slice(0, 8), '9', ...nora.slice(8), '12 Nora Lind Li Na']);
    expect(articles[6]!.authors[0]!.url).to.equal('https://authors.example/nora');
  });

  describe('dates', () => {
    const dateOf = async (id: string) => {
      const article = (await loadFixture('rss/dates.xml')).articles.find((one) => one.id === id)!;
      return plain({ published: article.published, updated: article.updated, floating: article.floating });
    };

    it('in CST are those of Chicago, in a Chinese feed or under a Chinese headline those of China', async () => {
      expect(await dateOf('1')).to.deep.equal({ published: '2022-07-08T21:18:22.000Z' });
      expect(await dateOf('2')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z' });
      expect(await dateOf('3')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z' });
    });

    it('are the feed’s own before those of Dublin Core, which say when it changed', async () => {
      expect(await dateOf('4')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z', updated: '2022-07-08T07:18:22.000Z' });
      expect(await dateOf('5')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z', updated: '2022-07-09T00:00:00.000Z' });
      expect(await dateOf('8')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z', updated: '2022-07-08T08:00:00.000Z' });
    });

    it('are none where the feed has none, a zero, or words', async () => {
      for (const id of ['6', '7', '9']) expect(await dateOf(id), id).to.deep.equal({});
    });
  });

  describe('bodies', () => {
    const articleOf = async (id: string) => (await loadFixture('rss/bodies.xml')).articles.find((one) => one.id === id)!;

    it('are what is inside of CDATA sections that were escaped as well', async () => {
      expect(await articleOf('1')).to.include({ contentHtml: '<p>A section that is none</p>', summary: 'A section that is none' });
    });

    it('are not shown as tags where they were escaped twice', async () => {
      const article = await articleOf('2');
      expect(article).to.include({ contentHtml: '<p>Escaped <b>twice</b>, R&amp;D</p><img src="/2.jpg">', summary: 'Escaped twice, R&D' });
      expect(article.image!.url).to.equal('https://bodies.example/2.jpg');
    });

    it('keep the tags that they write about', async () => {
      expect(await articleOf('3')).to.include({ contentHtml: '<p>Write &lt;b&gt; and &lt;/b&gt; around it</p>' });
    });

    it('have the quotation marks of windows-1252', async () => {
      expect(await articleOf('4')).to.include({ contentHtml: 'It’s “typed” – in Windows …', summary: 'It’s “typed” – in Windows …' });
    });

    it('may be markup that was not escaped, or in capitals', async () => {
      expect(await articleOf('5')).to.include({ summary: 'Unescaped markup' });
      expect(await articleOf('6')).to.include({ summary: 'In capitals' });
      expect((await articleOf('6')).image!.url).to.equal('https://bodies.example/6.jpg');
    });

    it('are none where the elements are empty', async () => {
      expect(await articleOf('7')).to.include({ contentHtml: undefined, summary: undefined });
    });
  });

  it('reads 0.91 with its document type, which is not fetched', async () => {
    const feed = await loadFixture('rss/rss-0.91.xml');
    expect(feed).to.include({ title: 'Old News', description: 'Café talk', language: 'en' });
    expect(feed.articles[0]).to.include({ title: 'Café opens', summary: 'At eight — not nine' });
  });

  it('reads 0.92, whose items may be a description alone', async () => {
    const [article] = (await loadFixture('rss/rss-0.92.xml')).articles;
    expect(article).to.deep.include({
      title: '',
      summary: 'Only a description',
      source: { name: 'Wire', url: 'http://wire.example/rss' },
      categories: ['one'],
    });
    expect(article!.image!.url).to.equal('http://old.example/a.jpg');
    expect(article!.id).to.not.equal('');
  });

  it('reads RDF 1.0, whose items stand beside the channel', async () => {
    const feed = await loadFixture('rss/rdf-1.0.xml');
    expect(feed).to.include({ title: 'Library News', homeUrl: 'https://library.example/' });
    expect(feed.image).to.include({ url: 'https://library.example/logo.gif', alt: 'Logo' });
    const [article] = feed.articles;
    expect(article).to.deep.include({
      id: 'https://library.example/1',
      url: 'https://library.example/1',
      title: 'Reading room opens',
      authors: [{ name: 'Li Na', url: undefined }],
      categories: ['Reading'],
    });
    expect(article!.published!.toISOString()).to.equal('2026-11-23T01:01:00.000Z');
  });

  it('reads RDF 0.90', async () => {
    const feed = await loadFixture('rss/rdf-0.90.xml');
    expect(feed.title).to.equal('Very Old News');
    expect(feed.articles[0]).to.include({ title: 'First light', url: 'http://old.example/light' });
  });

  describe('addresses', () => {
    it('are http(s) or not there', async () => {
      const [script, file, none] = (await loadFixture('rss/links.xml')).articles;
      expect([script, file, none].map((article) => article!.url)).to.deep.equal([undefined, undefined, undefined]);
      expect(script).to.deep.include({ enclosures: [], image: undefined });
      expect(file!.source).to.deep.equal({ name: 'Blob', url: undefined });
    });

    it('are found in CDATA sections, between blanks, and after empty links', async () => {
      const articles = (await loadFixture('rss/links.xml')).articles;
      expect(articles.slice(3, 6).map(({ url }) => url)).to.deep.equal([
        'https://links.example/4',
        'https://links.example/5?a=1&b=2',
        'https://links.example/6?a=1&b=2',
      ]);
    });

    it('are mended where they are escaped once more or lack their beginning, and read in every other form', async () => {
      const articles = (await loadFixture('rss/addresses.xml')).articles;
      expect(articles.map(({ url }) => url)).to.deep.equal([
        'https://addresses.example/1?a=1&b=2',
        'https://www.addresses.example/2',
        undefined,
        'https://addresses.example/4',
        'https://addresses.example/5',
        'https://addresses.example/6.html',
        'https://addresses.example/7',
        'https://addresses.example/%E6%96%B0%E9%97%BB/8%209.html',
        'https://addresses.example/9',
      ]);
    });

    it('of several files are each there once', async () => {
      const { enclosures } = (await loadFixture('rss/addresses.xml')).articles.at(-1)!;
      expect(plain(enclosures)).to.deep.equal([
        { url: 'https://addresses.example/a.mp3', type: 'audio/mpeg', length: 1 },
        { url: 'https://addresses.example/b.mp3', type: 'audio/mpeg' },
      ]);
    });

    it('are never those of the comments', async () => {
      expect((await loadFixture('rss/links.xml')).articles.at(-1)!.url).to.equal('https://links.example/8');
    });

    it('refer to the nearest xml:base, each to the one around it', async () => {
      const feed = await loadFixture('rss/xml-base.xml');
      expect(feed.homeUrl).to.equal('https://base.example/a/b/home');
      expect(feed.articles.map(({ url }) => url)).to.deep.equal(['https://base.example/a/b/c/d', 'https://base.example/d']);
      expect(feed.articles[0]!.image!.url).to.equal('https://base.example/a/b/c/e/f.jpg');
    });
  });
});
