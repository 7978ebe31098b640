import type { Article, Feed } from './model.js';
import { placeInTimeZone } from './parse-date.js';

const placed = new WeakMap<Feed, Map<string, Feed>>();

/**
 * The same feed with its floating dates, read as UTC, placed in a zone. One copy a feed and zone, however many ask, so
 * that two tags that show the same article hold the same object.
 */
export function placeFeedInTimeZone(feed: Feed, timeZone = ''): Feed {
  if (!feed.articles.some((article) => article.floating)) return feed;
  const copies = placed.get(feed) ?? new Map<string, Feed>();
  placed.set(feed, copies);
  const copy = copies.get(timeZone) ?? {
    ...feed,
    articles: feed.articles.map((article) => placeArticle(article, timeZone)),
  };
  copies.set(timeZone, copy);
  return copy;
}

function placeArticle(article: Article, timeZone: string): Article {
  if (!article.floating) return article;
  const place = (date?: Date) => date && placeInTimeZone(date, timeZone || undefined);
  return { ...article, published: place(article.published), updated: place(article.updated) };
}
