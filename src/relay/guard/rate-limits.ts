import { LRUCache } from 'lru-cache';
import { RelayError } from '../relay-error.js';

/** What a limiter says of one request. */
export interface Taken {
  ok: boolean;
  /** Seconds until a request would be let pass; 0 where this one is. */
  retryAfterSeconds: number;
}

/** Counts requests by key. This one's memory is one process's; another's may be a server that many relays share. */
export interface Limiter {
  /** Takes one request from what the key has left. */
  take(key: string): Promise<Taken>;
}

/** How many requests a key has. */
export interface Rate {
  /** As many at once after a rest. */
  burst: number;
  /** As many in the long run. */
  perMinute: number;
}

/** A page with a dozen tags asks a dozen times when it opens, and some readers share an address. */
export const CLIENT_RATE: Rate = { burst: 60, perMinute: 120 };

/** The cache stands before it: one server may hold the feeds of every section of a portal. */
export const UPSTREAM_RATE: Rate = { burst: 30, perMinute: 60 };

/** Keys beyond this push out those that were silent longest, whose buckets are most likely full again. */
const MAX_KEYS = 20_000;

/**
 * A token bucket for each key, in memory.
 *
 * @param now - milliseconds of a clock that does not go back
 */
export function createMemoryLimiter({ burst, perMinute }: Rate, now: () => number = () => performance.now()): Limiter {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: MAX_KEYS });
  const perMillisecond = perMinute / 60_000;
  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      const tokens = Math.min(burst, bucket.tokens + (at - bucket.at) * perMillisecond);
      const ok = tokens >= 1;
      buckets.set(key, { tokens: ok ? tokens - 1 : tokens, at });
      return Promise.resolve({ ok, retryAfterSeconds: ok ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1000) });
    },
  };
}

/**
 * Takes one request or refuses it.
 *
 * @param whose - the end of a sentence, such as `of this client`
 * @throws {RelayError} of kind `too-many-requests`
 */
export async function takeOrRefuse(limiter: Limiter, key: string, whose: string): Promise<void> {
  const { ok, retryAfterSeconds } = await limiter.take(key);
  if (ok) return;
  throw new RelayError('too-many-requests', `The limit ${whose} is reached.`, { retryAfter: retryAfterSeconds });
}
