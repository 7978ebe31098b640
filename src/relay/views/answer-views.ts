import { clientKey } from '../guard/client-key.js';
import { takeOrRefuse, type Limiter } from '../guard/rate-limits.js';
import { isRelayError, problemResponse, RelayError } from '../relay-error.js';
import type { Observe } from '../relay-events.js';
import { readViewKey } from './view-key.js';
import type { ViewStore } from './view-store.js';

/*
 * GET /views?key=… tells how often a key was viewed, POST /views?key=… counts a view and tells it. `key` may be repeated.
 * A POST has no body and no headers of its own, so browsers send it without asking first (no preflight), also from a
 * page that is being left.
 */

/** What answering works with. */
export interface AnswerViewsOptions {
  store: ViewStore;
  /** Counts what clients post. Default: without limit. */
  limiter?: Limiter;
  /** The client's IP address, as its socket or a proxy of the operator's own names it. Absent: it has no limit. */
  clientAddress?: string;
  /** Hears of faults of the store. */
  observe?: Observe;
}

/** Most keys of a request. */
const MAX_KEYS_AT_ONCE = 100;

/** A POST takes one from its client's limit for each so many keys, so that a list of articles is no flood. */
const KEYS_A_TAKE = 10;

/** Seconds that anyone may keep a count. */
const MAX_AGE = 10;

/** A key as it was sent, by which the answer names it, and as it is counted. */
interface AskedKey {
  readonly sent: string;
  readonly key: string;
}

/** Answers a request for `/views`: POST counts, every other method reads. Does not reject. */
export async function answerViews(request: Request, options: AnswerViewsOptions): Promise<Response> {
  const counts = request.method === 'POST';
  try {
    const asked = readKeys(new URL(request.url).searchParams);
    const keys = [...new Set(asked.map(({ key }) => key))];
    if (counts) await takeFromLimit(keys.length, options);
    const views = counts ? await options.store.add(keys) : await options.store.read(keys);
    return tell(asked, new Map(keys.map((key, index) => [key, views[index] ?? 0])), counts ? 'no-store' : `public, max-age=${MAX_AGE}`);
  } catch (error) {
    if (!isRelayError(error)) options.observe?.({ name: 'fault', during: counts ? 'counting views' : 'reading views', error });
    return problemResponse(error);
  }
}

function readKeys(parameters: URLSearchParams): AskedKey[] {
  const sent = parameters.getAll('key');
  if (sent.length === 0) throw new RelayError('bad-parameter', 'The parameter key is missing.');
  if (sent.length > MAX_KEYS_AT_ONCE) throw new RelayError('bad-parameter', `More than ${MAX_KEYS_AT_ONCE} keys at once.`);
  return sent.map((one) => ({ sent: one, key: readViewKey(one) }));
}

async function takeFromLimit(keys: number, { limiter, clientAddress }: AnswerViewsOptions): Promise<void> {
  if (!limiter || !clientAddress) return;
  const client = clientKey(clientAddress);
  for (let left = keys; left > 0; left -= KEYS_A_TAKE) await takeOrRefuse(limiter, client, 'of views from this client');
}

/** `{"key":"a","views":1}` for one key, `{"views":{"a":1,"b":2}}` for several. */
function tell(asked: AskedKey[], views: Map<string, number>, cacheControl: string): Response {
  const told = asked.map(({ sent, key }): [string, number] => [sent, views.get(key) ?? 0]);
  const [[sent, count] = ['', 0]] = told;
  const answer = told.length === 1 ? { key: sent, views: count } : { views: Object.fromEntries(told) };
  return Response.json(answer, {
    headers: { 'access-control-allow-origin': '*', 'cache-control': cacheControl, 'x-content-type-options': 'nosniff' },
  });
}
