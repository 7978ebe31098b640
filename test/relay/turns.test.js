import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { createTurns } = await import('../../src/relay/sources/turns.js');

/** Work that ends when the test says so. @param {string} name @param {string[]} started */
function createWork(name, started) {
  /** @type {(value: string) => void} */
  let finish = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  /** @type {Promise<string>} */
  const result = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const work = () => {
    started.push(name);
    return result;
  };
  return { work, finish: () => finish(name), fail: () => fail(new Error(name)) };
}

/** Lets go on what can. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('fetches at once', () => {
  it('are so many and no more; the others come in their order, also after one that fails', async () => {
    /** @type {string[]} */
    const started = [];
    const takeTurn = createTurns(2, 10);
    const works = ['a', 'b', 'c', 'd'].map((name) => createWork(name, started));
    const results = Promise.allSettled(works.map(({ work }) => takeTurn(work)));
    await settle();
    assert.deepEqual(started, ['a', 'b']);
    works[1]?.fail();
    await settle();
    assert.deepEqual(started, ['a', 'b', 'c']);
    works[0]?.finish();
    await settle();
    assert.deepEqual(started, ['a', 'b', 'c', 'd']);
    for (const { finish } of works) finish();
    assert.deepEqual((await results).map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });

  it('are refused where too many wait, with a time to come again', async () => {
    /** @type {string[]} */
    const started = [];
    const takeTurn = createTurns(1, 1);
    const [first, second] = ['a', 'b'].map((name) => createWork(name, started));
    const results = [first, second].map((one) => takeTurn(one?.work ?? (() => Promise.resolve(''))));
    await assert.rejects(takeTurn(() => Promise.resolve('c')), { name: 'RelayError', kind: 'busy', status: 503, retryAfter: 5 });
    first?.finish();
    second?.finish();
    assert.deepEqual(await Promise.all(results), ['a', 'b']);
    assert.equal(await takeTurn(() => Promise.resolve('d')), 'd');
  });
});
