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

    it('are recognized by address, without what counts visitors', () => {
      const [plain, tracked, other] = ['?id=1', '?utm_source=rss&id=1&spm=x', '?id=2'].map((query) => article(query, { url: `https://x.example/${query}` }));
      expect(titles([[plain!, tracked!, other!]])).to.deep.equal(['?id=1', '?id=2']);
    });

    it('are recognized by a title that is long enough, in either width', () => {
      expect(titles([[article('NEWS: 图书馆开馆！'), article('ＮＥＷＳ: 图书馆开馆!'), article('Weather'), article('Weather')]])).to.have.length(3);
    });

    it('are the older ones', () => {
      expect(titles([[dated('old', 1, { id: 'urn:2' })], [dated('new', 2, { id: 'urn:2' })]])).to.deep.equal(['new']);
    });

    it('are looked for even where the page gives addresses that are none', () => {
      for (const url of ['/relative?a', 'http://?', 'javascript:void(0)?#', 'https:?x#y']) {
        expect(titles([[article('a', { url })]]), url).to.deep.equal(['a']);
      }
    });

    it('goes by the id where there is nothing else', () => {
      expect(articleKeys(article('short', { id: '1' }))).to.deep.equal(['1']);
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

  describe('words', () => {
    const articles = [[article('The road ahead'), article('An ad for ferries'), article('省检察院部署工作'), article('C++ in use (again)')]];

    it('are whole words in scripts with spaces, and any characters in others', () => {
      expect(titles(articles, { include: ['AD'] })).to.deep.equal(['An ad for ferries']);
      expect(titles(articles, { include: ['检察'] })).to.deep.equal(['省检察院部署工作']);
      expect(titles(articles, { include: ['c++', '(again)'] })).to.deep.equal(['C++ in use (again)']);
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
