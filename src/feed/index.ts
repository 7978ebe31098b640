/** The pipeline without elements: an address in, a Feed or a FeedError out. */
export type { Article, Author, Credit, Enclosure, Feed, Image, Source } from './model.js';
export { FeedError, isFeedError, type FeedErrorDetails, type FeedErrorKind } from './feed-error.js';
export { breathe } from './breathe.js';
export { completeArticle, type ArticleInit } from './complete-article.js';
export { fetchText, type TextDocument } from './fetch-text.js';
export { loadFeed, type LoadFeedOptions } from './load-feed.js';
export { parseFeed, type ParseFeedOptions } from './parse-feed.js';
export { createFeedArchive, type FeedArchive, type FeedArchiveOptions } from './feed-archive.js';
export type { FeedCopy, FeedFailure, FeedRecord } from './feed-record.js';
export {
  createFeedStore,
  type FeedListener,
  type FeedSnapshot,
  type FeedStore,
  type FeedStoreOptions,
  type FeedSubscription,
} from './feed-store.js';
export { parseJsonLd } from './parse-markup.js';
export { beginHtml, sanitizeHtml, type SafeHtml } from './safe-html.js';
export { articleKeys } from './article-keys.js';
export { selectArticles, type SelectOptions } from './select-articles.js';
export { hasAddress } from './has-address.js';
export { reprintsOf, type Story } from './without-reprints.js';
export { relateArticles, type Topic } from './relate-articles.js';
export { placeInTimeZone } from './parse-date.js';
export { writeJson } from './write-json.js';
