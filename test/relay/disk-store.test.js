import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { open } from 'lmdb';
import { makeStoreFolder, present, recordOf } from './support/disk-store.js';

const KB = 1024;

/** @type {Awaited<ReturnType<typeof makeStoreFolder>>} */
let test;

beforeEach(async () => {
  test = await makeStoreFolder();
});

afterEach(() => test.remove());

describe('counts on disk', () => {
  it('have every view that was acknowledged when the process is killed, and none that was not sent', async () => {
    let [least, most] = [0, 0];
    for (let kills = 0; kills < 3; kills += 1) {
      const relay = test.startProcess('add', 'a');
      await relay.added(300);
      await relay.kill();
      least += relay.told.added;
      most += relay.told.sent;
      const count = await test.countOf('a');
      assert.ok(least <= count && count <= most, `${count} is not between ${least} and ${most}`);
      [least, most] = [count, count];
    }
  });

  it('lose nothing to processes that add to one key at once', async () => {
    const relays = ['add-2000', 'add-2000', 'add-2000'].map((work) => test.startProcess(work, 'a'));
    await Promise.all(relays.map(({ end }) => end()));
    assert.equal(await test.countOf('a'), 6000);
  });

  it('go on in one process while another is killed', async () => {
    const [stays, goes] = [test.startProcess('add-3000', 'a'), test.startProcess('add', 'b')];
    await Promise.all([stays.added(100), goes.added(100)]);
    await goes.kill();
    await stays.end();
    assert.equal(await test.countOf('a'), 3000);
  });

  it('are the numbers that concurrent requests are told, each once', async () => {
    const told = await test.withStore({}, ({ views }) => Promise.all(Array.from({ length: 500 }, () => views.add(['a']))));
    assert.deepEqual(told.flat().sort((one, other) => one - other), Array.from({ length: 500 }, (_, index) => index + 1));
  });

  it('are told in the order of the keys, 0 for what was never viewed', async () => {
    await test.withStore({}, async ({ views }) => {
      assert.deepEqual(await views.add(['b', 'a']), [1, 1]);
      assert.deepEqual(await views.add(['b']), [2]);
      assert.deepEqual(await views.read(['a', 'none', 'b']), [1, 0, 2]);
    });
  });

  it('take the longest keys in any script, and tell them apart by their last character', async () => {
    const keys = ['é', '新', '😀'].flatMap((character) => ['a', 'b'].map((end) => character.repeat(510 / character.length) + end));
    await test.withStore({}, ({ views }) => views.add(keys));
    await test.withStore({}, async ({ views }) => assert.deepEqual(await views.read(keys), keys.map(() => 1)));
  });

  it('take no new key beyond the bound, also after a restart, while known keys go on', async () => {
    await test.withStore({ maxKeys: 2 }, ({ views }) => views.add(['a', 'b']));
    await test.withStore({ maxKeys: 2 }, async ({ views }) => {
      await assert.rejects(views.add(['c']), { kind: 'no-room', status: 503 });
      await assert.rejects(views.add(['a', 'c']), { kind: 'no-room' });
      assert.deepEqual(await views.add(['b']), [2]);
      assert.deepEqual(await views.read(['a', 'b', 'c']), [1, 2, 0]);
    });
  });

  it('hold the bound where new keys come at once', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`);
    await test.withStore({ maxKeys: 10 }, async ({ views }) => {
      const outcomes = await Promise.allSettled(keys.map((key) => views.add([key])));
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 10);
      const counts = await views.read(keys);
      assert.equal(counts.filter((count) => count > 0).length, 10);
    });
  });
});

describe('sources on disk', () => {
  it('are there after a restart, whatever their address', async () => {
    const keys = ['https://news.example/feed', `https://news.example/?${'q'.repeat(4075)}`, `https://news.example/?${'q'.repeat(4074)}r`];
    const outage = { outage: { since: 1, failures: 2, retryAt: 3, kind: /** @type {const} */ ('upstream-status'), detail: '新闻', upstreamStatus: 500 } };
    await test.withStore({}, ({ sources }) => Promise.all(keys.map((key, index) => sources.write(key, { ...recordOf(index), ...outage }))));
    await test.withStore({}, async ({ sources }) => {
      for (const [index, key] of keys.entries()) assert.deepEqual(await sources.read(key), { ...recordOf(index), ...outage });
      assert.equal(await sources.read('https://news.example/'), undefined);
      assert.equal((await sources.size()).entries, 3);
    });
  });

  it('are those that were written last', async () => {
    await test.withStore({}, async ({ sources }) => {
      await Promise.all([1, 2, 3].map((bytes) => sources.write('a', recordOf(bytes))));
      assert.deepEqual(await sources.read('a'), recordOf(3));
      assert.equal((await sources.size()).entries, 1);
    });
  });

  it('go by their last use, the oldest first', async () => {
    await test.withStore({ maxBytes: 400 * KB }, async (store) => {
      for (const key of ['a', 'b', 'c']) await store.sources.write(key, recordOf(100 * KB));
      await store.sources.read('a');
      await store.sources.write('d', recordOf(100 * KB));
      assert.deepEqual(await present(store, ['a', 'b', 'c', 'd']), ['a', 'c', 'd']);
    });
  });

  it('go by their last use before a restart too', async () => {
    const maxBytes = 400 * KB;
    await test.withStore({ maxBytes }, async ({ sources }) => {
      for (const key of ['a', 'b', 'c']) await sources.write(key, recordOf(100 * KB));
      await sources.read('a');
    });
    await test.withStore({ maxBytes }, async (store) => {
      await store.sources.write('d', recordOf(100 * KB));
      assert.deepEqual(await present(store, ['a', 'b', 'c', 'd']), ['a', 'c', 'd']);
    });
  });

  it('hold their bound, and a lower one after a restart', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `https://news.example/${index}`);
    await test.withStore({ maxBytes: 1000 * KB }, async ({ sources }) => {
      for (const key of keys) await sources.write(key, recordOf(100 * KB));
      const { bytes = 0, entries } = await sources.size();
      assert.ok(bytes <= 1000 * KB && entries >= 8, `${entries} records take ${bytes} bytes`);
    });
    await test.withStore({ maxBytes: 300 * KB }, async (store) => {
      const { bytes = 0 } = await store.sources.size();
      assert.ok(bytes <= 300 * KB, `${bytes} bytes`);
      assert.deepEqual(await present(store, keys), keys.slice(-2));
    });
  });

  it('leave out what is larger than the bound, and leave the others alone', async () => {
    await test.withStore({ maxBytes: 300 * KB }, async (store) => {
      for (const key of ['a', 'b']) await store.sources.write(key, recordOf(100 * KB));
      await store.sources.write('b', recordOf(400 * KB));
      assert.deepEqual(await present(store, ['a', 'b']), ['a']);
    });
  });

  it('that cannot be read are not there, and make room', async () => {
    await test.withStore({}, ({ sources }) => Promise.all(['a', 'b', 'c'].map((key) => sources.write(key, recordOf(100, key)))));
    await damageRecords((bytes) => bytes.fill(0, 50), (bytes) => bytes.subarray(0, 2), (bytes) => bytes.fill('c'));
    await test.withStore({}, async (store) => {
      assert.equal((await store.sources.size()).entries, 3);
      assert.deepEqual(await present(store, ['a', 'b', 'c']), []);
      assert.equal((await store.sources.size()).entries, 0);
      await store.sources.write('a', recordOf(1));
      assert.deepEqual(await store.sources.read('a'), recordOf(1));
    });
  });

  it('are asked for by one relay at a time', async () => {
    await test.withStore({}, async ({ sources: { lock = assert.fail } }) => {
      const giveBack = await lock('a', 60_000);
      assert.equal(await lock('a', 60_000), undefined);
      assert.ok(await lock('b', 60_000), 'another source is free');
      await giveBack?.();
      assert.ok(await lock('a', 60_000), 'it was given back');
    });
  });

  it('are free again when time is up, and who is late gives nothing back', async () => {
    await test.withStore({}, async ({ sources: { lock = assert.fail } }) => {
      const late = await lock('a', 0);
      assert.ok(await lock('a', 60_000), 'time is up');
      await late?.();
      assert.equal(await lock('a', 60_000), undefined);
    });
  });

  it('are kept by a relay from others of the machine', async () => {
    const relay = test.startProcess('lock', 'a');
    await relay.added(1);
    await test.withStore({}, async ({ sources }) => assert.equal(await sources.lock?.('a', 1000), undefined));
    await relay.kill();
  });
});

/**
 * Changes what is on disk behind the store's back.
 * @param {((bytes: Buffer) => Uint8Array)[]} changes one a record
 */
async function damageRecords(...changes) {
  const database = open({ path: path.join(test.directory, 'sources.mdb'), noSubdir: true, overlappingSync: false });
  const records = database.openDB({ name: 'records', encoding: 'binary' });
  for (const key of [...records.getKeys()]) await records.put(key, changes.pop()?.(records.get(key)));
  await database.close();
}
