/**
 * A relay's counter for tests: counts in memory what is posted.
 *
 *   GET, POST /counter/<name>/views?key=…   the counts, one more; repeat `key` for several
 *   GET /counter/<name>/log                 the requests made to this counter, as JSON
 *
 * Each name is a counter of its own, in which every key starts at 14,009. One whose name starts with `broken` answers 503,
 * with `silent` nothing, with `odd` something else; `slow` counts after 700 ms, if the client is still there; `mended` answers
 * 503 once.
 */

/** @typedef {{ counts: Map<string, number>, log: object[] }} Counter */

/** @type {Map<string, Counter>} */
const counters = new Map();

const FIRST = 14_009;

/**
 * Koa middleware for @web/test-runner.
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export function views() {
  return async (context, next) => {
    const [, name = '', route] = /^\/counter\/([^/]+)\/(views|log)$/.exec(context.path) ?? [];
    if (!route) return next();
    context.set({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' });
    /** @type {Counter} */
    const counter = counters.get(name) ?? { counts: new Map(), log: [] };
    counters.set(name, counter);
    if (route === 'log') {
      context.body = counter.log;
      return;
    }
    const { searchParams } = new URL(context.req.url ?? '/', 'http://localhost');
    const keys = searchParams.getAll('key');
    counter.log.push({ method: context.method, keys, headers: context.headers });
    if (name.startsWith('silent')) await new Promise(() => {});
    if (name.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 700));
    if (context.req.socket.destroyed) return;
    if (name.startsWith('broken') || (name.startsWith('mended') && counter.log.length === 1)) context.status = 503;
    else context.body = name.startsWith('odd') ? { views: 'many' } : answer(counter.counts, keys, context.method === 'POST' ? 1 : 0);
  };
}

/**
 * @param {Map<string, number>} counts
 * @param {string[]} keys
 * @param {number} more
 */
function answer(counts, keys, more) {
  for (const key of keys) counts.set(key, (counts.get(key) ?? FIRST) + more);
  const [first = ''] = keys;
  if (keys.length === 1) return { key: first, views: counts.get(first) };
  return { views: Object.fromEntries(keys.map((key) => [key, counts.get(key)])) };
}
