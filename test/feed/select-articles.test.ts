import { expect } from '@open-wc/testing';
import { articleKeys, selectArticles, type Article, type SelectOptions } from '../../src/feed/index.js';

let count = 0;

/** An article that differs from every other but for what is given. */
function article(title: string, given: Partial<Article> = {}): Article {
  const id = `tag:select.example,${++count}`;
  return { id, title, authors: [], credits: [], categories: [], enclosures: [], ...given };
}

const dated = (title: string, day: number, given?: Partial<Article>) => article(title, { published: new Date(Date.UTC(2026, 10, day)), ...given });

/** The titles of what is selected of feeds. */
const titles = (feeds: Article[][], options?: SelectOptions) => selectArticles(feeds.map((articles) => ({ articles })), options).map(({ title }) => title);

describe('selecting articles', () => {
  describe('order', () => {
    it('is newest first, over all feeds', () => {
      expect(titles([[dated('a', 1), dated('b', 4)], [dated('c', 3), dated('d', 2)]])).to.deep.equal(['b', 'c', 'd', 'a']);
    });

    it('keeps an article without a date beside the one before it in its feed', () => {
      expect(titles([[dated('a', 4), article('b'), dated('c', 1)], [dated('d', 3)]])).to.deep.equal(['a', 'b', 'd', 'c']);
      expect(titles([[article('a'), dated('b', 2)], [dated('c', 3)]])).to.deep.equal(['c', 'a', 'b']);
    });

    it('puts feeds without dates last', () => {
      expect(titles([[article('a'), article('b')], [dated('c', 1)]])).to.deep.equal(['c', 'a', 'b']);
    });

    it('is that of the feeds, which take turns, where the page wants it', () => {
      expect(titles([[dated('a', 1), dated('b', 4)], [dated('c', 3), dated('d', 2)]], { sort: 'feed' })).to.deep.equal(['a', 'c', 'b', 'd']);
    });

    it('takes the change for the date where there is no other', () => {
      expect(titles([[dated('a', 1), article('b', { updated: new Date() })]])).to.deep.equal(['b', 'a']);
    });

    describe('of a date that lies ahead', () => {
      const now = new Date(Date.UTC(2026, 10, 10));

      it('is its place in its feed, so that it neither stays on top for a year nor is lost', () => {
        const feed = [dated('a', 9), article('next year', { published: new Date('2027-11-10') }), dated('b', 8)];
        expect(titles([feed, [dated('c', 7)]], { now })).to.deep.equal(['a', 'next year', 'b', 'c']);
        expect(titles([feed.slice(1), [dated('c', 9)]], { now })).to.deep.equal(['c', 'next year', 'b']);
      });

      it('is that of the date where it is ahead by less than a day, as in a wrong zone', () => {
        expect(titles([[dated('a', 9)], [article('b', { published: new Date('2026-11-10T14:00:00Z') })]], { now })).to.deep.equal(['b', 'a']);
      });

      it('is that of the date where most are ahead, since then the clock is wrong', () => {
        expect(titles([[dated('a', 9), dated('b', 8)], [dated('c', 7)]], { now: new Date(0) })).to.deep.equal(['a', 'b', 'c']);
      });
    });

    it('leaves what it was given as it was', () => {
      const articles = Object.freeze([dated('a', 1), dated('b', 2)]) as Article[];
      expect(titles([articles])).to.deep.equal(titles([articles]));
    });
  });

  describe('duplicates', () => {
    it('are recognized by an id that is an address or a URN', () => {
      expect(titles([[article('a', { id: 'urn:1' })], [article('b', { id: 'urn:1' })]])).to.deep.equal(['a']);
      expect(titles([[article('a', { id: '1', url: 'https://x.example/1' })], [article('b', { id: '1', url: 'https://x.example/2' })]])).to.deep.equal(['a', 'b']);
    });

    it('are not recognized by an id that is its publisher’s own, and are by one that is made for the whole world', () => {
      const feedsWith = (id: string) => ['https://x.example/1', 'https://y.example/2'].map((url) => [article(url, { id, url })]);
      for (const id of ['post:1', '12345', 'news-2026-11-01', 'https://x.example/']) expect(titles(feedsWith(id)), id).to.have.length(2);
      for (const id of ['https://x.example/a/1', 'at://did:plc:x/post/1', 'tag:x.example,2026:1', 'URN:isbn:1', 'f47ac10b-58cc-4372-a567-0e02b2c3d479']) {
        expect(titles(feedsWith(id)), id).to.have.length(1);
      }
    });

    it('are recognized by address, without what counts visitors', () => {
      const [plain, tracked, other] = ['?id=1', '?utm_source=rss&id=1&spm=x', '?id=2'].map((query) => article(query, { url: `https://x.example/${query}` }));
      expect(titles([[plain!, tracked!, other!]])).to.deep.equal(['?id=1', '?id=2']);
    });

    it('are recognized by address, however it is spelled', () => {
      const addresses = ['http://x.example/a', 'https://x.example/a/', 'https://x.example/a?', 'https://x.example/a#', 'https://x.example/a#xtor=RSS-1', 'https://x.example/a?UTM_Source=x'];
      expect(titles([addresses.map((url) => article(url, { url }))])).to.deep.equal(addresses.slice(0, 1));
    });

    it('are recognized by address where what counts visitors stands beside other parameters', () => {
      const urls = ['?q=a%20b&utm_source=rss&flag', '?q=a%20b&flag'].map((query) => `https://x.example/${query}`);
      expect(titles([urls.map((url) => article(url.slice(-4), { url }))])).to.have.length(1);
    });

    it('are recognized by address where a name that may be an article’s own has a value that counts visitors', () => {
      for (const parameter of ['from=timeline', 'from=rss', 'ref=rss', 'ref=blog.example', 'scene=126', 'CMP=share_btn_tw', 'cmp=rss', 'ocid=socialflow_twitter', 'ocid=msedgntp']) {
        expect(titles([['?id=1', `?id=1&${parameter}`].map((query) => article(query, { url: `https://x.example/${query}` }))]), parameter).to.have.length(1);
      }
    });

    it('are not recognized by address where such a name has any other value', () => {
      for (const pair of [['from=2026', 'from=2027'], ['ref=A/1234', 'ref=A/1235'], ['scene=balcony', 'scene=garden'], ['cmp=17', 'cmp=18'], ['ocid=4711', 'ocid=4712']]) {
        expect(titles([pair.map((query) => article(query, { url: `https://x.example/?${query}` }))]), pair.join()).to.have.length(2);
      }
    });

    it('are not recognized by the front page of a site, or by different places on one page', () => {
      for (const urls of [['https://x.example/', 'https://x.example'], ['https://x.example/index.html', 'https://x.example/index.html'], ['https://x.example/log#v1', 'https://x.example/log#v2'], ['https://x.example/#/a/1', 'https://x.example/#/a/2']]) {
        expect(titles([urls.map((url, index) => article(`${index}`, { url }))]), urls.join()).to.have.length(2);
      }
    });

    it('are recognized by a title that differs in punctuation alone', () => {
      for (const title of ['【百日行动】云溪法庭：把审判席搬进苹果园', ' 百日行动 云溪法庭 把审判席搬进苹果园', '“百日行动”云溪法庭:把审判席搬进苹果园。']) {
        expect(titles([[article('百日行动云溪法庭把审判席搬进苹果园'), article(title)]]), title).to.have.length(1);
      }
    });

    it('are not recognized by titles that differ in a word, a number or a symbol', () => {
      const pairs = [
        ['云溪法庭把审判席搬进苹果园', '【图片】云溪法庭把审判席搬进苹果园'],
        ['全省居民消费价格上涨1.5%', '全省居民消费价格上涨15%'],
        ['Situation report 2026-1-11', 'Situation report 2026-11-1'],
        ['Committee adopts C', 'Committee adopts C++'],
        ['————————！', '……………………。'],
      ];
      for (const pair of pairs) expect(titles([pair.map((title) => article(title))]), pair.join()).to.have.length(2);
    });

    it('are recognized by a title that is long enough, in either width', () => {
      expect(titles([[article('NEWS: 图书馆开馆！'), article('ＮＥＷＳ: 图书馆开馆!'), article('Weather'), article('Weather')]])).to.have.length(3);
    });

    it('are not recognized by a title that a feed has again on another day, by UTC', () => {
      const at = (date: string) => article('天气预报：全省今天的天气', { published: new Date(date) });
      expect(titles([[at('2026-11-02T00:30:00Z'), at('2026-11-01T23:30:00Z')]])).to.have.length(2);
      expect(titles([[at('2026-11-02T23:30:00Z'), at('2026-11-02T00:30:00Z')]])).to.have.length(1);
    });

    it('are recognized by title on whatever day in another feed, which does not cost its own feed any', () => {
      const days = [3, 2, 1].map((day) => dated('Weather today', day));
      expect(titles([days, [dated('Weather today', 2), dated('weather today!', 1)]])).to.deep.equal(['Weather today', 'Weather today', 'Weather today']);
    });

    it('are the older ones', () => {
      expect(titles([[dated('old', 1, { id: 'urn:2' })], [dated('new', 2, { id: 'urn:2' })]])).to.deep.equal(['new']);
    });

    it('are looked for even where the page gives addresses that are none', () => {
      for (const url of ['/relative?a', 'http://?', 'javascript:void(0)?#', 'https:?x#y']) {
        expect(titles([[article('a', { url })]]), url).to.deep.equal(['a']);
      }
    });

    it('goes by id, title and day where there is nothing else, and in one feed only', () => {
      const short = (title: string, id: string, day = 1) => dated(title, day, { id });
      expect(titles([[short('公告', '1'), short('公告', '1'), short('公告', '2'), short('通知', '1'), short('公告', '1', 2)]])).to.have.length(4);
      expect(titles([[short('公告', '1')], [short('公告', '1')]])).to.have.length(2);
      expect(articleKeys(short('公告', '1'))).to.deep.equal(articleKeys(short('公告', '1')));
    });
  });

  it('takes so many of a feed, after duplicates and before words', () => {
    const busy = [dated('busy one', 9, { id: 'urn:3' }), dated('busy two', 8), dated('busy three', 7)];
    expect(titles([busy, [dated('calm one', 1)]], { perFeed: 2 })).to.deep.equal(['busy one', 'busy two', 'calm one']);
    expect(titles([busy], { perFeed: 1, include: ['two'] })).to.deep.equal([]);
    expect(titles([busy, [dated('x', 5, { id: 'urn:3' }), dated('calm two', 1)]], { perFeed: 1 })).to.deep.equal(['busy one', 'calm two']);
  });

  it('takes so many in all', () => {
    expect(titles([[dated('a', 3), dated('b', 2), dated('c', 1)]], { limit: 2 })).to.deep.equal(['a', 'b']);
    expect(titles([[dated('a', 3)]], { limit: 0 })).to.deep.equal([]);
  });

  it('reads no more of twenty thousand articles than it takes', () => {
    let read = 0;
    const articles = Array.from({ length: 20_000 }, (_, index) => ({
      ...dated('', -index),
      get title() {
        read++;
        return `Article ${index}`;
      },
    }));
    selectArticles([{ articles }, { articles: [dated('a', 1)] }], { limit: 10 });
    expect(read).to.be.within(10, 100);
  });

  describe('words', () => {
    const articles = [[article('The road ahead'), article('An ad for ferries'), article('省检察院部署工作'), article('C++ in use (again)')]];

    it('are whole words in scripts with spaces, and any characters in others', () => {
      expect(titles(articles, { include: ['AD'] })).to.deep.equal(['An ad for ferries']);
      expect(titles(articles, { include: ['检察'] })).to.deep.equal(['省检察院部署工作']);
      expect(titles(articles, { include: ['c++', '(again)'] })).to.deep.equal(['C++ in use (again)']);
    });

    it('of Latin letters are found between Chinese characters', () => {
      const mixed = [[article('法院使用AI技术'), article('推进5G建设'), article('MAIL 通知')]];
      expect(titles(mixed, { include: ['ai', 'ＡＩ'] })).to.deep.equal(['法院使用AI技术']);
      expect(titles(mixed, { include: ['5G'] })).to.deep.equal(['推进5G建设']);
    });

    it('are found before the particles of Korean, and not in a part of an Indic syllable', () => {
      expect(titles([[article('법원은 판결을 내렸다')]], { include: ['법원'] })).to.have.length(1);
      expect(titles([[article('काम की बात')]], { include: ['क'] })).to.have.length(0);
    });

    it('leave out what has any of the unwanted ones, wanted or not', () => {
      expect(titles(articles, { exclude: ['road', '部署', 'c++'] })).to.deep.equal(['An ad for ferries']);
      expect(titles(articles, { include: ['ferries'], exclude: ['ad'] })).to.deep.equal([]);
    });

    it('are looked for in summaries and categories too', () => {
      expect(titles([[article('a', { summary: 'Of ferries' }), article('b', { categories: ['Ferries'] }), article('c')]], { include: ['ferries'] })).to.deep.equal(['a', 'b']);
    });
  });

  it('takes one category, as it is spelled or nearly so', () => {
    expect(titles([[article('a', { categories: ['要闻', 'Local '] }), article('b', { categories: ['Locals'] })]], { category: 'local' })).to.deep.equal(['a']);
  });

  it('leaves out what the page shows elsewhere', () => {
    expect(titles([[article('a'), article('b')]], { omit: ({ title }) => title === 'a', limit: 1 })).to.deep.equal(['b']);
  });
});
