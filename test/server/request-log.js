/**
 * One request, as a test sees it: `at` is in milliseconds of the server's clock, `aborted` tells that the client left before
 * the answer was complete.
 * @typedef {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders, at: number, aborted: boolean }} Logged
 */

/** @type {Map<string, Logged[]>} */
const logs = new Map();

/** @param {string} id */
export function requestsOf(id) {
  return logs.get(id) ?? [];
}

/**
 * Logs a request under its id.
 * @param {string} id empty: the request is not logged
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {number} how many requests came before it under this id, preflights not counted
 */
export function takeTurn(id, request, response) {
  if (!id) return 0;
  const log = requestsOf(id);
  const turn = log.filter(({ method }) => method !== 'OPTIONS').length;
  const { method, url, headers } = request;
  const entry = { method, url, headers, at: Date.now(), aborted: false };
  logs.set(id, [...log, entry]);
  response.once('close', () => {
    entry.aborted = !response.writableFinished;
  });
  return turn;
}
