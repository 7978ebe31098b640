/** The relay for Workers in workerd, the platform's own runtime, with its objects, cache and limits, on this machine. */
import { EventEmitter, once } from 'node:events';
import { Miniflare } from 'miniflare';
import { bundleSource } from './load-source.js';

/**
 * A Worker that calls the relay. What stands before every Worker changes headers on the way in and out, so a request has those that
 * a test wants named `as-…`, and an answer tells in `was-encoded` how it came.
 */
const CALLER = `export default {
  async fetch(request, { RELAY }) {
    const headers = [...request.headers].filter(([name]) => name.startsWith('as-')).map(([name, value]) => [name.slice(3), value]);
    const answer = await RELAY.fetch(request.url, { method: request.method, headers });
    const coding = answer.headers.get('content-encoding') ?? 'no';
    return new Response(answer.body, { status: answer.status, headers: [...answer.headers, ['was-encoded', coding]] });
  },
}`;

/** @typedef {Awaited<ReturnType<typeof startWorkers>>} Workers */
/** @typedef {{ fetch: (url: URL, init?: RequestInit) => Promise<Response> }} Worker miniflare's own types lean on a package that is not here */
/** @template T @typedef {import('../../../src/relay/hosts/workers/platform.ts').ObjectNamespace<T>} Objects */

/** @type {Promise<string> | undefined} */
let bundled;

/**
 * The relay for Workers as one module, made the way that deploying it makes one; once for all tests of a file.
 * @returns {Promise<string>}
 */
export function bundleWorker() {
  bundled ??= bundleSource('worker.ts', { minify: true, external: ['cloudflare:workers'] });
  return bundled;
}

/**
 * Starts two Workers, `relay` and `other`, which share the objects that are `relay`'s.
 *
 * @param {object} options
 * @param {Record<string, string>} options.variables
 * @param {import('miniflare').WorkerOptions['ratelimits']} [options.ratelimits]
 * @param {string} [options.folder] keeps what the objects store
 * @param {boolean} [options.bound] whether the objects are bound. Default true.
 */
export async function startWorkers({ variables, ratelimits, folder, bound = true }) {
  /** @type {string[]} */
  const log = [];
  const lines = new EventEmitter();
  const script = await bundleWorker();
  /** @param {string} name @param {string} [scriptName] */
  const worker = (name, scriptName) => ({
    name,
    modules: true,
    script,
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['global_fetch_strictly_public'],
    bindings: variables,
    ratelimits,
    durableObjects: bound
      ? { SOURCES: { className: 'RelaySource', scriptName, useSQLite: true }, VIEWS: { className: 'RelayViews', scriptName, useSQLite: true } }
      : undefined,
  });
  const miniflare = new Miniflare({
    durableObjectsPersist: folder,
    handleStructuredLogs: ({ message }) => {
      log.push(message);
      lines.emit('line');
    },
    workers: [
      { name: 'caller', modules: true, script: CALLER, serviceBindings: { RELAY: 'relay' } },
      worker('relay'),
      worker('other', 'relay'),
    ],
  });
  const [caller, other] = /** @type {Worker[]} */ (/** @type {unknown} */ (await Promise.all([miniflare.getWorker('caller'), miniflare.getWorker('other')])));
  if (!caller || !other) throw new Error('The Workers did not start');
  return {
    log,
    /** Lines come a little later than answers. @param {RegExp} pattern */
    untilLogged: async (pattern) => {
      const signal = AbortSignal.timeout(10_000);
      while (!log.some((line) => pattern.test(line))) {
        await once(lines, 'line', { signal }).catch(() => Promise.reject(new Error(`No line like ${pattern} in the log:\n${log.join('\n')}`)));
      }
    },
    /** The objects of sources. */
    sources: () => /** @type {Promise<Objects<import('../../../src/relay/hosts/workers/remote-sources.ts').SourceObject>>} */ (/** @type {unknown} */ (miniflare.getDurableObjectNamespace('SOURCES', 'relay'))),
    /** The objects of counts. */
    views: () => /** @type {Promise<Objects<import('../../../src/relay/hosts/workers/remote-views.ts').ViewsObject>>} */ (/** @type {unknown} */ (miniflare.getDurableObjectNamespace('VIEWS', 'relay'))),
    /** Asks the Worker `relay`. @param {string} route @param {{ method?: string, headers?: Record<string, string | null> }} [init] */
    ask: (route, { method, headers = {} } = {}) => {
      const named = Object.entries(headers).map(([name, value]) => [`as-${name}`, String(value)]);
      return caller.fetch(new URL(route, 'https://relay.example'), { method, headers: Object.fromEntries(named) });
    },
    /** Asks the Worker `other`. @param {string} route */
    askOther: (route) => other.fetch(new URL(route, 'https://other.example')),
    close: () => miniflare.dispose(),
  };
}

/** @param {string} address @param {Record<string, string>} [more] @returns {string} the route of a feed */
export function feedAt(address, more = {}) {
  return `/feed?${new URLSearchParams({ url: address, ...more })}`;
}
