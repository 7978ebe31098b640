import { expect } from '@open-wc/testing';
import { relateArticles, type Article } from '../../src/feed/index.js';
import { fixtureUrl } from '../support/fixtures.js';

/*
 * Articles in two languages and ten topics that share words, places and categories, some of them printed again under another title.
 * The floors lie well above what the newest, those of the same category, or a random choice come to: 0.05 to 0.09.
 */

interface Labelled extends Article {
  /** Absent where it stands alone. */
  topic?: string;
  /** The story that it tells: its own id, or that of the article it reprints. */
  story: string;
}

type Item = { id: string; topic?: string; reprintOf?: string; title: string; summary: string; categories: string[]; published: string };

const SHOWN = 5;

async function load(name: string): Promise<Labelled[]> {
  const items = (await (await fetch(fixtureUrl(`relate/${name}.json`))).json()) as Item[];
  return items.map(({ published, reprintOf, ...item }) => ({
    ...item,
    url: `https://news.example/${item.id}`,
    published: new Date(published),
    authors: [],
    credits: [],
    enclosures: [],
    story: reprintOf ?? item.id,
  }));
}

/** The articles related to the page of one of them. */
function related(page: Labelled, articles: readonly Labelled[]): Labelled[] {
  return relateArticles({ title: page.title, text: page.summary, url: page.url }, articles) as Labelled[];
}

/** How many of five are on the page's topic, on average. */
function precision(pages: readonly Labelled[], articles: readonly Labelled[]): number {
  const good = pages.map((page) => related(page, articles).slice(0, SHOWN).filter(({ topic }) => topic === page.topic).length);
  return good.reduce((sum, count) => sum + count, 0) / (pages.length * SHOWN);
}

describe('relating labelled articles', () => {
  let chinese: Labelled[];
  let english: Labelled[];
  let all: Labelled[];

  before(async () => {
    [chinese, english] = await Promise.all([load('chinese'), load('english')]);
    all = [...chinese, ...english];
  });

  const withTopic = (articles: Labelled[]) => articles.filter(({ topic }) => topic);

  it('finds those of the page’s topic, in Chinese', () => {
    expect(precision(withTopic(chinese), all)).to.be.above(0.35);
  });

  it('finds those of the page’s topic, in English', () => {
    expect(precision(withTopic(english), all)).to.be.above(0.22);
  });

  it('finds them without Intl.Segmenter', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(precision(withTopic(chinese), all)).to.be.above(0.35);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
    }
  });

  it('never shows the page’s own article', () => {
    expect(all.filter((page) => related(page, all).includes(page)).map(({ id }) => id)).to.deep.equal([]);
  });

  it('never shows a story twice, nor a reprint of the page', () => {
    const told = all.flatMap((page) => {
      const stories = [page, ...related(page, all)].map(({ story }) => story);
      return stories.filter((story, index) => stories.indexOf(story) < index).map((story) => `${story} on ${page.id}`);
    });
    expect(told).to.deep.equal([]);
  });

  it('shows articles of one series, which begin alike', () => {
    const series = chinese.filter(({ title }) => title.startsWith('交通违法曝光台'));
    expect(series).to.have.length(2);
    expect(related(series[0]!, all)).to.include(series[1]);
  });
});
