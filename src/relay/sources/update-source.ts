import type { Feed } from '../../feed/index.js';
import { writeJsonFeed } from '../formats/write-json-feed.js';
import { fetchUpstream, type Connect, type FetchUpstreamOptions } from '../guard/fetch-upstream.js';
import { createTurns } from '../guard/turns.js';
import { withinTime } from '../guard/within-time.js';
import { isRelayError, RelayError } from '../relay-error.js';
import type { FetchEvent, Observe } from '../relay-events.js';
import { freshnessOf, type FreshnessBounds } from './freshness.js';
import { createHostCircuits, type HostCircuits } from './host-circuits.js';
import { isOutage, prolong } from './outage.js';
import { readDocument, type ReadDocument, type ReadDocumentOptions } from './read-document.js';
import type { SourceCopy, SourceRecord } from './source-store.js';

/*
 * Asks an upstream: a record in, the record that holds from now on out. Failures of the upstream are part of the record;
 * those of the caller's wish (a private address, a limit) are thrown and kept nowhere.
 */

/** @throws {RelayError} where the request, and not the upstream, is at fault */
export type UpdateSource = (address: string, known: SourceRecord | undefined, signal: AbortSignal) => Promise<SourceRecord>;

/** What updates work with. */
export interface UpdateSourceOptions
  extends Pick<FetchUpstreamOptions, 'connect' | 'allow' | 'upstreamLimiter' | 'userAgent' | 'limits'>,
    Omit<ReadDocumentOptions, 'fetch' | 'known'> {
  /** How long copies are fresh. */
  freshness?: FreshnessBounds;
  /** Hears of each fetch. */
  observe?: Observe;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** A number from 0 to 1, for jitter. */
  random?: () => number;
}

/** Milliseconds for a source, be it that its page has to be searched for a feed. */
const LONGEST = 15_000;

/** Sources asked at once, whoever wants them. As small as feeds are (half a megabyte) they take 150 MB. */
const AT_ONCE = { atOnce: 300, waiting: 1000, patience: 5000 };

/** Larger documents read at once, of 16 MB at most. A few more wait, for less time than their upstreams may take. */
const LARGE = { atOnce: 4, waiting: 32, patience: 5000 };

/** Asks upstreams, and remembers which hosts do not answer. */
export function createUpdateSource(options: UpdateSourceOptions): UpdateSource {
  const { observe = () => {}, now = Date.now, random = Math.random, freshness } = options;
  const circuits = createHostCircuits();
  const fetchAndRead = createFetchAndRead(options, circuits);

  return async (address, known, signal) => {
    const { host } = new URL(address);
    const outage = circuits.enter(host, now());
    if (outage) return { copy: known?.copy, outage };
    const start = performance.now();
    const tell = (outcome: FetchEvent['outcome'], cause?: unknown) =>
      observe({ name: 'fetch', source: address, outcome, milliseconds: performance.now() - start, cause });
    try {
      const document = await fetchAndRead(address, known?.copy, signal);
      circuits.answered(host);
      const copy = copyOf(document, known?.copy, { now: now(), freshness });
      tell(document.feed ? 'changed' : 'unchanged');
      return { copy };
    } catch (error) {
      if (!isRelayError(error)) throw error;
      tell(error.kind, error.cause);
      if (!isOutage(error)) throw error;
      const chance = { now: now(), random: random() };
      circuits.failed(host, error, chance);
      return { copy: known?.copy, outage: prolong(known?.outage, error, chance) };
    }
  };
}

type FetchAndRead = (address: string, known: SourceCopy | undefined, stop: AbortSignal) => Promise<ReadDocument>;

function createFetchAndRead(options: UpdateSourceOptions, circuits: HostCircuits): FetchAndRead {
  const room = createTurns(AT_ONCE);
  const turns = createTurns(LARGE);
  const connect: Connect = async (url, init) => {
    const response = await options.connect(url, init);
    // One document that never ends, which anyone may ask for, says nothing of the host's others.
    circuits.answered(url.host);
    return response;
  };
  return async (address, known, stop) => {
    const leave = await room.take(stop);
    try {
      return await withinTime(
        (signal) => readDocument(address, { ...options, known, fetch: (url, request) => fetchUpstream(url, { ...options, ...request, connect, turns, signal }) }),
        { timeout: LONGEST, signal: stop },
      );
    } finally {
      leave();
    }
  };
}

/** The copy that a document makes, or confirms. */
function copyOf(
  { feed, answer, documentUrl, recipe }: ReadDocument,
  known: SourceCopy | undefined,
  { now, freshness }: { now: number; freshness?: FreshnessBounds },
): SourceCopy {
  const times = { fetchedAt: now, freshUntil: now + freshnessOf(answer, now, freshness) };
  const { etag, lastModified } = answer;
  if (feed) {
    if (feed.partial && known && hasMore(known, feed)) throw new RelayError('broken-answer', 'The feed broke off, with fewer articles than it had before.');
    const json = JSON.stringify(writeJsonFeed(feed));
    return { json, documentUrl, recipe, etag, lastModified, ...times, changedAt: known?.json === json ? known.changedAt : now };
  }
  if (!known) throw new RelayError('broken-answer', 'The upstream says that nothing changed, of a copy that nobody has.');
  return { ...known, ...times, etag: etag ?? known.etag, lastModified: lastModified ?? known.lastModified };
}

/** Whether a copy is whole and longer. One that broke off as well is replaced: a feed that always does would never change. */
function hasMore({ json }: SourceCopy, { articles }: Feed): boolean {
  const { items, _newsrack } = JSON.parse(json) as { items: readonly unknown[]; _newsrack?: { partial?: true } };
  return !_newsrack?.partial && items.length > articles.length;
}
