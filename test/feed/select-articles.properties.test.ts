import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { titleKey } from '../../src/feed/article-keys.js';
import { articleKeys, selectArticles, type Article, type SelectOptions } from '../../src/feed/index.js';

/*
 * What holds of every selection, whatever the feeds. Few ids, addresses, titles, days and words, so that the articles
 * collide in every way; a failure prints its seed and the smallest feeds that show it.
 */

const NOW = new Date('2026-11-23T12:00:00Z');
const RUNS = { numRuns: 1000 };

const words = fc.constantFrom('法院', '反诈', 'road', 'ad', 'AI', '雨夜救援', 'C++');
const title = fc.oneof(fc.constant(''), fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const address = fc.record({ page: fc.nat(9), tracking: fc.constantFrom('', '?utm_source=rss', '?spm=a.b') }).map(({ page, tracking }) => `https://x.example/${page}${tracking}`);

/** Days before now; some lie ahead, by hours or for years. */
const date = fc.constantFrom(0, 1, 1, 2, 3, 30, -0.5, -400).map((days) => new Date(+NOW - days * 86_400_000));

const article: fc.Arbitrary<Article> = fc.record({
  id: fc.oneof(fc.nat(9).map(String), fc.nat(20).map((id) => `urn:${id}`)),
  url: optional(address),
  title,
  summary: optional(title),
  published: optional(date),
  categories: fc.array(fc.constantFrom('要闻', 'Local', 'local '), { maxLength: 2 }),
  authors: fc.constant([]),
  credits: fc.constant([]),
  enclosures: fc.constant([]),
});
const feeds = fc.array(fc.record({ articles: fc.array(article, { maxLength: 8 }) }), { maxLength: 4 });
const sort = fc.constantFrom('newest' as const, 'feed' as const);
const someWords = fc.array(words, { minLength: 1, maxLength: 2 });
const options: fc.Arbitrary<SelectOptions> = fc.record(
  { sort, perFeed: fc.integer({ min: 1, max: 3 }), include: someWords, exclude: someWords, category: fc.constant('local') },
  { requiredKeys: [] },
);

/** Selects at the moment of these tests. */
const select = (from: readonly { articles: readonly Article[] }[], wishes: SelectOptions = {}) => selectArticles(from, { now: NOW, ...wishes });

/** Holds a property to a thousand examples. */
function holds<Examples extends [unknown, ...unknown[]]>(examples: { [K in keyof Examples]: fc.Arbitrary<Examples[K]> }, property: (...example: Examples) => void): void {
  fc.assert(fc.property(...examples, property), RUNS);
}

describe('every selection', () => {
  it('has only articles of its feeds, each once', () => {
    holds([feeds, options], (all, wishes) => {
      const selected = select(all, wishes);
      const given = new Set(all.flatMap(({ articles }) => articles));
      expect(selected.every((one) => given.has(one))).to.equal(true);
      expect(new Set(selected).size).to.equal(selected.length);
    });
  });

  it('has no two articles that are the same, and leaves out none that is like no other', () => {
    holds([feeds, sort], (all, order) => {
      const selected = select(all, { sort: order });
      const isTwin = twinsIn(all);
      expect(selected.filter((one) => selected.some((other) => other !== one && isTwin(one, other)))).to.deep.equal([]);
      const given = sayingSomething(all.flatMap(({ articles }) => articles));
      const hasTwin = (one: Article) => given.some((other) => other !== one && isTwin(one, other));
      expect(given.filter((one) => !selected.includes(one) && !hasTwin(one))).to.deep.equal([]);
    });
  });

  it('has of articles that are the same the one that comes first', () => {
    holds([feeds], (all) => {
      const isTwin = twinsIn(all);
      const turns = all.flatMap(({ articles }, index) => sayingSomething(articles).map((one) => ({ one, index, rank: articles.indexOf(one) })));
      const ordered = turns.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ one }) => one);
      const selected = select(all, { sort: 'feed' });
      const dropped = ordered.filter((one) => !selected.includes(one));
      expect(dropped.filter((one) => !ordered.slice(0, ordered.indexOf(one)).some((other) => isTwin(one, other)))).to.deep.equal([]);
    });
  });

  it('is newest first', () => {
    holds([feeds], (all) => {
      const dates = select(withoutFuture(all)).flatMap(({ published }) => published ?? []);
      expect(dates).to.deep.equal([...dates].sort((a, b) => +b - +a));
    });
  });

  it('keeps the order of a feed among articles of one time', () => {
    holds([feeds, date], ([feed = { articles: [] }], published) => {
      const articles: Article[] = feed.articles.map((one) => ({ ...one, published }));
      const ranks = select([{ articles }]).map((one) => articles.indexOf(one));
      expect(ranks).to.deep.equal([...ranks].sort((a, b) => a - b));
    });
  });

  it('takes no more of a feed than its cap', () => {
    holds([feeds, options, fc.integer({ min: 1, max: 3 })], (all, wishes, perFeed) => {
      const selected = select(all, { ...wishes, perFeed });
      for (const { articles } of all) expect(articles.filter((one) => selected.includes(one)).length).to.be.at.most(perFeed);
    });
  });

  it('is the beginning of what it would be without a limit', () => {
    holds([feeds, options, fc.nat(12)], (all, wishes, limit) => {
      expect(select(all, { ...wishes, limit })).to.deep.equal(select(all, wishes).slice(0, limit));
    });
  });

  it('is parted by words in those that have one and those that have none', () => {
    holds([feeds, sort, someWords], (all, order, wanted) => {
      const whole = select(all, { sort: order });
      const having = new Set(select(all, { sort: order, include: wanted }));
      const others = new Set(select(all, { sort: order, exclude: wanted }));
      expect(whole.filter((one) => having.has(one) === others.has(one))).to.deep.equal([]);
      expect(having.size + others.size).to.equal(whole.length);
    });
  });

  it('has nothing that it is to leave out, and all else', () => {
    holds([feeds, options, fc.func(fc.boolean())], (all, wishes, isShown) => {
      const omit = ({ id, title: text }: Article) => isShown(id, text);
      expect(select(all, { ...wishes, omit })).to.deep.equal(select(all, wishes).filter((one) => !omit(one)));
    });
  });

  it('is the same without a feed that brings nothing, wherever it stands', () => {
    holds([feeds, options, fc.nat(4)], (all, wishes, place) => {
      expect(select(all.toSpliced(place, 0, { articles: [] }), wishes)).to.deep.equal(select(all, wishes));
    });
  });

  it('has the articles of a feed in one order, with or without other feeds', () => {
    holds([feeds, feeds, sort], (all, others, order) => {
      const distinct = withoutTwins(withoutFuture([...all, ...others]));
      const before = select(distinct.slice(0, all.length), { sort: order });
      const after = select(distinct, { sort: order }).filter((one) => before.includes(one));
      expect(after).to.deep.equal(before);
    });
  });

  it('changes nothing when it is selected again, as one feed that has no id twice', () => {
    holds([feeds, options], (all, { perFeed: _, ...wishes }) => {
      const selected = select(withOwnIds(withoutFuture(all)), wishes);
      expect(select([{ articles: selected }], wishes)).to.deep.equal(selected);
    });
  });

  it('loses nothing when it is selected again feed by feed', () => {
    holds([feeds, options], (all, { perFeed: _, ...wishes }) => {
      const selected = select(all, wishes);
      const again = select(all.map(({ articles }) => ({ articles: articles.filter((one) => selected.includes(one)) })), wishes);
      expect(selected.filter((one) => !again.includes(one))).to.deep.equal([]);
    });
  });

  it('is the same when feeds change places, twins or not, where no two times are equal', () => {
    holds([feeds], (all) => {
      let minutes = 0;
      const timed = all.map(({ articles }) => ({ articles: articles.map((one) => ({ ...one, published: new Date(+(one.published ?? NOW) - 86_400_000 - ++minutes * 60_000) })) }));
      const believed = withoutFuture(timed);
      expect(select(believed.toReversed())).to.deep.equal(select(believed));
    });
  });

  it('changes only where times are equal when feeds change places', () => {
    holds([feeds], (all) => {
      const distinct = withoutTwins(withoutFuture(all));
      const times = (from: typeof distinct) => select(from).flatMap(({ published }) => published ?? []);
      expect(times(distinct.toReversed())).to.deep.equal(times(distinct));
    });
  });

  it('knows an address again with whatever parameters count visitors', () => {
    const tracking = fc.constantFrom('utm_source=a', 'UTM_Medium=b', 'spm=1.2', 'fbclid=x', 'from=timeline', 'ref=rss', 'scene=1', 'CMP=share_btn_tw', 'isappinstalled=0');
    const own = fc.stringMatching(/^[a-z0-9%+~*'!()]{1,6}(=[\w%+~ ]{0,6})?$/).filter((parameter) => !/^(from|spm|ref|scene|cmp|at)/i.test(parameter));
    holds([fc.array(own), fc.array(tracking), fc.nat(9)], (parameters, tracked, place) => {
      const keyOf = (query: string[]) => articleKeys({ id: '', title: '', url: `https://x.example/a${query.length ? `?${query.join('&')}` : ''}` });
      expect(keyOf(parameters.toSpliced(place, 0, ...tracked))).to.deep.equal(keyOf(parameters));
    });
  });
});

