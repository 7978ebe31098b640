/** Servers of the tests' own on 127.0.0.1, which `--allow` has to name one by one. */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';

/**
 * @typedef {{
 *   port: number,
 *   origin: string,
 *   allow: string,
 *   requests: http.IncomingMessage[],
 *   server: http.Server,
 *   close: () => Promise<void>,
 * }} Upstream
 */

/** @param {http.RequestListener} answer @returns {Promise<Upstream>} */
export async function listen(answer) {
  /** @type {http.IncomingMessage[]} */
  const requests = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const port = await start(server);
  return { port, origin: `http://127.0.0.1:${port}`, allow: `127.0.0.1:${port}`, requests, server, close: () => stop(server) };
}

/**
 * A server that says what it likes, HTTP or not.
 * @param {(socket: net.Socket) => void} answer called when the request is there
 * @returns {Promise<{ origin: string, allow: string, gone: Promise<unknown>, close: () => Promise<void> }>}
 *   `gone` resolves when the first client has hung up
 */
async function listenRaw(answer) {
  /** @type {Set<net.Socket>} */
  const sockets = new Set();
  /** @type {(value?: unknown) => void} */
  let hangUp = () => {};
  const gone = new Promise((resolve) => (hangUp = resolve));
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', hangUp);
    socket.once('data', () => answer(socket));
  });
  const port = await start(server);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return stop(server);
  };
  return { origin: `http://127.0.0.1:${port}`, allow: `127.0.0.1:${port}`, gone, close };
}

/**
 * @param {http.RequestListener} answer
 * @param {(upstream: Upstream) => Promise<void>} check
 */
export async function withUpstream(answer, check) {
  const upstream = await listen(answer);
  await check(upstream).finally(upstream.close);
}

/**
 * @param {(socket: net.Socket) => void} answer
 * @param {(server: Awaited<ReturnType<typeof listenRaw>>) => Promise<void>} check
 */
export async function withRaw(answer, check) {
  const server = await listenRaw(answer);
  await check(server).finally(server.close);
}

/** @param {net.Server} server @returns {Promise<number>} its port */
export async function start(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return /** @type {net.AddressInfo} */ (server.address()).port;
}

/** @param {net.Server | http.Server} server */
export async function stop(server) {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
