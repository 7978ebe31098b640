import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import { parseAllowList } from './guard/allow-list.js';
import { clientKey } from './guard/client-key.js';
import { CLIENT_RATE, createMemoryLimiter, takeOrRefuse, UPSTREAM_RATE } from './guard/rate-limits.js';
import { describeAgent } from './guard/user-agent.js';
import { isRelayError, problemResponse, RelayError } from './relay-error.js';
import type { CacheResult, Observe } from './relay-events.js';
import type { RelayOptions } from './relay-options.js';
import { answerFeed } from './routes/answer-feed.js';
import { answerHealth } from './routes/answer-health.js';
import { gzip } from './routes/encoders.js';
import { createFeedBodies } from './routes/feed-bodies.js';
import { createSources, type Sources } from './sources/create-sources.js';
import { createForgivingStore } from './sources/forgiving-store.js';
import { createUpdateSource } from './sources/update-source.js';
import { answerViews } from './views/answer-views.js';
import { createMemoryViewStore } from './views/memory-view-store.js';

/*
 * The relay: a Request in, a Response out. Web APIs only; what depends on the platform (the way out, stores, the client's
 * address) comes in.
 */

/** What the host knows of one request. */
export interface Visit {
  /** The client's IP address. Absent: requests are not limited by client. */
  clientAddress?: string;
  /** Keeps the host alive for work that outlasts the answer. */
  waitUntil?: (work: Promise<unknown>) => void;
}

/** Answers one request; never rejects. */
export type Relay = (request: Request, visit?: Visit) => Promise<Response>;

interface Environment {
  Bindings: Visit;
  Variables: { cache: CacheResult };
}

/** Milliseconds in which a browser need not ask again whether it may (Fetch §4.9); Chromium's longest. */
const PREFLIGHT_MAX_AGE = 7200;

/** Every page may read every answer, those that are isolated from others (COEP) too, and these of its headers besides the usual. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, Cache-Status, ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

const WELCOME = `Newsrack relay: feeds for pages of any origin.

GET  /feed?url=https://news.example/feed.xml   a feed as JSON Feed 1.1; repeat url to merge, add limit=10, fields=headline
GET  /views?key=article-1                      how often something was viewed; POST counts one more
GET  /health                                   how the relay and its upstreams are
`;

/** Makes a relay. One is enough for a process: it holds the memory, the limits and the work under way. */
export function createRelay(options: RelayOptions): Relay {
  const { observe = () => {}, now = Date.now, encoders = [gzip] } = options;
  const sources = options.sources ?? createOwnSources(options);
  const bodies = createFeedBodies(options.memory);
  const clients = options.limiters?.client ?? createMemoryLimiter(CLIENT_RATE);
  const viewers = options.limiters?.views ?? createMemoryLimiter(CLIENT_RATE);
  const views = options.views ?? createMemoryViewStore();

  const app = new Hono<Environment>();
  app.use(tellRequests(observe), openToAll, methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.get('/', (context) => context.text(WELCOME));
  app.get('/feed', (context) => {
    const { clientAddress, waitUntil } = context.env;
    const admit = clientAddress === undefined ? undefined : () => takeOrRefuse(clients, clientKey(clientAddress), 'of this client');
    const noteCache = (result: CacheResult) => context.set('cache', result);
    const { raw } = context.req;
    return answerFeed(raw, { sources, bodies, encoders, now, noteCache, signal: raw.signal, admit, waitUntil });
  });
  app.on(['GET', 'POST'], '/views', ({ req, env }) => answerViews(req.raw, { store: views, limiter: viewers, clientAddress: env.clientAddress, observe }));
  app.get('/health', () => answerHealth(sources, now()));
  if (options.metrics) app.get('/metrics', options.metrics);
  app.notFound(({ req }) => problemResponse(new RelayError('no-such-route', `There is nothing at ${req.path}.`)));
  app.onError((error, { req }) => answerError(error, req.raw, observe));
  return async (request, visit = {}) => {
    try {
      return await app.fetch(request, visit);
    } catch (error) {
      // Hosts abort requests with reasons that are no errors, which Hono does not hand to its handler.
      return answerError(error, request, observe);
    }
  };
}

function answerError(error: unknown, { signal }: Request, observe: Observe): Response {
  if (signal.aborted) return nobodyWaits();
  if (!isRelayError(error)) observe({ name: 'fault', during: 'answering a request', error });
  return problemResponse(error);
}

/** The client has left; the status is the one that nginx writes into its logs for this. */
function nobodyWaits(): Response {
  return new Response(null, { status: 499 });
}

function createOwnSources(options: RelayOptions): Sources {
  const { contact, limiters, observe = () => {}, now, memory } = options;
  const store = options.store && createForgivingStore(options.store, observe);
  const allow = parseAllowList(options.allow ?? []);
  const upstreamLimiter = limiters?.upstream ?? createMemoryLimiter(UPSTREAM_RATE);
  const update = createUpdateSource({ ...options, sources: options.entries, allow, upstreamLimiter, userAgent: describeAgent(contact) });
  return createSources({ update, allow, store, now, maxBytes: memory });
}

function tellRequests(observe: Observe): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    observe({
      name: 'request',
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds: performance.now() - start,
      cache: context.get('cache'),
    });
  };
}

const answerPreflight = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], maxAge: PREFLIGHT_MAX_AGE });

/**
 * Answers are for pages of every origin. The headers are set on the answer that there is: cors() and context.header() make
 * a copy of it first, which takes longer than all else that an answer out of memory needs.
 */
const openToAll: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'OPTIONS') return answerPreflight(context, next);
  await next();
  for (const [name, value] of Object.entries(OPEN)) context.res.headers.set(name, value);
};

function refuseMethod({ req }: Context, methods: string[]): Response {
  const response = problemResponse(new RelayError('no-such-method', `${req.path} does not take ${req.method}.`));
  response.headers.set('allow', methods.join(', '));
  return response;
}
