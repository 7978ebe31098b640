import { isPermittedPrivate, type AllowList } from './allow-list.js';
import { checkAddress } from './check-address.js';
import { takeOrRefuse, type Limiter } from './rate-limits.js';
import { readBody } from './read-body.js';
import { isRelayError, RelayError } from '../relay-error.js';
import type { Turns } from './turns.js';
import { describeAgent } from './user-agent.js';
import { withinTime } from './within-time.js';

/*
 * An address in, an answer of the upstream's out. Redirects are followed here and not by the platform, so that each is
 * checked like the first address: at most 5, and from https to http none, since who asks over https counts on what
 * nobody on the way could change (the error says so; asking for the http address helps). Requests are made of the
 * relay's own headers; nothing of the caller's gets near them.
 */

/** How a host opens one request. */
export interface ConnectInit {
  /** All headers to send, the host's own (`Host`, `Connection`) excepted. */
  headers: Record<string, string>;
  /** What the connection may lead to besides public addresses. */
  allow: AllowList;
  /** Ends the request and the reading of its body. */
  signal: AbortSignal;
}

/**
 * Sends one GET request and follows no redirect. The body of the response is decoded of its `Content-Encoding` while it
 * is read, as far as it is read.
 *
 * @throws {RelayError} of kind `private-address` where the name leads to an address that `allow` does not permit, of kind
 *   `broken-answer` where something came that is of no use; any other error counts as no answer
 */
export type Connect = (url: URL, init: ConnectInit) => Promise<Response>;

/** Bounds of one fetch, redirects included. */
export interface FetchLimits {
  /** Milliseconds for everything. Default 10,000. */
  timeout: number;
  /** Most bytes of body, after decompression. Default 16 MiB. */
  maxBytes: number;
  /** Most redirects. Default 5. */
  maxRedirects: number;
}

/** What a fetch works with. */
export interface FetchUpstreamOptions {
  /** The host's way out. */
  connect: Connect;
  /** What `--allow` permits. Default: any public address. */
  allow?: AllowList;
  /** `ETag` of a copy at hand. */
  etag?: string;
  /** `Last-Modified` of a copy at hand. */
  lastModified?: string;
  /** Gives the fetch up; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Changes some of the bounds. */
  limits?: Partial<FetchLimits>;
  /** Counts requests by host name, those after a redirect too, but for hosts that `--allow` names as private. Default: without limit. */
  upstreamLimiter?: Limiter;
  /** Turns of reading large bodies, which bound what they take of memory. Default: all at once. */
  turns?: Turns;
  /** The `User-Agent` header; see {@link describeAgent}. */
  userAgent?: string;
  /** The `Accept` header. Default: feeds of every dialect. */
  accept?: string;
}

/** What the upstream answered. Texts in it are the upstream's, to be read by the relay and not to be passed on as they are. */
export interface UpstreamAnswer {
  /** Address after redirects. */
  url: string;
  /** 304: the copy at hand is still good, and `bytes` is empty. */
  status: 200 | 304;
  /** The `Content-Type` header, empty where there is none. */
  contentType: string;
  /** The body, decompressed. */
  bytes: Uint8Array;
  etag?: string;
  lastModified?: string;
  cacheControl?: string;
  expires?: string;
  /** Seconds that the upstream asks to wait (`Retry-After`, RFC 9110 §10.2.3). */
  retryAfter?: number;
}

/** The bounds of every fetch that is told no others. */
export const FETCH_LIMITS: FetchLimits = { timeout: 10_000, maxBytes: 16 * 1024 * 1024, maxRedirects: 5 };

/** What is asked for where the caller does not say. */
export const ACCEPT = 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.8';

export const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Fetches one document from a stranger's server.
 *
 * @param address - as the caller gave it
 * @throws {RelayError} of status 4xx for what the caller asked, 502 or 504 for what the upstream did
 */
