import { asFeedError } from './feed-error.js';
import { FeedReader } from './feed-reader.js';
import type { Feed } from './model.js';

/** What {@link parseFeed} needs to know. */
export interface ParseFeedOptions {
  /** The feed's address, after redirects. */
  url: string;
  /** The `Content-Type` header. The text tells its own dialect better: many headers are wrong. */
  contentType?: string;
  /** IANA name of the zone of dates that name none. Default: the visitor's. */
  timeZone?: string;
}

/**
 * Recognizes the dialect of a feed and reads it, all at once.
 *
 * @throws {FeedError} of kind `empty`, `not-a-feed` or `malformed`, and nothing else
 */
export function parseFeed(text: string, { url, timeZone }: ParseFeedOptions = { url: '' }): Feed {
  try {
    const reader = new FeedReader({ url, timeZone });
    reader.push(text);
    reader.end();
    while (reader.advance());
    return reader.feed;
  } catch (error) {
    // What a parser throws is a mistake of the document's.
    throw asFeedError(error, 'malformed', url);
  }
}