/** Whether two of these articles are the same: by what holds everywhere, or by title in another feed. */
function twinsIn(all: readonly { articles: readonly Article[] }[]): (one: Article, other: Article) => boolean {
  const feedOf = new Map(all.flatMap(({ articles }, index) => articles.map((one) => [one, index] as const)));
  const keysOf = (one: Article) => articleKeys(one, feedOf.get(one));
  const hasTitle = (one: Article, title: string) => title !== '' && titleKey(one.title) === title;
  return (one, other) =>
    keysOf(one).some((key) => keysOf(other).includes(key)) || (feedOf.get(one) !== feedOf.get(other) && hasTitle(one, titleKey(other.title)));
}

/** What is not left out for saying nothing. */
function sayingSomething(articles: readonly Article[]): Article[] {
  return articles.filter(({ title, summary, url }) => title || summary || url);
}

/** As normalizing and the relay leave them: what is one feed's own id is no other's. */
function withOwnIds(all: readonly { articles: readonly Article[] }[]): { articles: Article[] }[] {
  return all.map(({ articles }, index) => ({ articles: articles.map((one) => ({ ...one, id: one.id.replace(/^(?=\d)/, `${index}-`) })) }));
}

/** Each article under an id, address and title of its own. */
function withoutTwins(all: readonly { articles: readonly Article[] }[]): { articles: Article[] }[] {
  let count = 0;
  return all.map(({ articles }) => ({ articles: articles.map((one) => ({ ...one, id: `urn:own:${++count}`, url: `https://own.example/${count}`, title: `${count}` })) }));
}

/** Without dates that lie more than a day ahead. */
function withoutFuture(all: readonly { articles: readonly Article[] }[]): { articles: Article[] }[] {
  return all.map(({ articles }) => ({ articles: articles.filter(({ published }) => !published || +published <= +NOW + 86_400_000) }));
}
