import { noRoomForKeys, type ViewStore } from './view-store.js';

/** A tenth of what a disk keeps: the longest keys take 100 MB, and a restart forgets them. */
const MAX_KEYS_IN_MEMORY = 100_000;

/**
 * Counts in memory, until the process ends.
 *
 * @param maxKeys - most keys; default 100,000
 */
export function createMemoryViewStore(maxKeys = MAX_KEYS_IN_MEMORY): ViewStore {
  const counts = new Map<string, number>();
  const countOf = (key: string) => counts.get(key) ?? 0;

  function addViews(keys: readonly string[]): number[] {
    const added = keys.filter((key) => !counts.has(key)).length;
    if (added > 0 && counts.size + added > maxKeys) throw noRoomForKeys();
    for (const key of keys) counts.set(key, countOf(key) + 1);
    return keys.map(countOf);
  }

  return {
    read: (keys) => Promise.resolve(keys.map(countOf)),
    add: async (keys) => Promise.resolve(addViews(keys)),
  };
}
