import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Observe } from '../index.js';

/** Events as Prometheus counts them. */
export interface Metrics {
  observe: Observe;
  /** What `/metrics` answers. */
  answer(): Promise<Response>;
}

/** Seconds; an answer out of memory takes less than a millisecond, an upstream up to ten seconds. */
const REQUEST_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];
const FETCH_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Metrics of the relay, and of the process as prom-client collects them. Labels are few and fixed: none is an address. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'newsrack_request_duration_seconds',
    help: 'Requests, by route, status and how the feed came about',
    labelNames: ['route', 'method', 'status', 'cache'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const fetches = new Histogram({
    name: 'newsrack_fetch_duration_seconds',
    help: 'Requests to upstreams, by outcome',
    labelNames: ['outcome'],
    buckets: FETCH_BUCKETS,
    registers,
  });
  const faults = new Counter({ name: 'newsrack_faults_total', help: 'Things that should not happen', registers });
  return {
    observe(event) {
      if (event.name === 'fault') faults.inc();
      else if (event.name === 'fetch') fetches.observe({ outcome: event.outcome }, event.milliseconds / 1000);
      else {
        const { route, status, cache = '', milliseconds } = event;
        // Anyone may invent a method.
        const method = ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(event.method) ? event.method : 'other';
        requests.observe({ route, method, status, cache }, milliseconds / 1000);
      }
    },
    async answer() {
      return new Response(await register.metrics(), { headers: { 'content-type': register.contentType, 'cache-control': 'no-store' } });
    },
  };
}
