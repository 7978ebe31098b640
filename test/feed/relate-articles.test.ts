import { expect } from '@open-wc/testing';
import { relateArticles, type Article, type Topic } from '../../src/feed/index.js';

function article(title: string, given: Partial<Article> = {}): Article {
  return { id: title, title, authors: [], credits: [], categories: [], enclosures: [], ...given };
}

const ARTICLES = [
  article('Ferry Aurora returns to the harbor'),
  article('Harbor museum shows old maps'),
  article('Football club wins the cup'),
  article('检察院开展未成年人保护宣传'),
  article('全市中学生篮球赛开幕'),
  article('未成年人保护法修订解读'),
];

const titles = (topic: Topic, articles = ARTICLES) => relateArticles(topic, articles).map(({ title }) => title);

describe('relating articles', () => {
  it('finds those that share words with the page, the most related first', () => {
    expect(titles({ title: 'The ferry leaves the harbor' })).to.deep.equal(['Ferry Aurora returns to the harbor', 'Harbor museum shows old maps']);
  });

  it('finds Chinese words without spaces', () => {
    expect(titles({ title: '加强未成年人司法保护' })).to.have.members(['检察院开展未成年人保护宣传', '未成年人保护法修订解读']);
  });

  it('does without Intl.Segmenter', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(titles({ title: '加强未成年人司法保护' })).to.have.members(['检察院开展未成年人保护宣传', '未成年人保护法修订解读']);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
    }
  });

  it('weighs keywords and text too', () => {
    expect(titles({ keywords: ['football'] })).to.deep.equal(['Football club wins the cup']);
    expect(titles({ text: 'A museum, and maps in it.' })).to.deep.equal(['Harbor museum shows old maps']);
  });

  it('looks in categories and summaries', () => {
    const articles = [article('One', { categories: ['Sailing'] }), article('Two', { summary: 'All about sailing' }), article('Three')];
    expect(titles({ title: 'Sailing' }, articles)).to.have.members(['One', 'Two']);
  });

  it('shows the newer of two that are equally related', () => {
    const [older, newer] = [1, 2].map((day) => article('Sailing day', { published: new Date(day) }));
    expect(relateArticles({ title: 'sailing' }, [older!, newer!])[0]).to.equal(newer);
  });

  it('leaves the page’s own article out, by address or by title', () => {
    const own = article('Ferry again', { url: 'https://relate.example/1?utm_source=rss' });
    expect(titles({ title: 'Ferry', url: 'https://relate.example/1' }, [own])).to.deep.equal([]);
    expect(titles({ title: 'Harbor museum shows old maps' })).to.not.include('Harbor museum shows old maps');
  });

  it('finds a word in another form, and not within another word', () => {
    const articles = [article('Flooding closes the harbor'), article('An antiflood paint')];
    expect(titles({ title: 'Floods' }, articles)).to.deep.equal(['Flooding closes the harbor']);
  });

  it('finds new words and names, which no dictionary has', () => {
    expect(titles({ keywords: ['反诈'] }, [article('石桥派出所反诈小分队进夜市'), article('反映诈降故事的话剧上演')])).to.deep.equal(['石桥派出所反诈小分队进夜市']);
  });

  it('leaves out what shares one word by chance with a page that says much', () => {
    const text = 'The council of Lindale heard from bakers, drivers, nurses, teachers and pupils why the old bridge matters to shops and schools.';
    const articles = [article('Bakers want rye'), article('Old bridge in Lindale closed'), ...ARTICLES];
    expect(titles({ text }, articles)).to.deep.equal(['Old bridge in Lindale closed']);
  });

  it('leaves out reprints of the page and of each other, under another title or with less text', () => {
    const summary = 'The ferry Aurora is back in the harbor after a winter in the dock. Its steam engine was mended by pupils.';
    const [first, again] = [article('Aurora sails', { summary }), article('Pupils mend the old ferry', { summary: summary.slice(0, 70) })];
    expect(titles({ title: 'Aurora in the harbor' }, [first, again])).to.deep.equal(['Aurora sails']);
    expect(titles({ title: 'Back from the dock', text: summary }, [first, again])).to.deep.equal([]);
    expect(titles({ title: '【News】Ferry Aurora returns to the harbor' })).to.deep.equal(['Harbor museum shows old maps']);
  });

  it('keeps the issues of a series', () => {
    expect(titles({ title: 'Weekly traffic report' }, ['Weekly traffic report 12', 'Weekly traffic report 13'].map((title) => article(title)))).to.have.length(2);
  });

  it('knows reprints by what the page’s own article says, where the page says less', () => {
    const summary = 'The ferry Aurora is back in the harbor after a winter in the dock.';
    const articles = [article('Aurora sails', { summary, url: 'https://relate.example/2' }), article('Ferry mended', { summary })];
    expect(titles({ title: 'Ferry', url: 'https://relate.example/2?from=timeline' }, articles)).to.deep.equal([]);
  });

  it('looks at the newest 2,000, whatever their order', () => {
    const [old, young] = [0, 5000].map((day) => article('Sailing regatta', { published: new Date(day) }));
    const others = Array.from({ length: 1999 }, (_, index) => article(`Item ${index}`, { published: new Date(1000 + index) }));
    expect(relateArticles({ title: 'Regatta' }, [old!, ...others])).to.deep.equal([old]);
    expect(relateArticles({ title: 'Regatta' }, [old!, ...others, article('Item', { published: new Date(9000) })])).to.deep.equal([]);
    expect(relateArticles({ title: 'Regatta' }, [old!, ...others, young!])).to.deep.equal([young]);
  });

  it('finds nothing where nothing is shared, said, or given', () => {
    expect(titles({ title: 'Quantum chromodynamics' })).to.deep.equal([]);
    expect(titles({})).to.deep.equal([]);
    expect(titles({ title: 'Ferry' }, [])).to.deep.equal([]);
    expect(titles({ title: 'the of and' })).to.deep.equal([]);
    expect(titles({ title: 'Ferry', url: '/relative?x' }, [article('')])).to.deep.equal([]);
  });
});
