import type { Connect } from '../guard/fetch-upstream.js';

/*
 * On Cloudflare Workers, where nobody resolves names or opens sockets for http of one's own, and where no private network
 * is to be reached: what is left of the guard is `checkAddress`, which has looked at every address before it comes here.
 * The compatibility flag `global_fetch_strictly_public` belongs to it: without it a request to a host of the Worker's own
 * zone goes straight to the origin server, past everything in front of it.
 */

/** Opens requests by the platform's fetch, which decompresses while it is read. */
export function createWorkersConnect(fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request)): Connect {
  return (url, { headers, signal }) => fetch(url, { headers, signal, redirect: 'manual' });
}
