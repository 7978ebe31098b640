/**
 * A real relay, as built, beside an upstream whose feeds no page may read: both on ports of their own, so that requests
 * to them cross origins.
 *
 *   GET /relay-address   { relay, upstream }, as JSON; the upstream serves test/fixtures/feed, and pages that name a feed
 */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { contentTypeOf } from './order.js';

const PAGE = '<!doctype html><title>Front page</title><link rel="alternate" type="application/rss+xml" href="/encodings/gb2312.xml">';

/** @type {Promise<{ relay: string, upstream: string }> | undefined} */
let servers;

/**
 * Koa middleware for @web/test-runner.
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export function relay() {
  return async (context, next) => {
    if (context.path !== '/relay-address') return next();
    context.body = await (servers ??= start());
  };
}

async function start() {
  const upstream = http.createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => upstream.listen(0, '127.0.0.1', () => resolve(undefined)));
  upstream.unref();
  const { port } = /** @type {import('node:net').AddressInfo} */ (upstream.address());
  const { createRelay, serveRelay } = await import('../../dist/relay/hosts/node.js');
  const server = await serveRelay(createRelay({ allow: [`127.0.0.1:${port}`] }), { port: 0 });
  return { relay: server.url, upstream: `http://127.0.0.1:${port}` };
}

/** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
async function answer({ url = '/' }, response) {
  if (url === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
  const file = path.posix.normalize(url.slice(1));
  const bytes = await readFile(path.resolve(import.meta.dirname, '../fixtures/feed', file)).catch(() => undefined);
  if (!bytes) return response.writeHead(404).end();
  response.setHeader('content-type', contentTypeOf(file)).end(bytes);
}
