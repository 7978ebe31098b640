import ky, { type Options } from 'ky';
import { FeedError } from './feed-error.js';

/*
 * An address in, bytes out, as they come. ky brings time-outs, retries with back-off and Retry-After; what is added here are the
 * limits that a page needs from a stranger's server: so many bytes, so long a silence, so long in all.
 *
 * A browser says only "TypeError" for a refusal by CORS and for a dead network alike. An opaque request
 * (Fetch §3.2.5, mode "no-cors") tells them apart: it succeeds wherever anything answers, and reveals nothing. An answer of
 * the page's own origin is not opaque, unless it comes from another to which that has redirected.
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
  /**
   * The body, as it comes. Who breaks off ends the request.
   *
   * @throws {FeedError} of kind `network`, `timeout`, `too-large` or `aborted`
   */
  chunks: AsyncGenerator<Uint8Array, void, void>;
}

const TIMEOUT = 10_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** A body that drips for ever is given up after this many time-outs. */
const LONGEST_BODY = 6;

/** A server that asks for a longer wait than this is asked again by the next refresh, not by this call. */
const LONGEST_RETRY_AFTER = 10_000;

/** No server keeps a page from asking for longer than a day. */
const LONGEST_WAIT = 86_400_000;

/** Short enough (128 bytes, Fetch §2.2.2) to need no preflight. */
const ACCEPT = 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.8';

/**
 * Fetches one feed: the answer's head now, its body when it is read.
 *
 * @throws {FeedError} of kind `network`, `blocked`, `timeout`, `status` or `aborted`
 */
export async function fetchFeed(url: string, options: FetchFeedOptions = {}): Promise<FeedDocument> {
  const { signal, timeout = TIMEOUT, cache = 'default', accept = ACCEPT } = options;
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  const leave = () => {
    signal?.removeEventListener('abort', giveUp);
    stop.abort();
  };
  signal?.addEventListener('abort', giveUp);
  let blocked = false;
  const fail = (error: unknown) => {
    leave();
    throw describe(error, url, signal?.aborted ? 'aborted' : blocked ? 'blocked' : 'network');
  };
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
    const chunks = readBody(response, { ...options, stop, fail, leave });
    return { url: response.url || url, contentType: response.headers.get('content-type') ?? '', chunks };
  } catch (error) {
    return fail(error);
  }
}

interface BodyOptions extends FetchFeedOptions {
  stop: AbortController;
  fail: (error: unknown) => never;
  leave: () => void;
}

async function* readBody(response: Response, options: BodyOptions): AsyncGenerator<Uint8Array, void, void> {
  const { maxBytes = MAX_BYTES, timeout = TIMEOUT, stop, fail, leave } = options;
  const tooLate = () => stop.abort(new DOMException('The body took too long', 'TimeoutError'));
  const deadline = setTimeout(tooLate, timeout * LONGEST_BODY);
  let length = 0;
  try {
    for await (const chunk of chunksOf(response, timeout, stop.signal, tooLate)) {
      length += chunk.length;
      if (length > maxBytes) throw new FeedError('too-large', response.url);
      yield chunk;
    }
  } catch (error) {
    // Safari rejects a stopped read with a plain AbortError and loses the reason.
    fail(stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    clearTimeout(deadline);
    leave();
  }
}

async function* chunksOf(
  response: Response,
  timeout: number,
  signal: AbortSignal,
  tooLate: () => void,
): AsyncGenerator<Uint8Array, void, void> {
  // A stopped read ends here, whatever the browser makes of it: WebKit can leave it pending for ever.
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const read = async <Part>(reading: Promise<Part>): Promise<Part> => {
    const silence = setTimeout(tooLate, timeout);
    return Promise.race([reading, stopped]).finally(() => clearTimeout(silence));
  };
  // A page's own stand-in for fetch may have no streams.
  const reader = response.body?.getReader();
  if (!reader) yield new Uint8Array(await read(response.arrayBuffer()));
  else for (let part = await read(reader.read()); part.value; part = await read(reader.read())) yield part.value;
}

async function isBlocked(url: string, timeout: number, signal: AbortSignal): Promise<boolean> {
  const { protocol } = new URL(url);
  // A secure page may not ask an insecure server at all (Mixed Content §5.2).
  if (location.protocol === 'https:' && protocol === 'http:') return true;
  const answer = fetch(url, { mode: 'no-cors', method: 'HEAD', signal }).then(
    ({ type }) => type === 'opaque',
    () => false,
  );
  return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(resolve, timeout, false))]);
}

/** Milliseconds that an error status asks to wait (RFC 9110 §10.2.3: seconds, or a date); 0 where it does not. */
function retryAfter(error: unknown): number {
  const header = responseOf(error)?.headers.get('retry-after');
  if (!header) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Math.min(Math.max(0, wait), LONGEST_WAIT) || 0;
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
