/** One server under one load: what clients see of it, and what its process takes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { readProcess } from './read-process.js';

/** @typedef {import('./generate-load.js').Order} Order */
/** @typedef {import('./start-server.js').Server} Server */

/**
 * @typedef {{
 *   requestsPerSecond: number,
 *   p50: number,
 *   p99: number,
 *   memory: number,
 *   peakMemory: number,
 *   cpu: number,
 *   bytes: number,
 *   failures: number,
 * }} Load
 *   Latencies are in milliseconds, memory in MiB after the load and at most since the start, `cpu` in microseconds of all
 *   threads for one request, `bytes` those of one body. Memory and `cpu` are NaN where the system does not tell.
 *   `failures` counts answers with another status, and none at all; nothing else counts them.
 */

/** @typedef {{ measure: (server: Server, order: Order) => Promise<Load>, stop: () => void }} LoadGenerator */

/** @returns {LoadGenerator} */
export function startLoadGenerator() {
  const generator = fork(path.resolve(import.meta.dirname, 'generate-load.js'));
  return {
    async measure(server, order) {
      const before = readProcess(server.pid);
      generator.send(order);
      const [{ latencies, failures, bytes, milliseconds }] = await once(generator, 'message');
      const failure = server.failure();
      if (failure) throw new Error(`The server ended under load:\n${failure}`);
      const after = readProcess(server.pid);
      latencies.sort((/** @type {number} */ one, /** @type {number} */ other) => one - other);
      const { length } = latencies;
      return {
        requestsPerSecond: (1000 * length) / milliseconds,
        p50: latencies[Math.floor(length * 0.5)] ?? NaN,
        p99: latencies[Math.floor(length * 0.99)] ?? NaN,
        memory: after?.memory ?? NaN,
        peakMemory: after?.peakMemory ?? NaN,
        cpu: after && before ? (1e6 * (after.cpuSeconds - before.cpuSeconds)) / (length + failures) : NaN,
        bytes: bytes / length,
        failures,
      };
    },
    stop: () => generator.disconnect(),
  };
}
