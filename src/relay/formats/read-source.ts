import { parseFeed, type Feed } from '../../feed/index.js';
import { decodeText } from '../../feed/server.js';
import { useServerParsers } from './server-parsers.js';

/*
 * A feed's bytes to a Feed, by the very steps that a page takes them through: what a tag shows is the same with a relay
 * and without. Only the parsers are others, since a server has no DOM.
 */

/** What an upstream server sent. */
export interface SourceDocument {
  bytes: Uint8Array;
  /** The `Content-Type` header. */
  contentType?: string;
  /** The feed's address, after redirects. */
  url: string;
  /**
   * IANA name of the zone of dates that name none, where whoever runs the relay knows it. Where absent such dates are
   * `floating`, in UTC, for the page to place.
   */
  timeZone?: string;
}

/**
 * Reads a feed: decode, parse, normalize.
 *
 * @throws {FeedError} of kind `empty`, `not-a-feed` or `malformed`, and nothing else
 */
export function readSource({ bytes, contentType, url, timeZone }: SourceDocument): Feed {
  const feed = readFeedText(decodeText(bytes, contentType), url, timeZone);
  if (!timeZone) return feed;
  return { ...feed, articles: feed.articles.map((article) => ({ ...article, floating: undefined })) };
}

/**
 * Reads a feed that is text already, such as one that the relay wrote.
 *
 * @throws {FeedError} as {@link readSource} does
 */
export function readFeedText(text: string, url: string, timeZone = 'UTC'): Feed {
  useServerParsers();
  return parseFeed(text, { url, timeZone });
}
