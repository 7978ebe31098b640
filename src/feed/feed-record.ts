import type { FeedError } from './feed-error.js';
import type { Feed } from './model.js';

/** A feed, and when it came. */
export interface FeedCopy {
  readonly feed: Feed;
  readonly loadedAt: Date;
  /** True when it is kept in short: bodies of articles are missing, and perhaps the last articles. */
  readonly abridged?: boolean;
}

/** A request that failed. */
export interface FeedFailure {
  readonly at: Date;
  /** Its `retryAfter` is what is left of that wait now, of an hour at most. */
  readonly error: FeedError;
}

/** What is kept of one address. */
export interface FeedRecord {
  /** The last good copy. */
  readonly copy?: FeedCopy;
  /** How the latest request failed; absent once one has succeeded again. */
  readonly failure?: FeedFailure;
}
