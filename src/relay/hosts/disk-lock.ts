import { randomUUID } from 'node:crypto';
import type { SourceStore } from '../sources/source-store.js';
import { hashOf } from './hash-key.js';
import type { DiskDatabase } from './open-database.js';

/** Who has a right, and until when, in milliseconds since 1970: all who open one file have one clock. */
interface Lock {
  readonly owner: string;
  readonly until: number;
}

/** Milliseconds: a right that lasts longer was given while the clock was wrong. */
const LONGEST = 10 * 60_000;

/** Rights that processes which have one file open give each other; that of a process which is no more runs out. */
export function createDiskLock(database: DiskDatabase): NonNullable<SourceStore['lock']> {
  const locks = database.table<Lock, string>('locks');
  return async (key, milliseconds) => {
    const hash = hashOf(key);
    const owner = randomUUID();
    const isTaken = await database.change(() => {
      const now = Date.now();
      const left = Number(locks.get(hash)?.until) - now;
      if (left > 0 && left <= LONGEST) return false;
      locks.putSync(hash, { owner, until: now + milliseconds });
      return true;
    });
    return isTaken ? () => database.change(() => giveBack(hash, owner)) : undefined;
  };

  function giveBack(hash: string, owner: string): void {
    if (locks.get(hash)?.owner === owner) locks.removeSync(hash);
  }
}
