/**
 * Serves fixtures as real bytes over real HTTP, as badly as a test asks for.
 *
 *   GET /fixtures/<path under test/fixtures>?…   the file's bytes, see `readOrder` for the options
 *   GET /raw/dist/…, /raw/pages/…, /raw/apps/…   the same for dist/, test/pages/ and built apps: no charset is added
 *   GET /fixtures-log?id=KEY                     the requests made under KEY, as JSON
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentTypeOf, readOrder } from './order.js';
import { sendBody } from './send-body.js';
import { takeTurn, requestsOf } from './request-log.js';

/**
 * Address prefix → folder, from the root of the package.
 * @type {Record<string, string>}
 */
const FOLDERS = {
  '/fixtures/': 'test/fixtures',
  '/raw/dist/': 'dist',
  '/raw/pages/': 'test/pages',
  '/raw/apps/': 'node_modules/.cache/newsrack-apps',
};

/**
 * Koa middleware for @web/test-runner. It answers through Node's own response, since Koa would add a charset and a length.
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export function fixtures() {
  return async (context, next) => {
    const url = new URL(context.req.url ?? '/', 'http://localhost');
    const prefix = Object.keys(FOLDERS).find((start) => url.pathname.startsWith(start));
    if (url.pathname === '/fixtures-log') {
      context.set('Cache-Control', 'no-store');
      context.body = requestsOf(url.searchParams.get('id') ?? '');
    } else if (prefix) {
      context.respond = false;
      await answer(context.req, context.res, url, prefix);
    } else {
      await next();
    }
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {URL} url
 * @param {string} prefix
 */
async function answer(request, response, url, prefix) {
  const order = readOrder(url);
  const turn = takeTurn(order.id, request, response);
  if (order.cors) allowOrigin(response);
  if (request.method === 'OPTIONS') return response.writeHead(order.cors ? 204 : 403).end();

  const body = await readBody(order.pathFor(turn).slice(prefix.length), FOLDERS[prefix] ?? '');
  if (order.delay) await sleep(order.delay);
  if (order.drop) return request.socket.destroy();
  if (!body) return response.writeHead(404).end(`no such fixture: ${order.pathFor(turn)}`);

  const type = order.type ?? contentTypeOf(order.pathFor(turn));
  if (type) response.setHeader('Content-Type', type);
  if (order.gzip) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of order.headers) response.setHeader(name, value);
  response.statusCode = order.statusFor(turn);
  await sendBody(request, response, body, order);
}

/** @param {import('node:http').ServerResponse} response */
function allowOrigin(response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', '*');
  response.setHeader('Access-Control-Allow-Methods', '*');
}

/**
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<Buffer | undefined>} undefined when there is no such file in the folder
 */
async function readBody(name, folder) {
  const root = path.resolve(folder);
  const file = path.resolve(root, decodeURIComponent(name));
  if (!file.startsWith(root + path.sep)) return undefined;
  return readFile(file).catch(() => undefined);
}
