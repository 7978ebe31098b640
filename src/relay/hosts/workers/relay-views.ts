import { DurableObject } from 'cloudflare:workers';
import { noRoomForKeys } from '../../views/view-store.js';
import type { RelayEnvironment } from './environment.js';
import { settle, type Outcome } from './outcome.js';
import type { ObjectSql, ObjectState } from './platform.js';
import type { ViewsObject } from './remote-views.js';

/*
 * A row for each key. An answer leaves an object only when what was written before it is safe (the platform's output gate),
 * and nothing here waits between reading and writing.
 */

/** Bytes of an object's counts, some 80,000 keys, beyond which no new key is counted. */
const ROOM = 8 * 1024 * 1024;

/** Durable Object that counts views. */
export class RelayViews extends DurableObject<RelayEnvironment> implements ViewsObject {
  readonly #sql: ObjectSql;

  constructor(state: ObjectState, environment: RelayEnvironment) {
    super(state, environment);
    this.#sql = state.storage.sql;
    this.#sql.exec('CREATE TABLE IF NOT EXISTS views (key TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID');
  }

  read(keys: readonly string[]): Promise<number[]> {
    return Promise.resolve(keys.map((key) => this.#countOf(key) ?? 0));
  }

  add(keys: readonly string[]): Promise<Outcome<number[]>> {
    return settle(() => {
      if (this.#sql.databaseSize >= ROOM && keys.some((key) => this.#countOf(key) === undefined)) {
        throw noRoomForKeys();
      }
      return keys.map((key) => this.#addOne(key));
    });
  }

  #countOf(key: string): number | undefined {
    return this.#sql.exec<{ count: number }>('SELECT count FROM views WHERE key = ?', key).toArray()[0]?.count;
  }

  #addOne(key: string): number {
    const query = 'INSERT INTO views VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET count = count + 1 RETURNING count';
    return this.#sql.exec<{ count: number }>(query, key).toArray()[0]?.count ?? 0;
  }
}
