import { createFeedArchive, type FeedArchive } from './feed-archive.js';
import { createFeedCopies } from './feed-copies.js';
import type { FeedListener } from './feed-snapshot.js';
import { createFeedSource, type FeedSource } from './feed-source.js';
import { loadFeed, type LoadFeedOptions } from './load-feed.js';
import type { Feed } from './model.js';

export type { FeedListener, FeedSnapshot } from './feed-snapshot.js';

/** The pipeline as the store sees it. */
type LoadFeed = (address: string, options: LoadFeedOptions) => Promise<Feed>;

/** What a subscriber asks of a store. */
export interface FeedSubscription {
  /** Seconds between refreshes; 0 = never. The shortest wish of all subscribers of an address holds. Default 300. */
  refresh?: number;
  /** IANA name of the zone of dates that name none. Default: the visitor's. */
  timeZone?: string;
  /** Address of a relay to fetch through. */
  relay?: string;
  /** Passes over a copy of an earlier visit that was kept without the bodies of its articles. */
  whole?: boolean;
}

/** Collaborators and limits of a store. */
export interface FeedStoreOptions {
  /** Loads one feed. Default {@link loadFeed}. */
  load?: LoadFeed;
  /** Fewest seconds between two refreshes of one address, whatever its subscribers wish. Default 30. */
  refreshFloor?: number;
  /** Milliseconds that an address is kept after its last subscriber has gone. Default 1,000. */
  linger?: number;
  /**
   * Where the last good copies are kept for other tabs and the next visit; null: nowhere. Default: in the visitor's browser,
   * and nowhere with a loader of your own.
   */
  archive?: FeedArchive | null;
}

/** Feeds by address: one fetch for any number of subscribers. */
export interface FeedStore {
  /**
   * Tells the listener of a feed, at once of what is known already and then of every change.
   *
   * The first subscriber of an address starts its fetch, unless a copy is kept that is younger than the refresh; a second after the last one has gone, what is under way is
   * aborted and the copy let go.
   *
   * @returns a function that ends the subscription
   */
  subscribe(address: string, listener: FeedListener, subscription?: FeedSubscription): () => void;
  /** Loads an address anew now, past the browser's cache. Settles when that is done, whether or not it went well. */
  reload(address: string, subscription?: FeedSubscription): Promise<void>;
}

/** Makes a store of its own. Tags share the one of their page. */
export function createFeedStore({
  load = loadFeed,
  refreshFloor = 30,
  linger = 1000,
  archive = load === loadFeed ? createFeedArchive() : null,
}: FeedStoreOptions = {}): FeedStore {
  const sources = new Map<string, FeedSource>();

  function sourceOf(address: string, relay = ''): FeedSource {
    const key = `${relay} ${absolute(address)}`;
    const known = sources.get(key);
    if (known) return known;
    const source: FeedSource = createFeedSource({
      address,
      copies: createFeedCopies({ address, key, archive, load: (options) => load(address, { ...options, relay: relay || undefined }) }),
      refreshFloor: refreshFloor * 1000,
      linger,
      // A reload that outlives its source must not take the next one along.
      closed: () => sources.get(key) === source && sources.delete(key),
    });
    sources.set(key, source);
    return source;
  }

  return {
    subscribe: (address, listener, { refresh = 300, timeZone, relay, whole } = {}) =>
      sourceOf(address, relay).subscribe({ listener, refresh: refresh * 1000, timeZone, whole }),
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

