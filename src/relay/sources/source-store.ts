import type { RelayErrorKind } from '../relay-error.js';

/*
 * What is kept of each source, between requests, restarts and relays. A record goes in and out whole: whoever holds the
 * source's lock writes it, so nothing is lost between reading and writing.
 */

/** The last good reading of a source. */
export interface SourceCopy {
  /** The feed as JSON Feed 1.1, with all its articles and all their fields. */
  readonly json: string;
  /** The address to ask: the source's own, or that of the feed that its page named. The validators below are its answer's. */
  readonly documentUrl: string;
  /** The upstream's `ETag`. */
  readonly etag?: string;
  /** The upstream's `Last-Modified`. */
  readonly lastModified?: string;
  /** What the document was read by, where that was an entry of the sources file. */
  readonly recipe?: string;
  /** When the upstream last said that this is current; milliseconds since 1970, as all times here. */
  readonly fetchedAt: number;
  /** Until when nobody asks the upstream again. */
  readonly freshUntil: number;
  /** When `json` last became another. */
  readonly changedAt: number;
}

/** Failures of a source since it last answered. */
export interface SourceOutage {
  /** When the first of them was. */
  readonly since: number;
  /** How many in a row. */
  readonly failures: number;
  /** Nobody asks the upstream before. */
  readonly retryAt: number;
  /** The last one's kind, sentence and upstream status, as a caller may read them. */
  readonly kind: RelayErrorKind;
  readonly detail: string;
  readonly upstreamStatus?: number;
}

/** All that is known of a source. */
export interface SourceRecord {
  readonly copy?: SourceCopy;
  readonly outage?: SourceOutage;
}

/** Keeps records by the source's address. What is forgotten is fetched again, so a store may forget what it likes. */
export interface SourceStore {
  read(key: string): Promise<SourceRecord | undefined>;
  /** Resolves once the record is there for everyone who reads. */
  write(key: string, record: SourceRecord): Promise<void>;
  /**
   * Where several relays share a store: gives one of them the right to ask the upstream, for so many milliseconds at most.
   * The others get nothing, and wait for the record. Absent: this relay is alone.
   *
   * @returns what gives the right back
   */
  lock?(key: string, milliseconds: number): Promise<(() => Promise<void>) | undefined>;
  /** How much is kept. Absent where that is not the relay's alone to tell: its memory is told of instead. */
  size?(): Promise<{ entries: number; bytes?: number }>;
}

/** Milliseconds by which the clocks of relays that share a store may differ. */
const CLOCKS = 60_000;

/**
 * Whether nobody is to ask the upstream now: the copy is fresh, or the upstream fails and is left alone. Neither counts where
 * it was noted in the future: the clock was wrong then, and would keep a source from being asked until that day comes.
 */
export function isSettled({ copy, outage }: SourceRecord, now: number): boolean {
  const since = outage?.since ?? copy?.fetchedAt ?? 0;
  return since <= now + CLOCKS && now < (outage?.retryAt ?? copy?.freshUntil ?? 0);
}

/** About as many bytes as a record takes in memory: engines keep text in one or two bytes a character. */
export function sizeOfRecord({ copy }: SourceRecord, key = ''): number {
  return 1024 + 2 * (key.length + (copy?.json.length ?? 0));
}
