import { hostOf, type AllowList } from '../../relay/guard/allow-list.js';
import { readAddress } from '../../relay/guard/check-address.js';
import { ACCEPT, FETCH_LIMITS, readAsUtf8, REDIRECTS } from '../../relay/guard/fetch-upstream.js';
import { readBody } from '../../relay/guard/read-body.js';
import { describeAgent } from '../../relay/guard/user-agent.js';
import { withinTime } from '../../relay/guard/within-time.js';
import { createNodeConnect } from '../../relay/hosts/node-connect.js';
import { isRelayError, RelayError } from '../../relay/relay-error.js';

/*
 * Asks as a browser does for a page of another origin, and keeps what came at each step. Unlike a relay, which asks for
 * strangers, the command asks for whoever sits at this machine: it goes wherever they may go, with the same bounds.
 */

/** Headers by lower-case name, each value as it came. */
export type HeaderValues = Readonly<Record<string, readonly string[] | undefined>>;

/** One answer on the way. */
export interface Hop {
  readonly url: string;
  /** The `Origin` that a browser sends; absent where the page's own origin is asked. */
  readonly origin?: string;
  readonly status: number;
  readonly headers: HeaderValues;
  /** Milliseconds until the answer began. */
  readonly delay: number;
}

/** What came of an address. */
export interface Exchange {
  /** In their order; the last is the document's, or the one that failed. */
  readonly hops: readonly Hop[];
  /** The body, decompressed, where the last answer was a good one. */
  readonly bytes?: Uint8Array;
  /** Why there is none. */
  readonly error?: RelayError;
}

/** On whose behalf, and with what besides. */
export interface AskAsPageOptions {
  /** The page's origin. */
  readonly origin: string;
  /** Headers of the request's own, such as `If-None-Match`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for an address; never rejects for what a server does. */
export async function askAsPage(address: string, options: AskAsPageOptions): Promise<Exchange> {
  const hops: Hop[] = [];
  try {
    const first = readAddress(address);
    if (first.username || first.password) throw new RelayError('credentials', 'Browsers ask for no address with a user name or password.');
    return { hops, bytes: await withinTime((signal) => follow(first, hops, { ...options, signal }), FETCH_LIMITS) };
  } catch (error) {
    if (!isRelayError(error)) throw error;
    return { hops, error };
  }
}

type Settled = AskAsPageOptions & { readonly signal: AbortSignal };

async function follow(first: URL, hops: Hop[], options: Settled): Promise<Uint8Array> {
  let url = first;
  let origin = options.origin;
  for (let redirects = 0; redirects <= FETCH_LIMITS.maxRedirects; redirects++) {
    const sent = url.origin === origin ? undefined : origin;
    const response = await send(url, hops, { ...options, origin: sent });
    if (!REDIRECTS.includes(response.status)) return readOk(response, options.signal);
    await response.body?.cancel();
    const next = nextAddress(url, response.headers.get('location'));
    // Who is led from one foreign origin to another has none of its own any more (Fetch §4.4, step 17).
    if (sent && next.origin !== url.origin) origin = 'null';
    url = next;
  }
  throw new RelayError('bad-redirect', `It redirects more than ${FETCH_LIMITS.maxRedirects} times.`);
}

async function send(url: URL, hops: Hop[], { origin, headers, signal }: Omit<Settled, 'origin'> & { origin?: string }): Promise<Response> {
  const began = performance.now();
  const connect = createNodeConnect({
    onAnswer: ({ statusCode = 0, headersDistinct }) => {
      hops.push({ url: url.href, origin, status: statusCode, headers: headersDistinct, delay: Math.round(performance.now() - began) });
    },
  });
  const asked = { accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br', 'user-agent': describeAgent(), ...(origin && { origin }), ...headers };
  try {
    return await connect(url, { headers: asked, allow: permitAll(url), signal });
  } catch (error) {
    if (isRelayError(error)) throw error;
    throw new RelayError('unreachable', 'No answer came.', { cause: error });
  }
}

/** Whatever the name leads to, as the system's resolver has it. */
function permitAll(url: URL): AllowList {
  return [{ host: hostOf(url), subdomains: false, port: url.port || (url.protocol === 'https:' ? '443' : '80'), isPrivate: true }];
}

function nextAddress(from: URL, location: string | null): URL {
  const target = readAsUtf8(location ?? '');
  if (!target || !URL.canParse(target, from)) throw new RelayError('bad-redirect', 'It redirects without saying where to.');
  return readAddress(new URL(target, from).href);
}

async function readOk(response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const { ok, status } = response;
  if (ok) return readBody(response, { maxBytes: FETCH_LIMITS.maxBytes, signal });
  await response.body?.cancel();
  throw new RelayError('upstream-status', `It answers with status ${status}.`, { upstreamStatus: status });
}

/** The one value of a header, or all of them as a browser joins them. */
export function headerOf({ headers }: Pick<Hop, 'headers'>, name: string): string | undefined {
  return headers[name]?.join(', ');
}
