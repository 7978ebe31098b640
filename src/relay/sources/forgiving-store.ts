import type { Observe } from '../relay-events.js';
import type { SourceStore } from './source-store.js';

/** Milliseconds between two faults that are told: each request would have one. */
const FAULTS = 60_000;

/**
 * A store whose failures (a full disk, for one) cost no reader a feed: what cannot be read is not there, what cannot be
 * written is fetched again, and who cannot be locked out may ask.
 */
export function createForgivingStore(store: SourceStore, observe: Observe): SourceStore {
  const measure = store.size?.bind(store);
  let quietUntil = -Infinity;

  async function forgive<Result>(during: string, work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (performance.now() < quietUntil) return otherwise;
      quietUntil = performance.now() + FAULTS;
      observe({ name: 'fault', during, error });
      return otherwise;
    }
  }

  return {
    read: (key) => forgive('reading a copy from the store', () => store.read(key), undefined),
    write: (key, record) => forgive('writing a copy to the store', () => store.write(key, record), undefined),
    async lock(key, milliseconds) {
      if (!store.lock) return async () => {};
      const lock = () => Promise.resolve(store.lock?.(key, milliseconds));
      const release = await forgive('locking a source in the store', lock, async () => {});
      return release && (() => forgive('unlocking a source in the store', release, undefined));
    },
    size: measure && (() => forgive('measuring the store', measure, { entries: 0 })),
  };
}
