import { CLIENT_RATE, UPSTREAM_RATE, type Limiter } from '../guard/rate-limits.js';
import type { Observe } from '../relay-events.js';
import type { SourceStore } from '../sources/source-store.js';
import { MAX_KEYS, type ViewStore } from '../views/view-store.js';
import { createRedisLimiter } from './redis-limiter.js';
import { openRedisLink } from './redis-link.js';
import { createRedisSourceStore } from './redis-source-store.js';
import { createRedisViewStore } from './redis-view-store.js';

/*
 * What several relays share through one Redis: copies of sources, the right to ask an upstream, limits, and counts.
 *
 * While Redis does not answer, each relay goes on alone: with the copies in its memory, by asking upstreams itself, and with
 * limits of its own. Counts are neither read nor counted then, since nobody could say them right. docs/decisions/redis.md
 * has what Redis itself should be told, and why.
 */

/** What connecting works with. */
export interface ConnectRedisOptions {
  /** Hears that Redis is in trouble, at most once a minute. */
  observe?: Observe;
  /** What every key in Redis starts with; relays with the same share everything. Default `newsrack:`. */
  prefix?: string;
  /** Most keys whose views are counted. Default 1,000,000. */
  maxKeys?: number;
}

/** What relays share. */
export interface RedisStore {
  readonly sources: SourceStore;
  readonly views: ViewStore;
  readonly limiters: { readonly client: Limiter; readonly upstream: Limiter; readonly views: Limiter };
  /** Waits for what is under way, and hangs up. */
  close(): Promise<void>;
}

/**
 * Connects to Redis, or to what speaks its protocol.
 *
 * @param url - `redis://`, `rediss://` (TLS) or `unix://`, with user name and password where Redis wants them:
 *   `redis://user:password@redis.example:6379/0`
 * @throws {RedisError} in words for the operator, where Redis cannot be used; these do not repeat the password
 */
export async function connectRedis(url: string, options: ConnectRedisOptions = {}): Promise<RedisStore> {
  const { observe = () => {}, prefix = 'newsrack:', maxKeys = MAX_KEYS } = options;
  const link = await openRedisLink(url, { observe, prefix });
  return {
    sources: createRedisSourceStore(link),
    views: createRedisViewStore(link, maxKeys),
    limiters: {
      client: createRedisLimiter(link, 'client', CLIENT_RATE),
      upstream: createRedisLimiter(link, 'upstream', UPSTREAM_RATE),
      views: createRedisLimiter(link, 'views', CLIENT_RATE),
    },
    close: () => link.close(),
  };
}
