import { decodeText } from './decode-text.js';
import { joinBytes } from './join-bytes.js';
import { fetchFeed, type FetchFeedOptions } from './fetch-feed.js';

/** A document as text, whatever its encoding was. */
export interface TextDocument {
  /** Address after redirects. */
  url: string;
  /** The `Content-Type` header, empty where there is none. */
  contentType: string;
  text: string;
}

/**
 * Fetches a document and decodes it.
 *
 * @param url - absolute http(s) address
 * @throws {FeedError} of kind `network`, `blocked`, `timeout`, `status`, `too-large` or `aborted`
 */
export async function fetchText(url: string, options?: FetchFeedOptions): Promise<TextDocument> {
  const { chunks, ...document } = await fetchFeed(url, options);
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return { ...document, text: decodeText(joinBytes(pieces), document.contentType) };
}
