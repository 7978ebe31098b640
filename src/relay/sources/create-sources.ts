import { LRUCache } from 'lru-cache';
import type { AllowList } from '../guard/allow-list.js';
import { checkAddress } from '../guard/check-address.js';
import { isRelayError, RelayError } from '../relay-error.js';
import type { CacheResult } from '../relay-events.js';
import { createAdmissions } from './admissions.js';
import { createOneAtATime } from './one-at-a-time.js';
import { isSettled, sizeOfRecord, type SourceCopy, type SourceOutage, type SourceRecord, type SourceStore } from './source-store.js';
import type { UpdateSource } from './update-source.js';
import { createUpdates } from './updates.js';

/*
 * Hands out copies of sources: at once while they are fresh; at once and renewed behind the caller's back while they are
 * not old; renewed first when they are old or there is none. Whatever the upstream does, a copy that was had once is
 * better than an error.
 */

/** Milliseconds for which a copy that is no longer fresh is handed out at once (RFC 5861 §3). */
export const STALE_WHILE_REVALIDATE = 15 * 60_000;

/** Milliseconds to wait for the upstream while an old copy is at hand. */
const PATIENCE = 2000;

/** Bytes of records kept in memory. */
const MEMORY = 64 * 1024 * 1024;

/** Who asks. */
export interface SourceRequest {
  /** Aborts when the caller leaves. */
  signal?: AbortSignal;
  /** Called before an upstream is asked for this caller's sake; rejects to refuse. */
  admit?: () => Promise<void>;
  /** Keeps the host alive for work that outlasts the answer. */
  waitUntil?: (work: Promise<unknown>) => void;
}

/** A copy and how it stands. */
export interface SourceAnswer {
  /** The source's address, as its key. */
  readonly address: string;
  readonly copy: SourceCopy;
  readonly result: CacheResult;
  /** Why the copy is no newer, where the upstream fails. */
  readonly outage?: SourceOutage;
}

/** How one source stands, for `/health`. */
export interface SourceHealth {
  readonly address: string;
  readonly copy?: Pick<SourceCopy, 'fetchedAt' | 'freshUntil'>;
  readonly outage?: SourceOutage;
}

/** What is kept, and how it stands. */
export interface SourcesHealth {
  readonly entries: number;
  readonly bytes?: number;
  /** The sources asked for last, newest first. */
  readonly sources: readonly SourceHealth[];
}

/** Feeds by their addresses. */
export interface Sources {
  /** @throws {RelayError} where there is no copy */
  get(address: string, request?: SourceRequest): Promise<SourceAnswer>;
  /** @param most - sources to list */
  health(most: number): Promise<SourcesHealth>;
}

/** What sources work with. */
export interface SourcesOptions {
  /** Asks the upstream; see `createUpdateSource`. */
  update: UpdateSource;
  /** What `--allow` permits. Default: any public address. */
  allow?: AllowList;
  /** Keeps records over restarts, or for several relays. Default: memory alone. */
  store?: SourceStore;
  /** Bytes of records kept in memory. Default 64 MiB. */
  maxBytes?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Sources with a memory of their own before the store. */
export function createSources({ update, allow = [], store, maxBytes = MEMORY, now = Date.now }: SourcesOptions): Sources {
  const memory = new LRUCache<string, SourceRecord>({ maxSize: maxBytes, sizeCalculation: sizeOfRecord });
  const recalls = createOneAtATime<SourceRecord | undefined>();
  const admitOne = createAdmissions();
  const updates = createUpdates({ update, store, now, keep: (key, record) => void memory.set(key, record) });

  async function recall(key: string): Promise<SourceRecord | undefined> {
    if (memory.has(key) || !store) return memory.get(key);
    return recalls(key, async () => {
      const record = await store.read(key);
      if (record) memory.set(key, record);
      return record;
    });
  }

  async function renew(key: string, record: SourceRecord | undefined, request: SourceRequest): Promise<SourceRecord> {
    const copy = record?.copy;
    if (request.admit && !updates.isBusy(key) && !isRecent(copy, now())) await admitOne(key, request.admit);
    if (!copy) return updates.run(key, record, request.signal);
    // Not the caller's to stop: others are to have what comes of it.
    const renewed = updates.run(key, record);
    request.waitUntil?.(renewed.catch(() => {}));
    return isRecent(copy, now()) ? record : soonest(renewed, record);
  }

  return {
    async get(address, request = {}) {
      const key = checkAddress(address, allow).href;
      const record = await recall(key);
      if (record && isSettled(record, now())) return toAnswer(key, record, 'hit', now());
      const renewed = await renew(key, record, request).catch((error: unknown) => {
        // A limit, for instance, is no reason to show less than before.
        if (!record?.copy || !isRelayError(error)) throw error;
        return record;
      });
      return toAnswer(key, renewed, 'miss', now());
    },
    health: (most) => describeHealth(memory, store, most),
  };
}

async function describeHealth(memory: LRUCache<string, SourceRecord>, store: SourceStore | undefined, most: number): Promise<SourcesHealth> {
  const kept = (await store?.size?.()) ?? { entries: memory.size, bytes: memory.calculatedSize };
  return { ...kept, sources: [...memory.entries()].slice(0, most).map(([address, record]) => ({ address, ...record })) };
}

function isRecent(copy: SourceCopy | undefined, now: number): boolean {
  return copy !== undefined && now < copy.freshUntil + STALE_WHILE_REVALIDATE;
}

/** The renewed record, or the old one where that takes long. */
function soonest(renewed: Promise<SourceRecord>, old: SourceRecord): Promise<SourceRecord> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<SourceRecord>((resolve) => {
    timer = setTimeout(() => resolve(old), PATIENCE);
  });
  return Promise.race([renewed, patience]).finally(() => clearTimeout(timer));
}

function toAnswer(address: string, { copy, outage }: SourceRecord, result: CacheResult, now: number): SourceAnswer {
  if (copy) return { address, copy, outage, result: outage || now >= copy.freshUntil ? 'stale' : result };
  const { kind, detail, upstreamStatus, retryAt } = outage as SourceOutage;
  throw new RelayError(kind, detail, { upstreamStatus, retryAfter: Math.max(1, (retryAt - now) / 1000) });
}
