import type { DiskStore, OpenStoreOptions } from './open-store.js';

/** Opens a folder for copies and counts; LMDB, which is no JavaScript, is loaded with the first. See `openStore` in open-store.ts. */
export async function openStore(options: OpenStoreOptions): Promise<DiskStore> {
  const stores = await import('./open-store.js');
  return stores.openStore(options);
}
