import { parseFeed, type Feed } from '../../feed/index.js';
import { asFeedError, decodeText, FeedReader } from '../../feed/server.js';
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

/** Milliseconds of reading at a time. */
const LONGEST_WORK = 10;

/**
 * Reads a feed: decode, parse, normalize, a few milliseconds at a time: a large feed keeps nobody else waiting.
 *
 * @throws {FeedError} of kind `empty`, `not-a-feed` or `malformed`, and nothing else
 */
export async function readSourceInSlices({ bytes, contentType, url, timeZone }: SourceDocument): Promise<Feed> {
  useServerParsers();
  try {
    const reader = new FeedReader({ url, timeZone: timeZone ?? 'UTC' });
    reader.push(decodeText(bytes, contentType));
    reader.end();
    for (let began = performance.now(); reader.advance(); ) {
      if (performance.now() - began < LONGEST_WORK) continue;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    return placed(reader.feed, timeZone);
  } catch (error) {
    throw asFeedError(error, 'malformed', url);
  }
}

/** Whose zone is known has no floating dates. */
function placed(feed: Feed, timeZone?: string): Feed {
  return timeZone ? { ...feed, articles: feed.articles.map((article) => ({ ...article, floating: undefined })) } : feed;
}

/**
 * Reads a feed that is text already, such as one that the relay wrote.
 *
 * @throws {FeedError} as {@link readSourceInSlices} does
 */
export function readFeedText(text: string, url: string, timeZone = 'UTC'): Feed {
  useServerParsers();
  return parseFeed(text, { url, timeZone });
}
