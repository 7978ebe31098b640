import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { createOneAtATime } = await import('../../src/relay/sources/one-at-a-time.js');

/** Work that ends when the test says so. */
function createWork() {
  /** @type {(value: string) => void} */
  let finish = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  /** @type {Promise<string>} */
  const result = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  /** @type {AbortSignal[]} one for each time that it was started */
  const signals = [];
  /** @param {AbortSignal} signal */
  const work = (signal) => {
    signals.push(signal);
    return result;
  };
  return { work, signals, finish, fail };
}

describe('one at a time', () => {
  it('a hundred who ask at once get the result of one run', async () => {
    const oneAtATime = createOneAtATime();
    const { work, signals, finish } = createWork();
    const all = Array.from({ length: 100 }, () => oneAtATime('a', work));
    finish('feed');
    assert.deepEqual(new Set(await Promise.all(all)), new Set(['feed']));
    assert.equal(signals.length, 1);
  });

  it('work for different keys runs side by side', async () => {
    const oneAtATime = createOneAtATime();
    const { work, signals, finish } = createWork();
    const both = [oneAtATime('a', work), oneAtATime('b', work)];
    finish('feed');
    await Promise.all(both);
    assert.equal(signals.length, 2);
  });

  it('a failure is shared by those who wait, and not kept', async () => {
    const oneAtATime = createOneAtATime();
    const { work, fail } = createWork();
    const all = Promise.allSettled([oneAtATime('a', work), oneAtATime('a', work)]);
    fail(new Error('down'));
    assert.deepEqual((await all).map((one) => one.status === 'rejected' && one.reason.message), ['down', 'down']);
    assert.equal(await oneAtATime('a', () => Promise.resolve('up again')), 'up again');
  });

  it('a result is not kept either', async () => {
    const oneAtATime = createOneAtATime();
    assert.equal(await oneAtATime('a', () => Promise.resolve('first')), 'first');
    assert.equal(await oneAtATime('a', () => Promise.resolve('second')), 'second');
  });

  it('work that throws at once rejects', async () => {
    const oneAtATime = createOneAtATime();
    await assert.rejects(oneAtATime('a', () => { throw new Error('bug'); }), { message: 'bug' });
  });

  it('who leaves takes nothing from the others', async () => {
    const oneAtATime = createOneAtATime();
    const { work, signals, finish } = createWork();
    const leaving = new AbortController();
    const left = assert.rejects(oneAtATime('a', work, leaving.signal), { message: 'left' });
    const stays = oneAtATime('a', work);
    leaving.abort(new Error('left'));
    await left;
    assert.equal(signals[0]?.aborted, false);
    finish('feed');
    assert.equal(await stays, 'feed');
  });

  it('when the last one leaves, the work is told to stop, and nobody joins it any more', async () => {
    const oneAtATime = createOneAtATime();
    const { work, signals } = createWork();
    const leaving = [new AbortController(), new AbortController()];
    const left = Promise.allSettled(leaving.map(({ signal }) => oneAtATime('a', work, signal)));
    for (const controller of leaving) controller.abort(new Error('left'));
    await left;
    assert.equal(signals[0]?.aborted, true);
    assert.equal(await oneAtATime('a', () => Promise.resolve('new')), 'new');
  });

  it('the end of stopped work does not end what came after it', async () => {
    const oneAtATime = createOneAtATime();
    const [old, recent] = [createWork(), createWork()];
    const leaving = new AbortController();
    const left = assert.rejects(oneAtATime('a', old.work, leaving.signal), { message: 'left' });
    leaving.abort(new Error('left'));
    await left;
    const waits = oneAtATime('a', recent.work);
    old.fail(new Error('stopped'));
    await new Promise(setImmediate);
    const joins = oneAtATime('a', recent.work);
    recent.finish('feed');
    assert.deepEqual([await waits, await joins, recent.signals.length], ['feed', 'feed', 1]);
  });

  it('who has left before asking starts nothing', async () => {
    const { work, signals } = createWork();
    await assert.rejects(createOneAtATime()('a', work, AbortSignal.abort(new Error('left'))), { message: 'left' });
    assert.equal(signals.length, 0);
  });
});
