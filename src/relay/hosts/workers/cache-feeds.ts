import type { Relay } from '../../create-relay.js';
import type { AllowList } from '../../guard/allow-list.js';
import { checkAddress } from '../../guard/check-address.js';
import { isRelayError } from '../../relay-error.js';
import { gzip } from '../../routes/encoders.js';
import { readFeedQuery } from '../../routes/feed-query.js';
import type { PlatformCache } from './platform.js';
import { sendAnswer, type PackedAnswer } from './send-answer.js';

/*
 * The cache of the platform's location before the relay: most answers come from it and wake no object. The relay is asked
 * as by someone who has nothing, so that what comes can be kept for all; whether it is news to this caller is decided
 * after it.
 *
 * The platform counts an answer's age from when it was kept, and may put other times in its headers. So an answer is kept
 * for what is left of its time, and its own headers travel beside it.
 */

/** What caching works with. */
export interface CacheFeedsOptions {
  cache: PlatformCache;
  /** What `--allow` permits, since the relay is not asked again whether it does. */
  allow: AllowList;
  /** Milliseconds since 1970. Default: the system's clock. */
  now?: () => number;
}

/** Header with the times of an answer that is kept. */
const KEPT = 'newsrack-kept';

/** What stands in it. */
interface Kept {
  /** When the answer was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Seconds: its age then, and what was left of its time. */
  readonly age: number;
  readonly left: number;
  readonly cacheControl: string;
}

/** Longer ones are not worth a key, and the platform takes no address beyond 16 KB. */
const LONGEST_KEY = 8192;

/** A relay whose `/feed` answers are kept in the platform's cache. */
export function cacheFeeds(relay: Relay, { cache, allow, now = Date.now }: CacheFeedsOptions): Relay {
  return async (request, visit = {}) => {
    const key = keyOf(request, allow);
    if (!key) return relay(request, visit);
    const kept = restore(await cache.match(key), now());
    if (kept) return sendAnswer(request, kept);
    const response = await relay(new Request(key), visit);
    if (!response.ok) return response;
    const answer = { headers: response.headers, body: await gzip.encode(new Uint8Array(await response.arrayBuffer())) };
    visit.waitUntil?.(cache.put(key, keep(answer, now())));
    return sendAnswer(request, answer);
  };
}

/** One address for all requests that want the same, or none where the relay is to say what is wrong. */
function keyOf({ method, url }: Request, allow: AllowList): string | undefined {
  const { origin, pathname, searchParams } = new URL(url);
  if (pathname !== '/feed' || !['GET', 'HEAD'].includes(method)) return undefined;
  try {
    const { addresses, limit, fields } = readFeedQuery(searchParams);
    const query = new URLSearchParams(addresses.map((address) => ['url', checkAddress(address, allow).href]));
    if (limit !== undefined) query.set('limit', String(limit));
    if (fields !== 'all') query.set('fields', fields);
    const key = `${origin}/feed?${query.toString()}`;
    return key.length > LONGEST_KEY ? undefined : key;
  } catch (error) {
    if (isRelayError(error)) return undefined;
    throw error;
  }
}

/** The body goes in as bytes of which the cache knows nothing, so that it neither unpacks nor packs it again. */
function keep({ headers: own, body }: PackedAnswer, now: number): Response {
  const headers = new Headers(own);
  const cacheControl = own.get('cache-control') ?? '';
  const age = Number(own.get('age'));
  const left = Number(/\bs-maxage=(\d+)/.exec(cacheControl)?.[1] ?? 0) - age;
  headers.set(KEPT, JSON.stringify({ at: now, age, left, cacheControl } satisfies Kept));
  headers.set('cache-control', `public, s-maxage=${left}`);
  headers.delete('age');
  headers.delete('x-accel-expires');
  return new Response(body, { headers });
}

/** The cache is the whole site's: what stands there without the relay's header is somebody else's. */
function restore(kept: Response | undefined, now: number): PackedAnswer | undefined {
  const times = kept?.headers.get(KEPT);
  if (!kept || !times) return undefined;
  const { at, age, left, cacheControl } = JSON.parse(times) as Kept;
  const headers = new Headers(kept.headers);
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  headers.delete(KEPT);
  headers.delete('content-length');
  headers.set('age', String(age + seconds));
  headers.set('cache-control', cacheControl);
  headers.append('cache-status', `cloudflare; hit; ttl=${left - seconds}`);
  return { headers, body: kept.body };
}
