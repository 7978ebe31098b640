import { expect } from '@open-wc/testing';
import { parseFeed, type Article } from '../../src/feed/index.js';
import { loadFixture, plain } from './load-fixture.js';

const url = 'https://normal.example/feed';

/** The article of one RSS item. */
function item(content: string, timeZone = 'UTC'): Article {
  const prefixes = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';
  return parseFeed(`<rss ${prefixes}><channel><language>zh</language><item>${content}</item></channel></rss>`, { url, timeZone }).articles[0]!;
}

const authorsOf = (...authors: string[]) => item(authors.map((author) => `<author>${author}</author>`).join('')).authors.map(({ name }) => name);

describe('normalizing a feed', () => {
  describe('duplicates', () => {
    it('leaves out what came before, by id or by address and title', async () => {
      const { articles } = await loadFixture('rss/duplicates.xml');
      expect(articles.map(({ title }) => title)).to.deep.equal(['One', 'Two', 'Three', 'Four', 'Five', '']);
    });

    describe('of items that share an address or a title', () => {
      const titlesOf = (...items: string[]) => parseFeed(`<rss><channel><link>/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`, { url }).articles.map(({ title }) => title);

      it('leaves out none that has an id of its own', () => {
        expect(titlesOf('<guid>1</guid><link>/</link><title>A</title>', '<guid>2</guid><link>/</link><title>A</title>')).to.deep.equal(['A', 'A']);
        expect(titlesOf('<guid>1</guid><link>/live</link><title>A</title>', '<guid>2</guid><link>/live</link><title>A</title>')).to.deep.equal(['A', 'A']);
      });

      it('leaves out none for the front page, be it their id as well', () => {
        expect(titlesOf('<link>/</link><title>A</title>', '<link>/</link><title>B</title>')).to.deep.equal(['A', 'B']);
        expect(titlesOf('<guid>https://normal.example/</guid><title>A</title>', '<guid>https://normal.example/</guid><title>B</title>')).to.deep.equal(['A', 'B']);
        expect(titlesOf('<guid>0</guid><link>/</link><title>A</title>', '<guid>0</guid><link>/</link><title>B</title>')).to.deep.equal(['A', 'B']);
      });

      it('goes by title and day where there is nothing else', () => {
        const on = (day: number) => `<link>/</link><title>天气预报</title><pubDate>2026-11-0${day}</pubDate>`;
        expect(titlesOf(on(3), on(2), on(2))).to.deep.equal(['天气预报', '天气预报']);
      });

      it('leaves out none that has neither', () => {
        expect(titlesOf('<description>one</description>', '<description>two</description>')).to.have.length(2);
      });
    });

    it('gives every article an id that no other has', async () => {
      const ids = (await loadFixture('rss/duplicates.xml')).articles.map(({ id }) => id);
      expect(ids).to.deep.equal(['1', 'https://twice.example/2', 'same', 'https://twice.example/4', 'Five', '#7']);
    });
  });

  it('keeps the order of the feed, whatever its dates say', () => {
    const items = ['2022-01-01', '2024-01-01', '2023-01-01'].map((date) => `<item><title>${date}</title><pubDate>${date}</pubDate></item>`);
    const { articles } = parseFeed(`<rss><channel>${items.join('')}</channel></rss>`, { url });
    expect(articles.map(({ title }) => title)).to.deep.equal(['2022-01-01', '2024-01-01', '2023-01-01']);
  });

  describe('ids', () => {
    it('are the feed’s own, else the address, else the title', () => {
      expect(item('<guid> g </guid><link>/a</link><title>t</title>').id).to.equal('g');
      expect(item('<link>/a</link><title>t</title>').id).to.equal('https://normal.example/a');
      expect(item('<title>t</title>').id).to.equal('t');
    });

    it('stay as they are: no address is made of them', () => {
      expect(item('<guid isPermaLink="false">HTTPS://Normal.Example/?b</guid>')).to.include({ id: 'HTTPS://Normal.Example/?b', url: undefined });
      expect(item('<guid>HTTPS://Normal.Example/?b</guid>').url).to.equal('https://normal.example/?b');
    });
  });

  describe('dates', () => {
    const datesOf = (content: string, timeZone?: string) => {
      const { published, updated, floating } = item(content, timeZone);
      return plain({ published, updated, floating });
    };

    it('that name no zone are wall clock of the zone asked for, and marked', () => {
      expect(datesOf('<pubDate>2022-07-08 15:18:22</pubDate>', 'Asia/Shanghai')).to.deep.equal({
        published: '2022-07-08T07:18:22.000Z',
        floating: true,
      });
    });

    it('that name one are moments, and not marked', () => {
      expect(datesOf('<pubDate>2022-07-08 15:18:22 +0800</pubDate>', 'America/New_York')).to.deep.equal({ published: '2022-07-08T07:18:22.000Z' });
    });

    it('of a change stand in for a missing or unreadable one', () => {
      const expected = { published: '2022-07-08T00:00:00.000Z', updated: '2022-07-08T00:00:00.000Z' };
      expect(datesOf('<pubDate/><dc:date>2022-07-08T00:00:00Z</dc:date>')).to.deep.equal(expected);
      expect(datesOf('<pubDate>whenever</pubDate><dc:date>2022-07-08T00:00:00Z</dc:date>')).to.deep.equal(expected);
    });

    it('of both kinds do not mix', () => {
      expect(datesOf('<pubDate>2022-07-08 15:18:22</pubDate><dc:date>2022-07-09T00:00:00Z</dc:date>')).to.deep.equal({
        published: '2022-07-08T15:18:22.000Z',
        floating: true,
      });
    });

    it('in the future, and none at all, are the feed’s business', () => {
      expect(datesOf('<pubDate>2099-01-01</pubDate>')).to.deep.include({ published: '2099-01-01T00:00:00.000Z' });
      expect(datesOf('<title>t</title>')).to.deep.equal({});
    });
  });

  describe('authors', () => {
    it('are names, without mail addresses', () => {
      expect(authorsOf('nora@x.example (Nora Lind)')).to.deep.equal(['Nora Lind']);
      expect(authorsOf('Nora Lind &lt;nora@x.example&gt;')).to.deep.equal(['Nora Lind']);
      expect(authorsOf('Nora Lind (mailto:nora@x.example)')).to.deep.equal(['Nora Lind']);
      expect(authorsOf('王小明')).to.deep.equal(['王小明']);
    });

    it('are nobody where only a mail address is given', () => {
      expect(authorsOf('nora@x.example', '')).to.deep.equal([]);
    });

    it('are named once', () => {
      expect(authorsOf('Li Na', 'Li Na', 'Wu')).to.deep.equal(['Li Na', 'Wu']);
    });

    it('have an address only if it is http(s)', () => {
      const [author] = item('<atom:author><atom:name>Li</atom:name><atom:uri>data:text/html,x</atom:uri></atom:author>').authors;
      expect(plain(author)).to.deep.equal({ name: 'Li' });
    });
  });

  it('names a source by its host where the feed gives only an address', () => {
    expect(item('<source url="https://wire.example/feed"/>').source).to.deep.equal({ name: 'wire.example', url: 'https://wire.example/feed' });
    expect(item('<dc:source>https://wire.example/1</dc:source>').source!.name).to.equal('wire.example');
    expect(item('<source>新华网</source>').source).to.deep.equal({ name: '新华网', url: undefined });
  });

  it('counts nothing that is no number', () => {
    const lengths = ['12', '-1', 'many', ''].map((length) => item(`<enclosure url="/a.mp3" length="${length}"/>`).enclosures[0]!.length);
    expect(lengths).to.deep.equal([12, undefined, undefined, undefined]);
  });

  it('takes the language from the feed where an article names none', () => {
    expect(item('<title>t</title>').language).to.equal('zh');
    expect(item('<dc:language> en </dc:language>').language).to.equal('en');
    expect(parseFeed('{"language":"","items":[{"language":""}]}', { url })).to.include({ language: undefined });
  });

  for (const [dialect, start, write, end] of [
    ['RSS', '<rss><channel>', (index) => `<item><guid>${index}</guid><title>Number ${index}</title><pubDate>2022-07-08</pubDate></item>`, '</channel></rss>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', (index) => `<entry><id>${index}</id><title>Number ${index}</title><updated>2022-07-08</updated></entry>`, '</feed>'],
    ['JSON Feed', '{"items":[', (index) => `${index ? ',' : ''}{"id":"${index}","title":"Number ${index}","date_published":"2022-07-08"}`, ']}'],
  ] as [dialect: string, start: string, write: (index: number) => string, end: string][]) {
    it(`reads twenty thousand articles of ${dialect}`, () => {
      const items = Array.from({ length: 20_000 }, (_, index) => write(index));
      const { articles } = parseFeed(start + items.join('') + end, { url });
      expect([articles.length, articles.at(-1)!.title]).to.deep.equal([20_000, 'Number 19999']);
    }).timeout(60_000);
  }

  it('cuts a title that is a whole text, as it cuts summaries, and leaves one of 500 characters', () => {
    const titleOf = (length: number) => item(`<title>${'news '.repeat(length / 5)}</title>`).title;
    expect(titleOf(100_000)).to.match(/^news .* news…$/).and.have.length.within(450, 500);
    expect(titleOf(500)).to.equal('news '.repeat(100).trim());
  });
});
