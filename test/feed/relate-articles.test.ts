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

  it('finds nothing where nothing is shared, said, or given', () => {
    expect(titles({ title: 'Quantum chromodynamics' })).to.deep.equal([]);
    expect(titles({})).to.deep.equal([]);
    expect(titles({ title: 'Ferry' }, [])).to.deep.equal([]);
    expect(titles({ title: 'the of and' })).to.deep.equal([]);
    expect(titles({ title: 'Ferry', url: '/relative?x' }, [article('')])).to.deep.equal([]);
  });
});
