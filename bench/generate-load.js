/**
 * The process that sends requests: an order comes as a message, the outcome goes back as one. It lives through all
 * measurements, so its own code is compiled before the first that counts.
 */
import { once } from 'node:events';
import { Client } from 'undici';

/**
 * @typedef {{
 *   origin: string,
 *   path: string,
 *   method: 'GET' | 'POST',
 *   headers: Record<string, string>,
 *   connections: number,
 *   seconds: number,
 *   status: number,
 * }} Order
 *   A `NUMBER` in `path` is another one in each request. `status` is the one that every answer is to have.
 */

/**
 * @typedef {{ latencies: number[], failures: number, bytes: number, milliseconds: number }} Outcome
 *   Latencies, in milliseconds, and bytes of bodies are those of answers that are as they should be.
 */

/** Seconds after which an order ends, whatever has come by then. */
const LONGEST = 15;

let number = 0;

process.on('message', async (/** @type {Order} */ order) => process.send?.(await run(order)));

/** @param {Order} order @returns {Promise<Outcome>} */
async function run({ origin, path, method, headers, connections, seconds, status }) {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
  const over = new AbortController();
  const outcome = { latencies: /** @type {number[]} */ ([]), failures: 0, bytes: 0, milliseconds: 0 };
  const start = performance.now();

  /** @param {number} milliseconds @param {number} bytes @param {boolean} good */
  function note(milliseconds, bytes, good) {
    if (over.signal.aborted) return;
    outcome.milliseconds = performance.now() - start;
    if (good) outcome.latencies.push(milliseconds);
    if (good) outcome.bytes += bytes;
    else outcome.failures += 1;
    // One answer for each connection at least, or a server that answers a thousand at once had answered nobody yet.
    const enough = outcome.milliseconds >= seconds * 1000 && outcome.latencies.length + outcome.failures >= connections;
    if (enough || outcome.milliseconds >= LONGEST * 1000) over.abort();
  }

  const ended = once(over.signal, 'abort');
  for (const client of clients) keepAsking(client, () => ({ path: path.replace('NUMBER', String((number += 1))), method, headers }), { status, note, over });
  await ended;
  await Promise.all(clients.map((client) => client.destroy()));
  return outcome;
}

/**
 * One request after the other over one connection.
 *
 * @param {Client} client
 * @param {() => import('undici').DispatchOptions} nextRequest
 * @param {{ status: number, over: AbortController, note: (milliseconds: number, bytes: number, good: boolean) => void }} how
 */
function keepAsking(client, nextRequest, { status, over, note }) {
  const start = performance.now();
  let bytes = 0;
  let code = 0;
  /** @param {boolean} good */
  const finish = (good) => {
    if (over.signal.aborted) return;
    note(performance.now() - start, bytes, good);
    // Not at once: a server that refuses connections would keep this process from anything else.
    setImmediate(() => over.signal.aborted || keepAsking(client, nextRequest, { status, over, note }));
  };
  client.dispatch(nextRequest(), {
    onRequestStart() {},
    onResponseStart(_controller, statusCode) {
      code = statusCode;
    },
    onResponseData(_controller, chunk) {
      bytes += chunk.length;
    },
    onResponseEnd: () => finish(code === status),
    onResponseError: () => finish(false),
  });
}
