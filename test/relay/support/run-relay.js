/** What `startRelayProcess` starts: a relay that keeps everything in Redis, and tells its parent its address. */
import './typescript.js';

const { connectRedis } = await import('../../../src/relay/hosts/connect-redis.js');
const { createRelay, serveRelay } = await import('../../../src/relay/hosts/node.js');

/** @type {import('./relay-process.js').RelayProcessSettings} */
const { redis, allow, lockMilliseconds } = JSON.parse(process.argv[2] ?? '{}');
const { sources, views, limiters } = await connectRedis(redis);
const { lock } = sources;
const store = lock && lockMilliseconds ? { ...sources, lock: (/** @type {string} */ key) => lock(key, lockMilliseconds) } : sources;
const { url } = await serveRelay(createRelay({ allow: [allow], store, views, limiters }), { port: 0 });
process.send?.(url);
