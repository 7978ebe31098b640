/** A directory of each test's own, and relays that use it in processes that can be killed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import './typescript.js';

const { openStore } = await import('../../../src/relay/hosts/open-store.js');

/**
 * @typedef {import('../../../src/relay/hosts/open-store.js').DiskStore} DiskStore
 * @typedef {Omit<import('../../../src/relay/hosts/open-store.js').OpenStoreOptions, 'directory'>} Options
 */

const PROCESS = path.join(import.meta.dirname, 'disk-store-process.js');

/** Makes a folder that is removed by `remove`, with all processes that were started in it. */
export async function makeStoreFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsrack-store-'));
  const directory = path.join(folder, 'store');
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();

  /**
   * Opens the directory, and closes it whatever comes.
   * @template Result
   * @param {Options} options
   * @param {(store: DiskStore) => Promise<Result>} use
   */
  async function withStore(options, use) {
    const store = await openStore({ directory, ...options });
    return use(store).finally(store.close);
  }

  /** @param {string} key */
  function countOf(key) {
    return withStore({}, async ({ views }) => (await views.read([key]))[0] ?? 0);
  }

  /** @param {string} work see disk-store-process.js @param {string} key */
  function startProcess(work, key) {
    const child = spawn(process.execPath, [PROCESS, directory, work, key], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    return follow(child);
  }

  /** The same on a disk that takes files of half a megabyte at most. @param {string} work @param {string} key */
  function startOnSmallDisk(work, key) {
    const command = ['-c', 'ulimit -f 1000 && exec "$@"', 'sh', process.execPath, PROCESS, directory, work, key];
    const child = spawn('sh', command, { stdio: ['ignore', 'pipe', 'ignore'] });
    children.add(child);
    return follow(child);
  }

  async function remove() {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }

  return { folder, directory, withStore, countOf, startProcess, startOnSmallDisk, remove };
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} child */
function follow(child) {
  const closed = once(child, 'close');
  const told = { sent: 0, added: 0 };
  child.stdout.on('data', (data) => {
    for (const letter of String(data)) told[letter === 's' ? 'sent' : 'added'] += 1;
  });
  return {
    told,
    /** @param {number} views Resolves when as many are added. */
    added: async (views) => {
      while (told.added < views) await Promise.race([once(child.stdout, 'data'), closed.then(() => assert.fail('The process ended'))]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      assert.deepEqual(await closed, [null, 'SIGKILL']);
    },
    end: async () => assert.deepEqual(await closed, [0, null]),
  };
}

/** @param {number} bytes @param {string} [letter] */
export function recordOf(bytes, letter = 'x') {
  return { copy: { json: letter.repeat(bytes), documentUrl: 'https://news.example/feed', fetchedAt: 1, freshUntil: 2, changedAt: 3 } };
}

/** @param {DiskStore} store @param {string[]} keys @returns {Promise<string[]>} those that are there; to look is to use them */
export async function present({ sources }, keys) {
  const found = await Promise.all(keys.map((key) => sources.read(key)));
  return keys.filter((_key, index) => found[index]);
}
