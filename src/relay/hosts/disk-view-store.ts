import { noRoomForKeys, type ViewStore } from '../views/view-store.js';
import { statisticsOf, type DiskDatabase } from './open-database.js';

/** Counts on disk: a key and its number, each. */
export function createDiskViewStore(database: DiskDatabase, maxKeys: number): ViewStore {
  const counts = database.table<number, string>('counts');
  const countOf = (key: string) => counts.get(key) ?? 0;

  function addViews(keys: readonly string[]): number[] {
    const views = keys.map((key) => countOf(key) + 1);
    const added = views.filter((count) => count === 1).length;
    if (added > 0 && statisticsOf(counts).entries + added > maxKeys) throw noRoomForKeys();
    for (const [index, key] of keys.entries()) counts.putSync(key, views[index] ?? 1);
    return views;
  }

  return {
    read: (keys) => database.look(() => keys.map(countOf)),
    add: (keys) => database.change(() => addViews(keys)),
  };
}
