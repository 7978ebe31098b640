import type { RelayError } from '../relay-error.js';
import type { SourceOutage } from './source-store.js';

/*
 * A source that fails is left alone for a while, which doubles with each failure in a row: a circuit breaker, whose next
 * try is that of one request alone. The jitter keeps relays, and the feeds of one host, from trying in step.
 */

/** Milliseconds after the first failure. */
const FIRST_PAUSE = 15_000;

/** Milliseconds at most, unless the upstream asks for more. */
const LONGEST_PAUSE = 15 * 60_000;

/** A `Retry-After` beyond this many milliseconds is a mistake or malice. */
const LONGEST_WISH = 60 * 60_000;

/** The moment, and a number from 0 to 1. */
export interface Chance {
  now: number;
  random: number;
}

/** An outage with one more failure. */
export function prolong(outage: SourceOutage | undefined, error: RelayError, { now, random }: Chance): SourceOutage {
  const failures = (outage?.failures ?? 0) + 1;
  const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
  const wish = Math.min(1000 * (error.retryAfter ?? 0), LONGEST_WISH);
  const { kind, detail, upstreamStatus } = error;
  return {
    since: Math.min(outage?.since ?? now, now),
    failures,
    retryAt: now + Math.max(pause * (0.5 + random / 2), wish),
    kind,
    detail,
    upstreamStatus,
  };
}

/** Whether a failure is the upstream's, and says something of the next request. */
export function isOutage({ status }: RelayError): boolean {
  return status === 502 || status === 504;
}
