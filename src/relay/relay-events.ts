import type { RelayErrorKind } from './relay-error.js';

/*
 * What happens in a relay, for logs and metrics. Nothing here tells of a reader: no address of a client, no header of its
 * request, no key that was viewed.
 */

/** How a `/feed` answer came about, as `Cache-Status` says it too. */
export type CacheResult = 'hit' | 'stale' | 'miss';

/** A request was answered. */
export interface RequestEvent {
  readonly name: 'request';
  readonly method: string;
  /** The route's pattern, such as `/feed`; `*` for what is none. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly cache?: CacheResult;
}

/** An upstream was asked. */
export interface FetchEvent {
  readonly name: 'fetch';
  /** The source's address. */
  readonly source: string;
  readonly outcome: 'changed' | 'unchanged' | RelayErrorKind;
  readonly milliseconds: number;
  /** What lay beneath a failure. */
  readonly cause?: unknown;
}

/** Something that should not happen did. */
export interface FaultEvent {
  readonly name: 'fault';
  /** What the relay was doing. */
  readonly during: string;
  readonly error: unknown;
}

/** One thing that happened. */
export type RelayEvent = RequestEvent | FetchEvent | FaultEvent;

/** Hears of what happens; must not throw. */
export type Observe = (event: RelayEvent) => void;
