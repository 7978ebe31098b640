/** Many requests to servers on this machine, over connections that stay open. */
import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';

/** @typedef {{ status: number, body: string }} Answer */

/**
 * @param {object} load
 * @param {number} load.requests
 * @param {number} load.connections as many requests are under way at once
 * @param {(request: number) => { url: string, method?: string }} load.ask
 * @param {(answer: Answer, request: number) => void} [load.answered]
 * @param {(error: unknown, request: number) => void} [load.failed] default: the first failure ends the load
 * @returns {Promise<number>} requests a second
 */
export async function sendLoad({ requests, connections, ask, answered = () => {}, failed = fail }) {
  const agent = new http.Agent({ keepAlive: true });
  const begin = performance.now();
  let next = 0;
  const connection = async () => {
    while (next < requests) {
      const request = next++;
      const { url, method = 'GET' } = ask(request);
      await send(url, { agent, method, headers: { 'x-forwarded-for': clientOf(request) } }).then(
        (answer) => answered(answer, request),
        (error) => failed(error, request),
      );
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return requests / ((performance.now() - begin) / 1000);
}

/** @param {unknown} error */
function fail(error) {
  throw error;
}

/** @param {string} url @param {http.RequestOptions} options @returns {Promise<Answer>} */
async function send(url, options) {
  const request = http.request(url, options).end();
  const [response] = /** @type {[http.IncomingMessage]} */ (await once(request, 'response'));
  return { status: response.statusCode ?? 0, body: await text(response) };
}

/** Each request is of another reader, or limits would be what is tested. @param {number} request */
function clientOf(request) {
  return `198.18.${(request >> 8) & 255}.${request & 255}`;
}
