import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { createMemoryLimiter, type Limiter, type Rate } from '../guard/rate-limits.js';
import type { RedisLink } from './redis-link.js';

/*
 * A window for each key, which begins with its first request and is as long as it takes to earn the burst anew. In the long
 * run a key has as many requests as with the bucket in memory; around the end of a window it has at most two bursts at once.
 * The window's end is when Redis forgets the key.
 */

/** A limiter that relays share; while Redis does not answer, each has one of its own. */
export function createRedisLimiter({ ask }: RedisLink, name: string, rate: Rate): Limiter {
  const alone = createMemoryLimiter(rate);
  const shared = new RateLimiterRedis({
    storeClient: { eval: (...script: Parameters<EvalScript>) => ask((client) => client.eval(...script)) },
    useRedisPackage: true,
    keyPrefix: `limit:${name}`,
    points: rate.burst,
    duration: Math.ceil((60 * rate.burst) / rate.perMinute),
    // Whoever has used a window up is refused to its end without asking Redis.
    inMemoryBlockOnConsumed: rate.burst,
  });
  return {
    async take(key) {
      try {
        await shared.consume(key);
        return { ok: true, retryAfterSeconds: 0 };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) return alone.take(key);
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
  };
}

type EvalScript = (script: string, options: { keys: string[]; arguments: string[] }) => Promise<unknown>;
