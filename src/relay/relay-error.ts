/*
 * What the relay answers when it does not answer with a feed: problem details (RFC 9457). 4xx is for what the caller
 * asked, 502 and 504 for what the upstream did. The sentences are the relay's own: no word of an upstream's (its error
 * page, the reason phrase, where it redirects to) reaches the caller. `cause` keeps what happened, for the log alone.
 */

/** Status and title of each kind; RFC 9457 §3.1.3 wants a title that does not change from case to case. */
const KINDS = {
  'bad-parameter': [400, 'A parameter that the relay does not take'],
  'bad-address': [400, 'Not an http(s) address'],
  credentials: [400, 'An address with a user name or password'],
  'forbidden-port': [403, 'A port that is not allowed'],
  'private-address': [403, 'An address that is not public'],
  'not-allowed': [403, 'An address that this relay does not serve'],
  'no-such-route': [404, 'Nothing is at this address'],
  'no-such-method': [405, 'A method that this address does not know'],
  'too-many-requests': [429, 'Too many requests'],
  'no-room': [503, 'No room for anything new'],
  'store-unavailable': [503, 'The store of this relay does not answer'],
  unreachable: [502, 'The upstream does not answer'],
  'broken-answer': [502, 'The upstream sent an answer that cannot be read'],
  'upstream-status': [502, 'The upstream answered with an error'],
  'no-feed': [502, 'The upstream has no feed there'],
  'bad-redirect': [502, 'The upstream redirects where the relay does not follow'],
  'too-large': [502, 'The upstream sends more than the limit'],
  'upstream-timeout': [504, 'The upstream took too long'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** Seconds for which caches in front answer for an upstream that fails. */
const FAILURE_AGE = 5;

/** Why; the last part of a problem's `type`. */
export type RelayErrorKind = keyof typeof KINDS;

/** What is known of a failure besides its kind and its sentence. */
export interface RelayErrorDetails {
  /** The error beneath: for the log, never for the caller. */
  cause?: unknown;
  /** HTTP status of the upstream, for kind `upstream-status`. */
  upstreamStatus?: number;
  /** Seconds to wait before the next request. */
  retryAfter?: number;
}

/** The only error that leaves the guard, but for the reason of a caller that leaves. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
  /** Why; see {@link RelayErrorKind}. */
  readonly kind: RelayErrorKind;
  /** HTTP status of the relay's answer. */
  readonly status: number;
  /** What identifies the kind (RFC 9457 §3.1.1). */
  readonly type: string;
  /** The kind in words. */
  readonly title: string;
  /** This case in words, the relay's own. */
  readonly detail: string;
  /** HTTP status of the upstream, for kind `upstream-status`. */
  readonly upstreamStatus?: number;
  /** Seconds to wait before the next request. */
  readonly retryAfter?: number;

  constructor(kind: RelayErrorKind, detail: string, { cause, upstreamStatus, retryAfter }: RelayErrorDetails = {}) {
    super(detail, { cause });
    [this.status, this.title] = KINDS[kind];
    this.kind = kind;
    this.type = `urn:newsrack:problem:${kind}`;
    this.detail = detail;
    this.upstreamStatus = upstreamStatus;
    this.retryAfter = retryAfter;
  }
}

/** Tells a `RelayError` from any other thrown value. */
export function isRelayError(value: unknown): value is RelayError {
  return value instanceof Error && value.name === 'RelayError';
}

/**
 * An error as an answer that any page can read. One that is not the relay's own is a bug, of which the caller learns
 * the status 500 and nothing more.
 */
export function problemResponse(error: unknown): Response {
  if (!isRelayError(error)) return answer(500, { type: 'about:blank', title: 'Internal Server Error' });
  const { status, type, title, detail, upstreamStatus, retryAfter } = error;
  return answer(status, { type, title, detail, upstreamStatus }, retryAfter);
}

function answer(status: number, problem: Record<string, unknown>, retryAfter?: number): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Retry-After',
    'cache-control': status === 502 || status === 504 ? `public, max-age=${FAILURE_AGE}` : 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  return new Response(JSON.stringify({ status, ...problem }), { status, headers });
}
