import type { Limiter } from '../../guard/rate-limits.js';
import type { RateLimit } from './platform.js';

/** Seconds until a count starts anew: the longer of the two periods that the platform has. */
const PERIOD = 60;

/** Counts by the platform's rate limit, which all isolates of a location share. How much passes is the binding's matter. */
export function createPlatformLimiter(binding: RateLimit): Limiter {
  return {
    async take(key) {
      const { success } = await binding.limit({ key });
      return { ok: success, retryAfterSeconds: success ? 0 : PERIOD };
    },
  };
}