export async function fetchUpstream(address: string, options: FetchUpstreamOptions): Promise<UpstreamAnswer> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const first = checkAddress(address, options.allow ?? []);
  return withinTime(
    async (signal) => {
      const { url, response } = await follow(first, { ...options, ...limits, signal });
      return readAnswer(url, response, { ...options, ...limits, signal });
    },
    { timeout: limits.timeout, signal: options.signal },
  );
}

type Settled = FetchUpstreamOptions & FetchLimits & { signal: AbortSignal };

async function follow(first: URL, options: Settled): Promise<{ url: URL; response: Response }> {
  let url = first;
  for (let hop = 0; hop <= options.maxRedirects; hop += 1) {
    const response = await ask(url, options).catch((error: unknown) => {
      throw hop > 0 ? asRedirectError(error) : error;
    });
    if (!REDIRECTS.includes(response.status)) return { url, response };
    await response.body?.cancel();
    url = nextAddress(url, response.headers.get('location'), options.allow ?? []);
  }
  throw new RelayError('bad-redirect', `The upstream redirects more than ${options.maxRedirects} times.`);
}

async function ask(url: URL, options: Settled): Promise<Response> {
  const { connect, allow = [], upstreamLimiter, signal } = options;
  // What `--allow` names as private is the operator's own.
  if (upstreamLimiter && !isPermittedPrivate(url, allow)) await takeOrRefuse(upstreamLimiter, url.hostname, 'of requests to this upstream');
  try {
    return await connect(url, { headers: headersOf(options), allow, signal });
  } catch (error) {
    if (isRelayError(error)) throw error;
    throw new RelayError('unreachable', 'No answer came: the name is not found, or the server refuses, breaks off or does not speak HTTP.', { cause: error });
  }
}

function headersOf({ accept = ACCEPT, userAgent = describeAgent(), etag, lastModified }: FetchUpstreamOptions): Record<string, string> {
  return {
    accept,
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': userAgent,
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}

function nextAddress(from: URL, location: string | null, allow: AllowList): URL {
  const target = location === null ? '' : readAsUtf8(location);
  if (!target || !URL.canParse(target, from)) throw new RelayError('bad-redirect', 'The upstream redirects without saying where to.');
  const next = new URL(target, from);
  if (from.protocol === 'https:' && next.protocol === 'http:') {
    throw new RelayError('bad-redirect', 'The upstream redirects from https to http; ask for the http address instead.');
  }
  try {
    return checkAddress(next.href, allow);
  } catch (error) {
    throw asRedirectError(error);
  }
}

/** Some servers write the address in UTF-8, of which a header keeps the bytes as characters (Fetch §2.2.2). */
export function readAsUtf8(header: string): string {
  if (!/^[\0-\xff]*[\x80-\xff][\0-\xff]*$/.test(header)) return header;
  return new TextDecoder().decode(Uint8Array.from(header, (character) => character.charCodeAt(0)));
}

/** The upstream asked for this, not the caller. */
function asRedirectError(error: unknown): unknown {
  if (!isRelayError(error) || error.status >= 500 || error.kind === 'too-many-requests') return error;
  return new RelayError('bad-redirect', 'The upstream redirects to an address that the relay does not fetch.', { cause: error });
}

async function readAnswer(url: URL, response: Response, options: Settled): Promise<UpstreamAnswer> {
  const { status, ok, headers } = response;
  const retryAfter = readRetryAfter(headers.get('retry-after'));
  const notModified = status === 304 && Boolean(options.etag ?? options.lastModified);
  if (!ok && !notModified) {
    throw new RelayError('upstream-status', `The upstream answered with status ${status}.`, { upstreamStatus: status, retryAfter });
  }
  return {
    url: url.href,
    status: notModified ? 304 : 200,
    contentType: headers.get('content-type') ?? '',
    bytes: notModified ? new Uint8Array() : await readBody(response, options),
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
    cacheControl: headers.get('cache-control') ?? undefined,
    expires: headers.get('expires') ?? undefined,
    retryAfter,
  };
}

/** Seconds, written as such or as a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
