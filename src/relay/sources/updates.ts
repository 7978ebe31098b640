import { createOneAtATime } from './one-at-a-time.js';
import { isSettled, type SourceRecord, type SourceStore } from './source-store.js';
import type { UpdateSource } from './update-source.js';

/*
 * One update at a time of each source: in this relay, whoever asks joins the one under way; among relays that share a
 * store, the one with the lock asks the upstream and the others wait for what it writes. A relay that dies with the lock
 * holds the others up until the lock expires, and no longer.
 */

/** Milliseconds that a lock holds: somewhat more than an update may take. */
const LOCK = 16_000;

/** Milliseconds, at least and at most, between two looks at what another relay does. */
const LOOK = [40, 120] as const;

/** What updates work with. */
export interface UpdatesOptions {
  update: UpdateSource;
  store?: SourceStore;
  /** Takes each record that is known here from now on. */
  keep: (key: string, record: SourceRecord) => void;
  now: () => number;
}

/** Updates under way. */
export interface Updates {
  /** Joins or starts the update of a source; stops it when all who wait have left. */
  run(key: string, known: SourceRecord | undefined, signal?: AbortSignal): Promise<SourceRecord>;
  /** Whether an update of a source is under way. */
  isBusy(key: string): boolean;
}

/** See above. */
export function createUpdates({ update, store, keep, now }: UpdatesOptions): Updates {
  const oneAtATime = createOneAtATime<SourceRecord>();

  async function ask(key: string, known: SourceRecord | undefined, signal: AbortSignal): Promise<SourceRecord> {
    const record = await update(key, known, signal);
    await store?.write(key, record);
    return record;
  }

  async function askInTurn(key: string, shared: SourceStore, signal: AbortSignal): Promise<SourceRecord> {
    for (;;) {
      signal.throwIfAborted();
      const release = shared.lock ? await shared.lock(key, LOCK) : async () => {};
      try {
        // Whoever had the lock before may have written meanwhile.
        const record = await shared.read(key);
        if (record && isSettled(record, now())) return record;
        if (release) return await ask(key, record, signal);
      } finally {
        await release?.();
      }
      await pause(LOOK[0] + Math.random() * (LOOK[1] - LOOK[0]));
    }
  }

  async function run(key: string, known: SourceRecord | undefined, signal: AbortSignal): Promise<SourceRecord> {
    const record = store ? await askInTurn(key, store, signal) : await ask(key, known, signal);
    keep(key, record);
    return record;
  }

  return {
    run: (key, known, signal) => oneAtATime(key, (stop) => run(key, known, stop), signal),
    isBusy: oneAtATime.isBusy,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
