/**
 * Why a feed could not be had.
 *
 * - `address`: the address itself is not an http(s) address.
 * - `network`: no answer came (offline, name not found, connection refused or broken off).
 * - `blocked`: the server answers, but without the CORS header that lets this page read it.
 * - `timeout`: no answer within the time limit.
 * - `status`: the server answered with an error status.
 * - `too-large`: the answer passed the size limit.
 * - `empty`: the answer had no content.
 * - `not-a-feed`: the answer is something else, such as an HTML page.
 * - `malformed`: a feed, but broken beyond repair.
 * - `aborted`: nobody wanted it any more.
 */
export type FeedErrorKind =
  | 'address'
  | 'network'
  | 'blocked'
  | 'timeout'
  | 'status'
  | 'too-large'
  | 'empty'
  | 'not-a-feed'
  | 'malformed'
  | 'aborted';

const SENTENCES: Record<FeedErrorKind, string> = {
  address: 'is not an http(s) address',
  network: 'does not answer',
  blocked: 'answers, but does not let this page read it (blocked by CORS)',
  timeout: 'took too long to answer',
  status: 'answered with an error',
  'too-large': 'sends more than the limit',
  empty: 'sent nothing',
  'not-a-feed': 'sent something else than a feed',
  malformed: 'sent a feed that is broken beyond repair',
  aborted: 'is not wanted any more',
};

/** What is known of a failure besides its kind and address. */
export interface FeedErrorDetails {
  /** The error beneath. */
  cause?: unknown;
  /** HTTP status, for kind `status`. */
  status?: number;
  /** Milliseconds that the server asked to wait (`Retry-After`, RFC 9110 §10.2.3). */
  retryAfter?: number;
}

/** The only error that leaves the pipeline. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** Why; see {@link FeedErrorKind}. */
  readonly kind: FeedErrorKind;
  /** The address that failed: a relay's where it was the relay, after redirects where something else than a feed came. */
  readonly url: string;
  /** HTTP status, for kind `status`. */
  readonly status?: number;
  /** Milliseconds that the server asked to wait before the next request. */
  readonly retryAfter?: number;

  constructor(kind: FeedErrorKind, url: string, { cause, status, retryAfter }: FeedErrorDetails = {}) {
    super(`${url} ${SENTENCES[kind]}${status ? ` (HTTP ${status})` : ''}`, { cause });
    this.kind = kind;
    this.url = url;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Tells a `FeedError` from any other thrown value, across copies of the library on one page. */
export function isFeedError(value: unknown): value is FeedError {
  return value instanceof Error && value.name === 'FeedError';
}

/** Tells one of the kinds from any other text. */
export function isFeedErrorKind(kind: string): kind is FeedErrorKind {
  return Object.hasOwn(SENTENCES, kind);
}

/** A FeedError as it is; of anything else, one of a kind. */
export function asFeedError(error: unknown, kind: FeedErrorKind, url: string): FeedError {
  return isFeedError(error) ? error : new FeedError(kind, url, { cause: error });
}
