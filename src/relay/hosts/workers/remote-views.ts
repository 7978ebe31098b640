import type { ViewStore } from '../../views/view-store.js';
import { unwrap, type Outcome } from './outcome.js';
import type { ObjectNamespace } from './platform.js';

/*
 * Counts on Workers. An object does one thing at a time, so no count is lost; keys are spread over several, so that an
 * article that everyone reads holds up few others. Where one object has no room for a new key, the others count theirs.
 */

/** A Durable Object that counts, as a Worker calls it. */
export interface ViewsObject {
  read(keys: readonly string[]): Promise<number[]>;
  add(keys: readonly string[]): Promise<Outcome<number[]>>;
}

/** Never to be changed: keys would lose their counts. */
const SHARDS = 64;

/** Counts that live in Durable Objects. */
export function createRemoteViews(objects: ObjectNamespace<ViewsObject>): ViewStore {
  return {
    read: (keys) => askShards(keys, (shard, some) => objects.get(objects.idFromName(shard)).read(some)),
    add: (keys) => askShards(keys, async (shard, some) => unwrap(await objects.get(objects.idFromName(shard)).add(some))),
  };
}

/** Asks the object of each key, all at once, and puts the counts into the order of the keys. */
async function askShards(keys: readonly string[], ask: (shard: string, keys: string[]) => Promise<number[]>): Promise<number[]> {
  const counts = new Array<number>(keys.length).fill(0);
  const places = await placesByShard(keys);
  await Promise.all(
    [...places].map(async ([shard, indexes]) => {
      const some = await ask(shard, indexes.map((index) => keys[index] as string));
      indexes.forEach((index, order) => (counts[index] = some[order] ?? 0));
    }),
  );
  return counts;
}

async function placesByShard(keys: readonly string[]): Promise<Map<string, number[]>> {
  const shards = await Promise.all(keys.map(shardOf));
  const places = new Map<string, number[]>();
  shards.forEach((shard, index) => places.set(shard, [...(places.get(shard) ?? []), index]));
  return places;
}

async function shardOf(key: string): Promise<string> {
  const [first = 0] = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
  return `views ${first % SHARDS}`;
}
