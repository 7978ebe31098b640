import { FeedError } from './feed-error.js';
import { fetchFeed, type FetchFeedOptions } from './fetch-feed.js';
import type { Feed } from './model.js';
import { readFeed } from './read-feed.js';

/** What {@link loadFeed} may be told. */
export interface LoadFeedOptions extends FetchFeedOptions {
  /**
   * IANA name of the zone of dates that name none, such as `Asia/Shanghai`. Default: the visitor's.
   */
  timeZone?: string;
  /**
   * Address of a relay to fetch through. A feed of the page's own origin is asked directly first: it needs no relay.
   */
  relay?: string;
  /**
   * Is told of the feed as far as it has been read while the rest is on its way, which takes long for a large feed or on a slow
   * line: at first of what there is, then each time that is twice as much.
   */
  onProgress?: (feed: Feed) => void;
}

/**
 * Loads one feed: fetch, decode, parse, normalize, each as the bytes arrive.
 *
 * @param address - absolute, or relative to the page
 * @throws {FeedError} and nothing else
 */
export async function loadFeed(address: string, { relay, timeZone, onProgress, ...options }: LoadFeedOptions = {}): Promise<Feed> {
  const url = resolveAddress(address);
  const load = async (from: string) => {
    const document = await fetchFeed(from, options);
    // What a relay hands on is the feed's: relative addresses do not refer to the relay.
    return readFeed(document, { url: from === url ? document.url : url, timeZone, onProgress, signal: options.signal });
  };
  if (!relay) return load(url);
  const relayed = () => load(relayAddress(resolveAddress(relay), url));
  return new URL(url).origin === location.origin ? load(url).catch(relayed) : relayed();
}

function resolveAddress(address: string): string {
  try {
    const url = new URL(address, document.baseURI);
    if (address && /^https?:$/.test(url.protocol) && !url.username) return url.href;
    throw new TypeError('It has to be http(s), without a name and password.');
  } catch (cause) {
    throw new FeedError('address', address, { cause });
  }
}

function relayAddress(relay: string, url: string): string {
  return `${relay.replace(/\/*$/, '')}/feed?url=${encodeURIComponent(url)}`;
}
