import { LRUCache } from 'lru-cache';
import type { RelayError, RelayErrorKind } from '../relay-error.js';
import { prolong, type Chance } from './outage.js';
import type { SourceOutage } from './source-store.js';

/*
 * A host that is down is down for each of its feeds. After some failures to reach it in a row its other feeds do not wait
 * for a time-out of their own.
 */

/** These say that the host, and not the document, is in trouble. */
const UNREACHED: readonly RelayErrorKind[] = ['unreachable', 'upstream-timeout'];

/** Failures in a row before the circuit opens: one feed alone may be slow. */
const THRESHOLD = 3;

/** Milliseconds for which one request tries a host whose pause is over, before another may. */
const TRIAL = 10_000;

/** Hosts beyond this push out those that were silent longest. */
const MAX_HOSTS = 5000;

/** One relay's view of which hosts answer. */
export interface HostCircuits {
  /** Lets a request through, as the one that tries after a pause if need be; or says what keeps it. */
  enter(host: string, now: number): SourceOutage | undefined;
  /** Notes that a host answered, whatever it said. */
  answered(host: string): void;
  /** Notes a failure. */
  failed(host: string, error: RelayError, chance: Chance): void;
}

/** Remembers hosts in memory. */
export function createHostCircuits(): HostCircuits {
  const outages = new LRUCache<string, SourceOutage>({ max: MAX_HOSTS });
  return {
    enter(host, now) {
      const outage = outages.get(host);
      if (!outage || outage.failures < THRESHOLD) return undefined;
      if (now < outage.retryAt) return outage;
      outages.set(host, { ...outage, retryAt: now + TRIAL });
      return undefined;
    },
    answered: (host) => void outages.delete(host),
    failed(host, error, chance) {
      if (UNREACHED.includes(error.kind)) outages.set(host, prolong(outages.get(host), error, chance));
      else outages.delete(host);
    },
  };
}
