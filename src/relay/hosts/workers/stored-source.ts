import type { SourceCopy, SourceRecord, SourceStore } from '../../sources/source-store.js';
import type { ObjectStorage } from './platform.js';

/*
 * The record of one source in an object's storage. A value may have 2 MB there, so the feed's text is kept in pieces, which
 * are written together with the rest or not at all, and only when the text is another.
 */

/** Characters of a piece: the platform keeps text in one or two bytes a character. */
const PIECE = 500_000;

/** Milliseconds after which a source that nobody asks for is forgotten, and its object with it. */
const KEPT = 30 * 24 * 60 * 60_000;

const HEAD = 'record';

/** A record without the feed's text. */
interface Head extends Omit<SourceRecord, 'copy'> {
  readonly copy?: Omit<SourceCopy, 'json'>;
  readonly pieces: number;
}

/** Keeps one record, whatever the key: the object has one source. Sets an alarm for when to forget it. */
export function createStoredSource(storage: ObjectStorage, now: () => number = Date.now): SourceStore {
  const readHead = () => storage.get<Head>(HEAD);
  return {
    async read() {
      const head = await readHead();
      if (!head?.copy) return head && { outage: head.outage };
      const keys = keysOf(head.pieces);
      const pieces = await storage.get<string>(keys);
      return { outage: head.outage, copy: { ...head.copy, json: keys.map((key) => pieces.get(key) ?? '').join('') } };
    },
    async write(_key, record) {
      const known = await readHead();
      // From here on nothing is awaited before everything is written.
      const writes = [storage.setAlarm(now() + KEPT), ...writeRecord(storage, record, known)];
      await Promise.all(writes);
    },
    size: async () => ({ entries: (await readHead()) ? 1 : 0 }),
  };
}

function writeRecord(storage: ObjectStorage, { copy, outage }: SourceRecord, known: Head | undefined): Promise<unknown>[] {
  if (!copy) return [storage.put(HEAD, { outage, pieces: 0 } satisfies Head)];
  const { json, ...times } = copy;
  const pieces = split(json);
  const head = storage.put(HEAD, { copy: times, outage, pieces: pieces.length } satisfies Head);
  if (copy.changedAt === known?.copy?.changedAt) return [head];
  const keys = keysOf(Math.max(pieces.length, known?.pieces ?? 0));
  return [head, ...pieces.map((piece, index) => storage.put(keys[index] as string, piece)), storage.delete(keys.slice(pieces.length))];
}

function split(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => text.slice(index * PIECE, (index + 1) * PIECE));
}

function keysOf(pieces: number): string[] {
  return Array.from({ length: pieces }, (_, index) => `json ${index}`);
}
