import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Relay } from '../index.js';
import { findClientAddress, parseTrustedProxies } from './client-address.js';

/** Where a relay listens, and whom it believes. */
export interface ServeRelayOptions {
  /** Name or address to listen at. Default `127.0.0.1`. */
  host?: string;
  /** Port; 0: any that is free. Default 8787. */
  port?: number;
  /** Proxies whose `X-Forwarded-For` is believed, as addresses or ranges. Those on this machine are always. */
  trustProxy?: readonly string[];
  /**
   * Milliseconds for which nothing may pass on a connection while a request is sent or answered; default 60,000. Who does
   * not read an answer would have the relay keep it in memory.
   */
  silence?: number;
}

/** A relay that listens. */
export interface RelayServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no new connections, lets requests and work under way finish, but for so many milliseconds at most (default 10,000). */
  close(patience?: number): Promise<void>;
}

/** Milliseconds for a client to send its request's head; feeds are asked for in one packet. */
const HEAD_TIMEOUT = 10_000;

/** Milliseconds that an idle connection stays open: longer than those of common proxies (nginx: 60 s), which else meet closed ones. */
const KEEP_ALIVE = 65_000;

/** Milliseconds between two looks for clients that have not sent their heads in time; Node's own are 30,000. */
const LOOK = 5000;

/** Longer than any answer takes that waits for upstreams. */
const SILENCE = 60_000;

/** Milliseconds between two looks for connections that are answered, while the server stops. */
const SWEEP = 50;

/**
 * Serves a relay over HTTP.
 *
 * @throws the system's error where it cannot listen there
 */
export async function serveRelay(relay: Relay, options: ServeRelayOptions = {}): Promise<RelayServer> {
  const { host = '127.0.0.1', port = 8787, trustProxy = [], silence = SILENCE } = options;
  const isTrusted = parseTrustedProxies(trustProxy);
  const background = new Set<Promise<unknown>>();
  const waitUntil = (work: Promise<unknown>) => {
    background.add(work);
    void work.finally(() => background.delete(work));
  };
  const server = createAdaptorServer({
    fetch: (request: Request, { incoming }: { incoming: Pick<IncomingMessage, 'socket' | 'headers'> }) =>
      relay(request, { clientAddress: findClientAddress(incoming, isTrusted), waitUntil }),
    serverOptions: { headersTimeout: HEAD_TIMEOUT, requestTimeout: HEAD_TIMEOUT, keepAliveTimeout: KEEP_ALIVE, connectionsCheckingInterval: LOOK },
  }) as Server;
  server.setTimeout(silence);
  server.listen(port, host);
  await once(server, 'listening');
  return { url: urlOf(server, host), close: (patience = 10_000) => closeServer(server, background, patience) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function closeServer(server: Server, background: ReadonlySet<Promise<unknown>>, patience: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that was answered stays open for the next request, which is not to come.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const end = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
  await Promise.race([Promise.allSettled(background), once(AbortSignal.timeout(patience), 'abort')]);
}
