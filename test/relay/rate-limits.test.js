import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { clientKey } = await import('../../src/relay/guard/client-key.js');
const { createMemoryLimiter, takeOrRefuse } = await import('../../src/relay/guard/rate-limits.js');

/** @param {import('../../src/relay/guard/rate-limits.js').Limiter} limiter @param {string} key @param {number} times @returns {Promise<number>} how many passed */
async function takeMany(limiter, key, times) {
  const taken = await Promise.all(Array.from({ length: times }, () => limiter.take(key)));
  return taken.filter(({ ok }) => ok).length;
}

describe('a limiter', () => {
  it('lets as many pass at once as the burst, for each key', async () => {
    const limiter = createMemoryLimiter({ burst: 5, perMinute: 60 }, () => 0);
    assert.equal(await takeMany(limiter, 'a', 8), 5);
    assert.equal(await takeMany(limiter, 'b', 8), 5);
  });

  it('says how long to wait, and keeps its word', async () => {
    let now = 0;
    const limiter = createMemoryLimiter({ burst: 1, perMinute: 6 }, () => now);
    assert.deepEqual(await limiter.take('a'), { ok: true, retryAfterSeconds: 0 });
    assert.deepEqual(await limiter.take('a'), { ok: false, retryAfterSeconds: 10 });
    now = 4000;
    assert.deepEqual(await limiter.take('a'), { ok: false, retryAfterSeconds: 6 });
    now = 10_000;
    assert.deepEqual(await limiter.take('a'), { ok: true, retryAfterSeconds: 0 });
  });

  it('saves up no more than the burst', async () => {
    let now = 0;
    const limiter = createMemoryLimiter({ burst: 3, perMinute: 60 }, () => now);
    await takeMany(limiter, 'a', 3);
    now = 3_600_000;
    assert.equal(await takeMany(limiter, 'a', 9), 3);
  });

  it('holds its memory within bounds, however many keys come', async () => {
    const limiter = createMemoryLimiter({ burst: 1, perMinute: 1 }, () => 0);
    await limiter.take('first');
    for (let key = 0; key < 20_000; key += 1) await limiter.take(String(key));
    assert.equal((await limiter.take('first')).ok, true);
    assert.equal((await limiter.take('19999')).ok, false);
  });

  it('refuses as 429 with the seconds to wait', async () => {
    const limiter = createMemoryLimiter({ burst: 1, perMinute: 2 }, () => 0);
    await takeOrRefuse(limiter, 'a', 'of this client');
    await assert.rejects(takeOrRefuse(limiter, 'a', 'of this client'), { status: 429, kind: 'too-many-requests', retryAfter: 30, detail: 'The limit of this client is reached.' });
  });
});

describe('a client', () => {
  /** @type {[address: string, key: string][]} */
  const keys = [
    ['1.2.3.4', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['2606:4700:1:2:3:4:5:6', '2606:4700:1:2::/64'],
    ['2606:4700:1:2::', '2606:4700:1:2::/64'],
    ['2606:4700:1:3::', '2606:4700:1:3::/64'],
    ['', ''],
    ['unix socket', 'unix socket'],
  ];
  for (const [address, key] of keys) {
    it(`${JSON.stringify(address)} is counted as ${JSON.stringify(key)}`, () => assert.equal(clientKey(address), key));
  }
});
