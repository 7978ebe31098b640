/*
 * What the relay uses of Cloudflare's platform, and no more of it: whoever has the platform's own types finds that they
 * fit, and whoever has not needs none.
 */

/** Objects by name: one for each name in the world. */
export interface ObjectNamespace<Stub> {
  idFromName(name: string): ObjectId;
  get(id: ObjectId): Stub;
}

/** Which object is meant. */
export interface ObjectId {
  toString(): string;
}

/** What an object is given. */
export interface ObjectState {
  readonly storage: ObjectStorage;
  waitUntil(work: Promise<unknown>): void;
}

/** What an object keeps, in SQLite. Writes without an `await` between them happen together or not at all. */
export interface ObjectStorage {
  readonly sql: ObjectSql;
  get<T>(key: string): Promise<T | undefined>;
  /** At most 128 keys. */
  get<T>(keys: string[]): Promise<Map<string, T>>;
  /** At most 2 MB for key and value together. */
  put(key: string, value: unknown): Promise<void>;
  /** At most 128 keys. */
  delete(keys: string[]): Promise<number>;
  deleteAll(): Promise<void>;
  /** Replaces the alarm that is set. */
  setAlarm(time: number): Promise<void>;
}

/** An object's database. */
export interface ObjectSql {
  /** Bytes that the database takes. */
  readonly databaseSize: number;
  exec<Row>(query: string, ...values: unknown[]): { toArray(): Row[] };
}

/** A rate limit, counted in each of the platform's locations for itself. */
export interface RateLimit {
  limit(request: { key: string }): Promise<{ success: boolean }>;
}

/** `caches.default`: the cache of the location where the Worker runs. */
export interface PlatformCache {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
}

/** What the platform gives with a request. */
export interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void;
}
