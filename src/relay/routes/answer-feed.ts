import { isRelayError } from '../relay-error.js';
import type { CacheResult } from '../relay-events.js';
import type { SourceAnswer, SourceRequest, Sources } from '../sources/create-sources.js';
import { chooseEncoder, type Encoder } from './encoders.js';
import type { FailedSource, FeedBodies, FeedParts } from './feed-bodies.js';
import { readFeedQuery } from './feed-query.js';
import { isNotModified } from './is-not-modified.js';

/*
 * `/feed`: sources in, JSON Feed out, with what browsers and shared caches need to keep it (RFC 9111, RFC 5861).
 */

/** Seconds for which a browser does not ask again: a reader who opens the next page of the site. */
const BROWSER = 60;

/** Seconds for which caches do not ask again where the upstream fails, or a source is missing. */
const WHILE_FAILING = 30;

/** Seconds for which shared caches hand out what they have while they ask again, and where the relay does not answer. */
const STALE = 'stale-while-revalidate=600, stale-if-error=86400';

/** What `/feed` works with. */
export interface AnswerFeedOptions extends SourceRequest {
  sources: Sources;
  bodies: FeedBodies;
  encoders: readonly Encoder[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Hears how the answer came about. */
  noteCache: (result: CacheResult) => void;
}

/** @throws {RelayError} where there is no feed at all to answer with */
export async function answerFeed(request: Request, options: AnswerFeedOptions): Promise<Response> {
  const { sources, bodies, encoders, now, noteCache } = options;
  const query = readFeedQuery(new URL(request.url).searchParams);
  const parts = await gather(query.addresses, (address) => sources.get(address, options));
  const body = await bodies(query, parts, options.admit);
  const result = worstOf(parts.answers);
  noteCache(result);
  const changedAt = Math.max(...parts.answers.map(({ copy }) => copy.changedAt));
  const headers = new Headers({
    'content-type': 'application/feed+json; charset=utf-8',
    etag: body.etag,
    'last-modified': new Date(changedAt).toUTCString(),
    vary: 'Accept-Encoding',
    ...freshnessHeaders(parts, result, now()),
  });
  if (isNotModified(request.headers, body.etag, changedAt)) return new Response(null, { status: 304, headers });
  const encoder = chooseEncoder(request.headers.get('accept-encoding'), encoders, body.bytes.length);
  if (encoder) headers.set('content-encoding', encoder.name);
  return new Response(encoder ? await body.encoded(encoder) : body.bytes, { headers });
}

/** A source that fails does not hide the others; one that the caller must not ask for is refused whatever stands beside it. */
async function gather(addresses: readonly string[], get: (address: string) => Promise<SourceAnswer>): Promise<FeedParts> {
  const failed: FailedSource[] = [];
  const answers = await Promise.all(
    addresses.map((address) =>
      get(address).catch((error: unknown) => {
        if (!isRelayError(error) || error.status === 400 || error.status === 403) throw error;
        failed.push({ address, error });
        return undefined;
      }),
    ),
  );
  const got = answers.filter((answer) => answer !== undefined);
  if (failed[0] && !got.length) throw failed[0].error;
  return { answers: got, failed };
}

function worstOf(answers: readonly SourceAnswer[]): CacheResult {
  const results = answers.map(({ result }) => result);
  return (['stale', 'miss'] as const).find((one) => results.includes(one)) ?? 'hit';
}

/**
 * Caches count an answer's age from when the upstream confirmed it, so `max-age` is that age and what is left: an old copy
 * of a failing upstream is worth keeping for a while, too. nginx counts from when it got the answer, whatever the `Age`, and
 * would keep a copy for as long again as it is old: `X-Accel-Expires` is for nginx, which hands it to nobody.
 */
function freshnessHeaders({ answers, failed }: FeedParts, result: CacheResult, now: number): Record<string, string> {
  const age = Math.max(0, Math.floor((now - Math.min(...answers.map(({ copy }) => copy.fetchedAt))) / 1000));
  const left = Math.floor((Math.min(...answers.map(({ copy }) => copy.freshUntil)) - now) / 1000);
  const troubled = failed.length > 0 || answers.some(({ outage }) => outage);
  const shared = troubled ? WHILE_FAILING : Math.max(left, 5);
  const outage = answers.find((answer) => answer.outage)?.outage;
  return {
    age: String(age),
    'cache-control': `public, max-age=${age + Math.min(shared, BROWSER)}, s-maxage=${age + shared}, ${STALE}`,
    'x-accel-expires': String(shared),
    'cache-status': `newsrack; ${result === 'miss' ? 'fwd=miss; stored' : `hit; ttl=${left}`}${outage ? `; detail=${outage.kind}` : ''}`,
  };
}
