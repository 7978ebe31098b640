import { mkdir, open as openFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { open, type Database, type DatabaseOptions, type RootDatabase } from 'lmdb';
import type { Observe } from '../relay-events.js';
import { checkDatabase } from './check-database.js';

/** Says in words for the operator why data cannot be kept where it should be. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** One LMDB file, which several processes may have open at once. */
export interface DiskDatabase {
  /** Opens a table of it. */
  table<Value, Key extends string | number>(name: string, options?: DatabaseOptions): Database<Value, Key>;
  /**
   * Runs work that sees no other's half-done changes, and whose own are not undone where it throws. Works that wait at the
   * same time are committed together. Resolves once the disk has what was written.
   */
  change<Result>(work: () => Result): Promise<Result>;
  /** Runs work that only reads. */
  look<Result>(work: () => Result): Promise<Result>;
  /** Waits for work under way; what comes later is refused. */
  close(): Promise<void>;
}

/** What opening works with. */
export interface OpenDatabaseOptions {
  /** Whether a damaged file is put aside for the operator, or removed. */
  keepDamaged: boolean;
  /** Hears that the file was damaged. */
  observe: Observe;
}

/** What LMDB says of a table. Overflow pages hold what is too large for a leaf of its tree. */
const PAGE_COUNTS = ['treeBranchPageCount', 'treeLeafPageCount', 'overflowPages'] as const;

/** Ends of a sentence. */
const REASONS: Record<string, string> = {
  EACCES: 'the user that runs the relay may not write there',
  EPERM: 'the user that runs the relay may not write there',
  EROFS: 'it is on a disk that cannot be written',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'that is a file, or a part of the path is one',
  ENOENT: 'the folder that it should be in does not exist',
  EISDIR: 'a folder has the name of a file in it',
};

/**
 * Opens a file, which is made where there is none. A damaged one makes room for a new one.
 *
 * @throws {StoreError} where the file cannot be written, or not be checked
 */
export async function openDatabase(file: string, options: OpenDatabaseOptions): Promise<DiskDatabase> {
  if (!(await isNew(file))) await checkFile(file, options);
  // Batches by turns of the event loop have a promise that nobody sees, which ends the process where a commit fails.
  return createDatabase(open({ path: file, noSubdir: true, overlappingSync: false, eventTurnBatching: false }));
}

/** Whether there was no file, or one with nothing in it. It is there after this, and can be written. */
async function isNew(file: string): Promise<boolean> {
  try {
    await makeDirectory(path.dirname(file));
    await (await openFile(file, 'a')).close();
    return (await stat(file)).size === 0;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StoreError(`The relay cannot keep data in ${path.dirname(file)}: ${REASONS[code] ?? code}.`, { cause: error });
  }
}

/** Only the last folder of the path: a whole path that is not there is a slip of the pen. */
async function makeDirectory(directory: string): Promise<void> {
  await mkdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function checkFile(file: string, { keepDamaged, observe }: OpenDatabaseOptions): Promise<void> {
  const verdict = await checkDatabase(file);
  if (verdict.kind === 'sound') return;
  if (verdict.kind === 'unknown') throw new StoreError(`The relay cannot open ${file}.`, { cause: new Error(verdict.reason) });
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  await (keepDamaged ? rename(file, aside) : rm(file));
  await rm(`${file}-lock`, { force: true });
  const outcome = keepDamaged ? `It is now ${aside}` : 'It was removed, since it held only what can be fetched again';
  const error = new StoreError(`${file} is damaged. ${outcome}, and a new one takes its place.`, { cause: new Error(verdict.reason) });
  observe({ name: 'fault', during: 'opening the store', error });
}

/** After its end LMDB takes the process with it where it is still asked for something, so nothing gets through to it. */
function createDatabase(root: RootDatabase): DiskDatabase {
  let closed = false;
  const unlessClosed = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
    if (closed) throw new StoreError('The store is closed.');
    return await work();
  };
  return {
    table: (name, options) => root.openDB({ ...options, name }),
    change: (work) => unlessClosed(() => root.transaction(work).catch(refuse)),
    look: (work) => unlessClosed(work),
    async close() {
      if (closed) return;
      closed = true;
      await root.close();
    },
  };
}

/** Passes an error of the work's own on; that of LMDB, as of a full disk, hides in a promise, and is on the console as well. */
function refuse(error: Error & { commitError?: Promise<never> }): never {
  if (!error.commitError) throw error;
  error.commitError.catch(() => {});
  throw new StoreError('The disk did not take what was to be written.', { cause: error });
}

/** How many entries a table has, and how many bytes its pages take. */
export function statisticsOf(table: Pick<Database, 'getStats'>): { entries: number; bytes: number } {
  const statistics = table.getStats() as Record<'entryCount' | 'pageSize' | (typeof PAGE_COUNTS)[number], number>;
  const pages = PAGE_COUNTS.reduce((sum, name) => sum + statistics[name], 0);
  return { entries: statistics.entryCount, bytes: pages * statistics.pageSize };
}
