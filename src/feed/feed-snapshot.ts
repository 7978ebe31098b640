import type { FeedError } from './feed-error.js';
import type { Feed } from './model.js';
import { placeFeedInTimeZone } from './time-zone.js';

/** What is known of one address. */
export interface FeedSnapshot {
  /** True while a request is under way. */
  readonly loading: boolean;
  /** The last good copy. */
  readonly feed?: Feed;
  /** When that copy came. */
  readonly loadedAt?: Date;
  /** True when it is a copy of an earlier visit that was kept in short, without bodies of articles. */
  readonly abridged?: boolean;
  /** Why the latest request failed; absent once one has succeeded again. */
  readonly error?: FeedError;
}

/** A snapshot that has what it is made of, and nothing that a page may have given all objects, such as an `error`. */
export function snapshotOf(snapshot: FeedSnapshot): FeedSnapshot {
  return Object.assign(Object.create(null) as FeedSnapshot, snapshot);
}

/** Called at once on subscribing, and with every change. */
export type FeedListener = (snapshot: FeedSnapshot) => void;

/** What a subscriber makes of a snapshot. */
export interface SnapshotWishes {
  /** IANA name of the zone of dates that name none. */
  timeZone?: string;
  /** Whether a copy without bodies is of no use. */
  whole?: boolean;
}

/** What one subscriber is told. */
export function snapshotFor({ timeZone, whole }: SnapshotWishes, snapshot: FeedSnapshot): FeedSnapshot {
  const { feed, loading, error } = snapshot;
  if (whole && snapshot.abridged) return snapshotOf(error ? { loading, error } : { loading });
  return feed ? snapshotOf({ ...snapshot, feed: placeFeedInTimeZone(feed, timeZone) }) : snapshot;
}
