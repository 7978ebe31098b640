import type { Database } from 'lmdb';
import type { SourceRecord, SourceStore } from '../sources/source-store.js';
import { createDiskLock } from './disk-lock.js';
import { decodeRecord, encodeRecord } from './encode-record.js';
import { hashOf } from './hash-key.js';
import { statisticsOf, type DiskDatabase } from './open-database.js';

/*
 * Records and the number of their last use are found by a hash of the address. A third table has the hashes by that number:
 * from its start on they are forgotten. How much is used LMDB itself says, in pages, so there is no sum to go wrong.
 *
 * To read a record writes nothing: that it was used is noted with the next record that is written, or at the end.
 */

/** Keeps records on disk; those that nobody asked for longest go first. */
export class DiskSourceStore implements SourceStore {
  readonly lock: NonNullable<SourceStore['lock']>;
  readonly #database: DiskDatabase;
  readonly #maxBytes: number;
  readonly #records: Database<Buffer, string>;
  readonly #lastUses: Database<number, string>;
  readonly #order: Database<string, number>;
  #usedSince = new Set<string>();

  /** @param maxBytes - of pages with records; the file has others besides */
  constructor(database: DiskDatabase, maxBytes: number) {
    this.#database = database;
    this.#maxBytes = maxBytes;
    this.#records = database.table('records', { encoding: 'binary' });
    this.#lastUses = database.table('last-uses');
    this.#order = database.table('order');
    this.lock = createDiskLock(database);
  }

  async read(key: string): Promise<SourceRecord | undefined> {
    const hash = hashOf(key);
    const bytes = await this.#database.look(() => this.#records.get(hash));
    const record = bytes && decodeRecord(bytes);
    if (record) this.#usedSince.add(hash);
    else if (bytes) await this.#database.change(() => this.#forgetUnreadable(hash));
    return record;
  }

  async write(key: string, record: SourceRecord): Promise<void> {
    const hash = hashOf(key);
    const bytes = encodeRecord(record);
    await this.#database.change(() => this.#replace(hash, bytes));
  }

  size(): Promise<{ entries: number; bytes: number }> {
    return this.#database.look(() => statisticsOf(this.#records));
  }

  /** Notes what was used, and holds the bound, which may be a lower one than before. */
  async tidy(): Promise<void> {
    await this.#database.change(() => {
      this.#noteUses();
      this.#holdBound();
    });
  }

  #replace(hash: string, bytes: Buffer): void {
    this.#noteUses();
    this.#forget(hash);
    if (bytes.length > this.#maxBytes) return;
    this.#records.putSync(hash, bytes);
    this.#noteUse(hash);
    this.#holdBound();
  }

  /** Looks again: another relay may have written it anew. */
  #forgetUnreadable(hash: string): void {
    const bytes = this.#records.get(hash);
    if (bytes && !decodeRecord(bytes)) this.#forget(hash);
  }

  #holdBound(): void {
    while (statisticsOf(this.#records).bytes > this.#maxBytes) {
      const [oldest] = this.#order.getRange({ limit: 1 });
      if (!oldest) return;
      this.#forget(oldest.value);
    }
  }

  #forget(hash: string): void {
    const use = this.#lastUses.get(hash);
    if (use !== undefined) this.#order.removeSync(use);
    this.#lastUses.removeSync(hash);
    this.#records.removeSync(hash);
  }

  #noteUses(): void {
    const used = this.#usedSince;
    this.#usedSince = new Set();
    for (const hash of used) if (this.#records.doesExist(hash)) this.#noteUse(hash);
  }

  #noteUse(hash: string): void {
    const before = this.#lastUses.get(hash);
    if (before !== undefined) this.#order.removeSync(before);
    const [latest = 0] = this.#order.getKeys({ reverse: true, limit: 1 });
    this.#order.putSync(latest + 1, hash);
    this.#lastUses.putSync(hash, latest + 1);
  }
}
