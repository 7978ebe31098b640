import { selectArticles, type Article, type Feed } from '../../feed/index.js';
import { isGlobalId } from '../../feed/server.js';

/*
 * Several feeds as one: newest first, each article once, by the rules by which a tag merges the feeds that it names.
 */

/** What the merged feed is called, and how much of it there is. */
export interface MergeFeedsOptions {
  /** The merged feed's own address, such as the request's. Default: the first feed's. */
  url?: string;
  /** Most articles. */
  limit?: number;
}

/** Merges feeds, in the order in which they were asked for; one alone stays as it is, but for the limit. */
export function mergeFeeds(feeds: readonly Feed[], { url, limit }: MergeFeedsOptions = {}): Feed {
  const [first, ...others] = feeds;
  if (!first) throw new TypeError('There is no feed to merge');
  if (!others.length) return { ...first, articles: newestOf(first, limit) };
  const shared = (read: (feed: Feed) => string | undefined) => (others.every((feed) => read(feed) === read(first)) ? read(first) : undefined);
  return {
    url: url ?? first.url,
    title: [...new Set(feeds.map(({ title }) => title))].filter(Boolean).join(' · '),
    homeUrl: shared(({ homeUrl }) => homeUrl),
    language: shared(({ language }) => language),
    articles: selectArticles(withUniqueIds(feeds), { limit }),
  };
}

/** The newest of a feed's articles, in the feed's order: a list that is oldest first, or that has no dates, stays what it is. */
export function newestOf(feed: Feed, limit = Infinity): readonly Article[] {
  if (feed.articles.length <= limit) return feed.articles;
  const newest = new Set(selectArticles([feed], { limit }));
  return feed.articles.filter((article) => newest.has(article));
}

/**
 * Two feeds may both have an article "1". The later feed's goes by an id that is its alone, whichever of the two is newer, so
 * that it does not change with every answer.
 */
function withUniqueIds(feeds: readonly Feed[]): Pick<Feed, 'articles'>[] {
  const owners = new Map<string, Feed>();
  return feeds.map((feed) => ({
    articles: feed.articles.map((article) => {
      const owner = owners.get(article.id) ?? feed;
      owners.set(article.id, owner);
      return owner === feed || isGlobalId(article.id) ? article : { ...article, id: `${feed.url}#${article.id}` };
    }),
  }));
}
