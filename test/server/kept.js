/**
 * Serves what a test writes itself, over real HTTP.
 *
 *   PUT /kept/<name>   keeps the body
 *   GET /kept/<name>   answers it, with the type of the name's ending and no charset; 204 where there is none
 */
import { buffer } from 'node:stream/consumers';
import { contentTypeOf } from './order.js';

/** @type {Map<string, Buffer>} */
const bodies = new Map();

/**
 * Koa middleware for @web/test-runner. It answers through Node's own response, since Koa would add a charset.
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export function kept() {
  return async (context, next) => {
    const { method, path, req, res } = context;
    if (!path.startsWith('/kept/')) return next();
    context.respond = false;
    if (method === 'PUT') bodies.set(path, await buffer(req));
    const body = bodies.get(path);
    const type = contentTypeOf(path);
    if (type) res.setHeader('Content-Type', type);
    res.setHeader('Cache-Control', 'no-store');
    res.writeHead(body ? 200 : 204).end(method === 'PUT' ? undefined : body);
  };
}
