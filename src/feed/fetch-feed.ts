import ky, { type Options } from 'ky';
import { FeedError } from './feed-error.js';
import { joinBytes } from './join-bytes.js';

/*
 * An address in, bytes out. ky brings time-outs, retries with back-off and Retry-After; what is added here are the
 * limits that a page needs from a stranger's server: so many bytes, so long a silence, so long in all.
 *
 * A browser says only "TypeError" for a refusal by CORS and for a dead network alike. An opaque request
 * (Fetch §3.2.5, mode "no-cors") tells them apart: it succeeds wherever anything answers, and reveals nothing. Of the
 * page's own origin nothing is refused but a redirect to another, which shows when it is not followed.
 */

/** Limits and the caller's wishes for one request. */
export interface FetchFeedOptions {
  /** Gives the request up; the promise then rejects with kind `aborted`. */
  signal?: AbortSignal;
  /** Milliseconds to wait for the answer's head, and for each next piece of its body. Default 10,000. */
  timeout?: number;
  /** Most bytes of body, after decompression. Default 16 MiB. */
  maxBytes?: number;
  /** The `Accept` header. Default: feeds of every dialect. */
  accept?: string;
  /** How to use the browser's HTTP cache (Fetch §5.4 `cache`). Default `default`. */
  cache?: RequestCache;
}

/** An answer as it came. */
export interface FeedDocument {
  /** Address after redirects. */
  url: string;
  /** The `Content-Type` header, empty where there is none. */
  contentType: string;
  /** The body. */
  bytes: Uint8Array;
}

const TIMEOUT = 10_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** A body that drips for ever is given up after this many time-outs. */
const LONGEST_BODY = 6;

/** A server that asks for a longer wait than this is asked again by the next refresh, not by this call. */
const LONGEST_RETRY_AFTER = 10_000;

/** Short enough (128 bytes, Fetch §2.2.2) to need no preflight. */
const ACCEPT = 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.8';

/**
 * Fetches one feed.
 *
 * @throws {FeedError} of kind `network`, `blocked`, `timeout`, `status`, `too-large` or `aborted`
 */
export async function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<FeedDocument> {
  const { signal, timeout = TIMEOUT, maxBytes = MAX_BYTES, cache = 'default', accept = ACCEPT } = options;
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal?.addEventListener('abort', giveUp);
  let blocked = false;
  try {
    signal?.throwIfAborted();
    const response = await ky(url, {
      headers: { accept },
      cache,
      timeout,
      signal: stop.signal,
      retry: {
        jitter: true,
        shouldRetry: async ({ error }) => {
          blocked = error.name === 'TypeError' && (await isBlocked(url, timeout, stop.signal));
          return blocked || signal?.aborted || retryAfter(error) > LONGEST_RETRY_AFTER ? false : undefined;
        },
      },
    } satisfies Options);
    const bytes = await readBody(response, { maxBytes, timeout, stop });
    return { url: response.url || url, contentType: response.headers.get('content-type') ?? '', bytes };
  } catch (error) {
    throw describe(error, url, signal?.aborted ? 'aborted' : blocked ? 'blocked' : 'network');
  } finally {
    signal?.removeEventListener('abort', giveUp);
    stop.abort();
  }
}

async function readBody(
  response: Response,
  { maxBytes, timeout, stop }: { maxBytes: number; timeout: number; stop: AbortController },
): Promise<Uint8Array> {
  const tooLate = () => stop.abort(new DOMException('The body took too long', 'TimeoutError'));
  const deadline = setTimeout(tooLate, timeout * LONGEST_BODY);
  let silence = setTimeout(tooLate, timeout);
  // A stopped read ends here, whatever the browser makes of it: WebKit can leave it pending for ever.
  const stopped = new Promise<never>((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error)));
  const orStopped = <Part>(reading: Promise<Part>) => Promise.race([reading, stopped]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // A page's own stand-in for fetch may have no streams.
    if (!response.body) return new Uint8Array(await orStopped(response.arrayBuffer()));
    const reader = response.body.getReader();
    for (let part = await orStopped(reader.read()); part.value; part = await orStopped(reader.read())) {
      clearTimeout(silence);
      silence = setTimeout(tooLate, timeout);
      length += part.value.length;
      if (length > maxBytes) throw new FeedError('too-large', response.url);
      chunks.push(part.value);
    }
  } catch (error) {
    // Safari rejects a stopped read with a plain AbortError and loses the reason.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(deadline);
    clearTimeout(silence);
  }
  return joinBytes(chunks);
}

async function isBlocked(url: string, timeout: number, signal: AbortSignal): Promise<boolean> {
  const { origin, protocol } = new URL(url);
  // A secure page may not ask an insecure server at all (Mixed Content §5.2).
  if (location.protocol === 'https:' && protocol === 'http:') return true;
  const how: RequestInit = origin === location.origin ? { redirect: 'manual' } : { mode: 'no-cors', credentials: 'omit' };
  const answer = fetch(url, { ...how, method: 'HEAD', signal }).then(
    ({ type }) => type.startsWith('opaque'),
    () => false,
  );
  return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(resolve, timeout, false))]);
}

/** Milliseconds that an error status asks to wait (RFC 9110 §10.2.3: seconds, or a date); 0 where it does not. */
function retryAfter(error: unknown): number {
  const header = responseOf(error)?.headers.get('retry-after');
  if (!header) return 0;
  const seconds = Number(header);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000) || 0;
}

function responseOf(error: unknown): Response | undefined {
  return (error as { response?: Response }).response;
}

function describe(error: unknown, url: string, otherwise: 'aborted' | 'blocked' | 'network'): FeedError {
  if (otherwise === 'aborted') return new FeedError('aborted', url, { cause: error });
  const name = (error as Error | undefined)?.name;
  if (name === 'FeedError') return error as FeedError;
  if (name === 'TimeoutError') return new FeedError('timeout', url, { cause: error });
  const status = responseOf(error)?.status;
  if (status) return new FeedError('status', url, { cause: error, status, retryAfter: retryAfter(error) || undefined });
  return new FeedError(otherwise, url, { cause: error });
}
