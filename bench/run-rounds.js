/**
 * Rounds in which every server is measured once, each round in another order: whatever else the machine does meanwhile
 * meets them all.
 */
import { startServer } from './start-server.js';

/** @typedef {import('./measure-load.js').Load} Load */
/** @typedef {import('./measure-load.js').LoadGenerator} LoadGenerator */

/**
 * @typedef {{
 *   name: string,
 *   command: string[],
 *   path: string,
 *   method?: 'GET' | 'POST',
 *   headers?: Record<string, string>,
 *   status?: number,
 *   check: (origin: string) => Promise<void>,
 * }} Contender
 *   `check` rejects when the server does not answer as it should.
 */

/** @typedef {{ name: string, connections: number[], contenders: Contender[], rounds?: number }} Case `rounds` at most, where one takes long */
/** @typedef {Load & { case: string, server: string, connections: number, round: number }} Sample */
/** @typedef {{ generator: LoadGenerator, rounds: number, seconds: number }} Plan `seconds` of each measurement */

/** @param {Case[]} cases @param {Plan} plan @returns {Promise<Sample[]>} */
export async function runRounds(cases, { generator, rounds, seconds }) {
  /** @type {Sample[]} */
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, connections, contenders } of cases.filter((one) => round < (one.rounds ?? rounds))) {
      console.error(`round ${round + 1} of ${rounds}: ${name}, connections: ${connections.join(', ')}`);
      for (const contender of rotate(contenders, round)) {
        const loads = await measureContender(contender, connections, { generator, seconds });
        samples.push(...loads.map((load) => ({ case: name, server: contender.name, round, ...load })));
      }
    }
  }
  return samples;
}

/**
 * In a fresh process, after a while of the same requests so that its code is compiled; with few connections first, since
 * memory that was taken is seldom given back.
 *
 * @param {Contender} contender @param {number[]} connections @param {Omit<Plan, 'rounds'>} plan
 */
async function measureContender({ name, command, check, path, method = 'GET', headers = {}, status = 200 }, connections, { generator, seconds }) {
  const server = await startServer(command);
  try {
    await check(server.origin);
    const order = { origin: server.origin, path, method, headers, status };
    await generator.measure(server, { ...order, connections: Math.min(10, Math.max(...connections)), seconds });
    const loads = [];
    for (const count of connections) loads.push({ connections: count, ...(await generator.measure(server, { ...order, connections: count, seconds })) });
    return loads;
  } catch (cause) {
    throw new Error(`${name} is broken`, { cause });
  } finally {
    await server.stop();
  }
}

/** @template One @param {One[]} list @param {number} by @returns {One[]} */
function rotate(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
