import { createRelay as createCoreRelay, type Relay } from '../create-relay.js';
import { problemResponse } from '../relay-error.js';
import type { RelayOptions } from '../relay-options.js';
import { cacheFeeds } from './workers/cache-feeds.js';
import { objectsOf, readSettings, type RelayEnvironment } from './workers/environment.js';
import { logEvent } from './workers/log-event.js';
import { createPlatformLimiter } from './workers/platform-limiter.js';
import type { ExecutionContext, PlatformCache } from './workers/platform.js';
import { createRemoteSources } from './workers/remote-sources.js';
import { createRemoteViews } from './workers/remote-views.js';
import { createWorkersConnect } from './workers-connect.js';

/*
 * The relay on Cloudflare Workers: what `newsrack/relay` is there. docs/relay-workers.md shows how to set it up.
 */

export * from '../index.js';
export { RelaySource } from './workers/relay-source.js';
export { RelayViews } from './workers/relay-views.js';
export type { RelayEnvironment } from './workers/environment.js';
export { createWorkersConnect, worker as default };

/** Bytes of answers kept in memory: an isolate has 128 MB for all it does. */
const MEMORY = 16 * 1024 * 1024;

/**
 * Makes a relay of a Worker's bindings and variables; all of `options` goes before them. Memory alone would not do, since no
 * request can wait for another's work here: what is the world's is in Durable Objects.
 *
 * @throws {TypeError} that names the binding or the variable at fault
 */
export function createRelay(environment: RelayEnvironment, options: Partial<RelayOptions> = {}): Relay {
  const { CLIENT_LIMIT, VIEW_LIMIT } = environment;
  const { allow } = readSettings(environment);
  const relay = createCoreRelay({
    connect: createWorkersConnect(),
    sources: createRemoteSources(objectsOf(environment, 'SOURCES'), allow),
    views: createRemoteViews(objectsOf(environment, 'VIEWS')),
    limiters: {
      client: CLIENT_LIMIT && createPlatformLimiter(CLIENT_LIMIT),
      views: VIEW_LIMIT && createPlatformLimiter(VIEW_LIMIT),
    },
    encoders: [],
    observe: logEvent,
    memory: MEMORY,
    ...options,
  });
  const { default: cache } = caches as unknown as { default: PlatformCache };
  return cacheFeeds(relay, { cache, allow });
}

/** One for each environment: it holds the memory and the limits of the isolate. */
const relays = new WeakMap<RelayEnvironment, Relay>();

const worker = {
  /** Answers a request; never rejects. What is wrong with the configuration is in the log, and not for the caller. */
  async fetch(request: Request, environment: RelayEnvironment, context: ExecutionContext): Promise<Response> {
    try {
      const relay = relays.get(environment) ?? createRelay(environment);
      relays.set(environment, relay);
      const clientAddress = request.headers.get('cf-connecting-ip') ?? undefined;
      return await relay(request, { clientAddress, waitUntil: (work) => context.waitUntil(work) });
    } catch (error) {
      logEvent({ name: 'fault', during: 'setting up the relay', error });
      return problemResponse(error);
    }
  },
};
