import { RelayError } from '../relay-error.js';
import { noRoomForKeys, type ViewStore } from '../views/view-store.js';
import type { RedisLink } from './redis-link.js';

/** One hash has all counts, so that Redis knows how many there are. It does not expire. */
const COUNTS = 'views';

/** Seconds after which to ask again. */
const RETRY_AFTER = 5;

/** Redis runs a script as a whole and lets nobody in between: all keys are counted, or none (false). */
const ADD = `
local most, new = tonumber(ARGV[1]), 0
for index = 2, #ARGV do
  if redis.call('HEXISTS', KEYS[1], ARGV[index]) == 0 then new = new + 1 end
end
if new > 0 and redis.call('HLEN', KEYS[1]) + new > most then return false end
local counts = {}
for index = 2, #ARGV do
  counts[index - 1] = redis.call('HINCRBY', KEYS[1], ARGV[index], 1)
end
return counts`;

/** Counts in Redis. Without it there are none: an error of kind `store-unavailable` is better than a wrong number. */
export function createRedisViewStore({ ask }: RedisLink, maxKeys: number): ViewStore {
  return {
    async read(keys) {
      const counts = await ask((client) => client.hmGet(COUNTS, [...keys])).catch(refuse);
      return counts.map(Number);
    },
    async add(keys) {
      const script = { keys: [COUNTS], arguments: [String(maxKeys), ...keys] };
      const counts = (await ask((client) => client.eval(ADD, script)).catch(refuse)) as number[] | null;
      if (!counts) throw noRoomForKeys();
      return counts;
    },
  };
}

function refuse(cause: unknown): never {
  throw new RelayError('store-unavailable', 'The counts are out of reach for the moment.', { cause, retryAfter: RETRY_AFTER });
}
