import path from 'node:path';
import type { Observe } from '../relay-events.js';
import type { SourceStore } from '../sources/source-store.js';
import { MAX_KEYS, type ViewStore } from '../views/view-store.js';
import { DiskSourceStore } from './disk-source-store.js';
import { createDiskViewStore } from './disk-view-store.js';
import { openDatabase } from './open-database.js';

/*
 * What the relay keeps on a disk of its own: two files of LMDB, since what can be fetched again and what cannot should not
 * go together. Several relays may open one directory, so long as all of them run on one machine and none on a network
 * drive.
 */

/** Bytes of sources on disk. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What opening works with. */
export interface OpenStoreOptions {
  /** Where the files are; it is made where there is none, in a folder that is there. */
  directory: string;
  /** Most bytes of sources; default 256 MiB. Those that nobody asked for longest go first. */
  maxBytes?: number;
  /** Most keys whose views are counted; default 1,000,000. */
  maxKeys?: number;
  /** Hears of files that are damaged, which does not keep a store from opening. */
  observe?: Observe;
}

/** What is kept on disk. */
export interface DiskStore {
  readonly sources: Required<SourceStore>;
  readonly views: ViewStore;
  /** Waits for what is under way; what comes later is refused. */
  close(): Promise<void>;
}

/**
 * Opens a directory.
 *
 * @throws {TypeError} where a bound is no positive whole number
 * @throws {StoreError} in words for the operator, where nothing can be kept there
 */
export async function openStore(options: OpenStoreOptions): Promise<DiskStore> {
  const { directory, maxBytes = MAX_BYTES, maxKeys = MAX_KEYS, observe = () => {} } = options;
  for (const bound of [maxBytes, maxKeys]) {
    if (!Number.isSafeInteger(bound) || bound < 1) throw new TypeError(`${bound} is not a number of bytes or keys`);
  }
  const [counted, fetched] = await Promise.all([
    openDatabase(path.join(directory, 'views.mdb'), { keepDamaged: true, observe }),
    openDatabase(path.join(directory, 'sources.mdb'), { keepDamaged: false, observe }),
  ]);
  const sources = new DiskSourceStore(fetched, maxBytes);
  await sources.tidy();
  let closing: Promise<void> | undefined;
  const close = async () => {
    await sources.tidy();
    await Promise.all([counted.close(), fetched.close()]);
  };
  return { sources, views: createDiskViewStore(counted, maxKeys), close: () => (closing ??= close()) };
}
