import { LRUCache } from 'lru-cache';
import type { SourceRecord, SourceStore } from './source-store.js';

/** Bytes of what is kept in memory. */
export const MEMORY = 64 * 1024 * 1024;

/** Keeps records in memory; those that nobody asked for longest go first. */
export function createMemorySourceStore(maxBytes = MEMORY): SourceStore {
  const records = new LRUCache<string, SourceRecord>({ maxSize: maxBytes, sizeCalculation: sizeOfRecord });
  return {
    read: (key) => Promise.resolve(records.get(key)),
    write(key, record) {
      records.set(key, record);
      return Promise.resolve();
    },
    size: () => Promise.resolve({ entries: records.size, bytes: records.calculatedSize }),
  };
}

/** About as many bytes as a record takes in memory: engines keep text in one or two bytes a character. */
export function sizeOfRecord({ copy }: SourceRecord, key = ''): number {
  return 1024 + 2 * (key.length + (copy?.json.length ?? 0));
}
