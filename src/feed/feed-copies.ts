import type { FeedArchive } from './feed-archive.js';
import { asFeedError } from './feed-error.js';
import type { FeedCopy, FeedRecord } from './feed-record.js';
import { inTurn } from './in-turn.js';
import type { LoadFeedOptions } from './load-feed.js';
import type { Feed } from './model.js';

/*
 * Copies of one feed: the one that is kept, one that another tab has just brought, a new one. Of all tabs of a site one
 * fetches; those that wait for it find what came of that in the archive.
 */

/** What is asked for. */
export interface CopyWishes {
  signal: AbortSignal;
  /** How to use the browser's HTTP cache; with it, the copies of other tabs are passed over. */
  cache?: RequestCache;
  /** Whether a copy that another tab has brought will do. */
  suits: (copy: FeedCopy) => boolean;
  /** Is told of a feed that is being read; what it is told is kept nowhere. */
  onProgress?: (feed: Feed) => void;
}

/** The copies of one feed. */
export interface FeedCopies {
  kept(): FeedRecord;
  /** @throws {FeedError} and nothing else */
  bring(wishes: CopyWishes): Promise<FeedCopy>;
}

interface FeedCopiesOptions {
  address: string;
  /** Names the feed in the archive. */
  key: string;
  archive?: FeedArchive | null;
  load: (options: LoadFeedOptions) => Promise<Feed>;
}

export function createFeedCopies({ address, key, archive, load }: FeedCopiesOptions): FeedCopies {
  const kept = () => archive?.read(key) ?? {};

  async function fetchCopy({ signal, cache, onProgress }: CopyWishes): Promise<FeedCopy> {
    try {
      const copy = { feed: await load({ signal, cache, timeZone: 'UTC', onProgress }), loadedAt: new Date() };
      if (!copy.feed.partial) archive?.write(key, { copy });
      return copy;
    } catch (reason) {
      // Whatever a loader of someone else's throws is a FeedError to the page.
      const error = asFeedError(reason, 'network', address);
      if (!signal.aborted) archive?.write(key, { copy: kept().copy, failure: { at: new Date(), error } });
      throw error;
    }
  }

  return {
    kept,
    async bring(wishes) {
      if (wishes.cache || !archive?.isOpen) return fetchCopy(wishes);
      const asked = Date.now();
      const brought = await inTurn({ name: `newsrack ${key}`, signal: wishes.signal }, async () => {
        const { copy, failure } = kept();
        if (copy && wishes.suits(copy)) return copy;
        if (failure && (failure.error.retryAfter || +failure.at > asked)) throw failure.error;
        // One that has just come and does not do will do no better the next time: nobody else waits for this request.
        return copy && +copy.loadedAt > asked ? undefined : fetchCopy(wishes);
      });
      return brought ?? fetchCopy(wishes);
    },
  };
}
