import { createFeedSource, type FeedListener, type FeedSource, type LoadFeed } from './feed-source.js';
import { loadFeed } from './load-feed.js';

export type { FeedListener, FeedSnapshot } from './feed-source.js';

/** What a subscriber asks of a store. */
export interface FeedSubscription {
  /** Seconds between refreshes; 0 = never. The shortest wish of all subscribers of an address holds. Default 300. */
  refresh?: number;
  /** IANA name of the zone of dates that name none. Default: the visitor's. */
  timeZone?: string;
  /** Address of a relay to fetch through. */
  relay?: string;
}

/** Collaborators and limits of a store. */
export interface FeedStoreOptions {
  /** Loads one feed. Default {@link loadFeed}. */
  load?: LoadFeed;
  /** Fewest seconds between two refreshes of one address, whatever its subscribers wish. Default 30. */
  refreshFloor?: number;
  /** Milliseconds that an address is kept after its last subscriber has gone. Default 1,000. */
  linger?: number;
}

/** Feeds by address: one fetch for any number of subscribers. */
export interface FeedStore {
  /**
   * Tells the listener of a feed, at once of what is known already and then of every change.
   *
   * The first subscriber of an address starts its fetch; a second after the last one has gone, what is under way is
   * aborted and the copy let go.
   *
   * @returns a function that ends the subscription
   */
  subscribe(address: string, listener: FeedListener, subscription?: FeedSubscription): () => void;
  /** Loads an address anew now, past the browser's cache. Settles when that is done, whether or not it went well. */
  reload(address: string, subscription?: FeedSubscription): Promise<void>;
}

/** Makes a store of its own. Tags share the one of their page. */
export function createFeedStore({ load = loadFeed, refreshFloor = 30, linger = 1000 }: FeedStoreOptions = {}): FeedStore {
  const sources = new Map<string, FeedSource>();

  function sourceOf(address: string, relay = ''): FeedSource {
    const key = `${relay} ${absolute(address)}`;
    const known = sources.get(key);
    if (known) return known;
    const source: FeedSource = createFeedSource({
      address,
      load: (options) => load(address, { ...options, relay: relay || undefined }),
      refreshFloor: refreshFloor * 1000,
      linger,
      // A reload that outlives its source must not take the next one along.
      closed: () => sources.get(key) === source && sources.delete(key),
    });
    sources.set(key, source);
    return source;
  }

  return {
    subscribe: (address, listener, { refresh = 300, timeZone, relay } = {}) =>
      sourceOf(address, relay).subscribe({ listener, refresh: refresh * 1000, timeZone }),
    reload: (address, { relay } = {}) => sourceOf(address, relay).reload(),
  };
}

/** One key for `/news.xml` and `https://example.com/news.xml`; what is no address at all fails when it is loaded. */
function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

