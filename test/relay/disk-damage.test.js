import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeStoreFolder, present, recordOf } from './support/disk-store.js';

const { openStore } = await import('../../src/relay/hosts/open-store.js');

/** @typedef {import('../../src/relay/relay-events.js').RelayEvent} RelayEvent */

const KB = 1024;

/** @type {Awaited<ReturnType<typeof makeStoreFolder>>} */
let test;

beforeEach(async () => {
  test = await makeStoreFolder();
});

afterEach(() => test.remove());

describe('a damaged file', () => {
  /** @type {[how: string, damage: (file: string) => Promise<void>][]} */
  const damages = [
    ['is garbage', (file) => writeFile(file, randomBytes(100_000))],
    ['is text', (file) => writeFile(file, 'This is not a database.\n')],
    ['is all zeros', (file) => writeFile(file, Buffer.alloc(100_000))],
    ['lacks its end', (file) => truncate(file, 40_000)],
    ['lacks all but its head', (file) => truncate(file, 8192)],
    ['lacks a part of its head', (file) => truncate(file, 5000)],
    ['has garbage where its entries were', async (file) => {
      const bytes = await readFile(file);
      randomBytes(bytes.length - 8192).copy(bytes, 8192);
      await writeFile(file, bytes);
    }],
  ];

  /** @returns {Promise<void>} */
  async function fill() {
    await test.withStore({}, async ({ views, sources }) => {
      for (let index = 0; index < 20; index += 1) await views.add(Array.from({ length: 100 }, (_, key) => `key ${index}/${key}`));
      await Promise.all(['a', 'b'].map((key) => sources.write(key, recordOf(50 * KB))));
    });
  }

  for (const [how, damage] of damages) {
    it(`of counts that ${how} is put aside, and the relay starts`, async () => {
      await fill();
      await damage(path.join(test.directory, 'views.mdb'));
      const damaged = await readFile(path.join(test.directory, 'views.mdb'));
      /** @type {RelayEvent[]} */
      const events = [];
      await test.withStore({ observe: (event) => events.push(event) }, async (store) => {
        assert.deepEqual(await store.views.add(['a']), [1]);
        assert.deepEqual(await present(store, ['a', 'b']), ['a', 'b']);
      });
      const aside = (await readdir(test.directory)).find((name) => name.startsWith('views.mdb.damaged-')) ?? assert.fail('It was not put aside');
      assert.deepEqual(await readFile(path.join(test.directory, aside)), damaged);
      const [event, ...others] = events;
      assert.ok(event?.name === 'fault' && event.error instanceof Error && event.error.message.includes(aside), `${JSON.stringify(event)} does not name ${aside}`);
      assert.deepEqual(others, []);
    });

    it(`of sources that ${how} is removed, and the relay starts`, async () => {
      await fill();
      await damage(path.join(test.directory, 'sources.mdb'));
      /** @type {string[]} */
      const events = [];
      await test.withStore({ observe: ({ name }) => events.push(name) }, async (store) => {
        assert.deepEqual(await present(store, ['a', 'b']), []);
        await store.sources.write('a', recordOf(1));
        assert.deepEqual(await store.views.add(['key 0/0']), [2]);
      });
      assert.deepEqual(events, ['fault']);
      assert.deepEqual((await readdir(test.directory)).sort(), ['sources.mdb', 'sources.mdb-lock', 'views.mdb', 'views.mdb-lock']);
    });
  }

  it('is not seen in one that another relay is writing', async () => {
    const relay = test.startProcess('add', 'a');
    await relay.added(100);
    /** @type {RelayEvent[]} */
    const events = [];
    for (let opened = 0; opened < 5; opened += 1) await test.withStore({ observe: (event) => events.push(event) }, ({ views }) => views.add(['b']));
    await relay.kill();
    assert.deepEqual(events, []);
    assert.equal(await test.countOf('b'), 5);
  });
});

describe('a store', () => {
  it('that cannot be written says where and why', async () => {
    const file = path.join(test.folder, 'file');
    await writeFile(file, '');
    await mkdir(path.join(test.folder, 'taken', 'views.mdb'), { recursive: true });
    /** @type {[directory: string, why: RegExp][]} */
    const cases = [
      [path.join(file, 'store'), /file\/store: that is a file, or a part of the path is one\.$/],
      [file, /file: that is a file, or a part of the path is one\.$/],
      [path.join(test.folder, 'none', 'store'), /none\/store: the folder that it should be in does not exist\.$/],
      [path.join(test.folder, 'taken'), /taken: a folder has the name of a file in it\.$/],
      ['/proc/newsrack', /The relay cannot keep data in \/proc\/newsrack: /],
    ];
    for (const [where, message] of cases) await assert.rejects(openStore({ directory: where }), { name: 'StoreError', message });
  });

  it('takes no bounds but positive whole numbers', async () => {
    for (const bound of [0, -1, 1.5, NaN, Infinity]) {
      await assert.rejects(openStore({ directory: test.directory, maxBytes: bound }), TypeError);
      await assert.rejects(openStore({ directory: test.directory, maxKeys: bound }), TypeError);
    }
  });

  it('keeps what was asked of it before it closed, and refuses what comes later', async () => {
    const { views, sources, close } = await openStore({ directory: test.directory });
    const added = views.add(['a']);
    await Promise.all([close(), close()]);
    assert.deepEqual(await added, [1]);
    for (const late of [views.add(['a']), views.read(['a']), sources.read('a'), sources.write('a', {})]) {
      await assert.rejects(late, { name: 'StoreError', message: 'The store is closed.' });
    }
    assert.equal(await test.countOf('a'), 1);
  });

  it('on a full disk refuses what is new, loses nothing of what is there, and goes on', async () => {
    const relay = test.startOnSmallDisk('fill', 'a');
    await relay.end();
    const keys = Array.from({ length: relay.told.added }, (_, index) => `a ${index}`);
    const counts = await test.withStore({}, ({ views }) => views.read(keys));
    assert.ok(counts.length > 500, `${counts.length} keys found room`);
    // The last one of them was refused: the first counted twice in its place.
    assert.deepEqual(counts, [2, ...Array.from({ length: counts.length - 2 }, () => 1), 0]);
  });
});
