import { FETCH_LIMITS } from '../../relay/guard/fetch-upstream.js';
import { headerOf, type Exchange, type Hop } from './ask-as-page.js';
import type { CheckedDocument } from './checked-document.js';
import { fine, when, worse, type Finding } from './finding.js';
import { showBytes } from './show-values.js';

/* How the answer came: redirects, patience, compression, and what a browser may keep. */

/** Milliseconds after which a reader sees that something is waited for. */
const SLOW = 1500;

/** Bytes for which compression saves a packet or more. */
const WORTH_COMPRESSING = 4096;

/** Says what of the answer could be better. */
export function inspectAnswer({ hops, bytes }: Exchange): Finding[] {
  const last = hops.at(-1);
  if (!last || !bytes) return [];
  const value = headerOf(last, 'cache-control') ?? '';
  const isPacked = /gzip|br|deflate|zstd/.test(headerOf(last, 'content-encoding') ?? '');
  return [
    ...inspectRedirects(hops),
    ...when(last.delay > SLOW, worse('slow', { milliseconds: last.delay })),
    ...when(!isPacked && bytes.length > WORTH_COMPRESSING, worse('uncompressed', { size: showBytes(bytes.length) })),
    ...when(/no-store/i.test(value), worse('no-store', { value })),
    ...when(!validatorOf(last), worse('no-validators')),
  ];
}

/** What a browser that has a copy names of it; nothing where it got nothing to name. */
export function validatorOf(hop: Hop): { asks: string; name: string; value: string } | undefined {
  const etag = headerOf(hop, 'etag');
  if (etag) return { asks: 'if-none-match', name: 'ETag', value: etag };
  const modified = headerOf(hop, 'last-modified');
  return modified ? { asks: 'if-modified-since', name: 'Last-Modified', value: modified } : undefined;
}

/** Says what came of the second request, which named what came with the first. */
export function inspectSecondAnswer({ hops }: Exchange, header: string): Finding[] {
  const status = hops.at(-1)?.status;
  if (status === undefined) return [];
  return [status === 304 ? fine('not-modified') : worse('validators-ignored', { header, status })];
}

/** What is wrong with its label, which pages do not go by. */
export function inspectContentType({ kind, contentType }: Pick<CheckedDocument, 'kind' | 'contentType'>): Finding[] {
  const right = kind === 'json' ? 'application/feed+json' : `application/${kind}+xml`;
  const isRight = kind === 'json' ? /^application\/(?:feed\+)?json\b/i : /^(?:application|text)\/(?:(?:rss|atom|rdf)\+)?xml\b/i;
  if (!contentType) return [worse('content-type-missing', { right })];
  return when(!isRight.test(contentType), worse('content-type', { type: contentType, right }));
}

function inspectRedirects(hops: readonly Hop[]): Finding[] {
  const address = hops.at(-1)?.url ?? '';
  const redirects = hops.slice(0, -1);
  if (!redirects.length) return [];
  return [redirects.every(isPermanent) ? worse('redirect-permanent', { address }) : fine('redirect-temporary', { address })];
}

/** Where the address to name is, as far as it has moved for good. */
export function lastingAddress({ hops }: Exchange): string | undefined {
  return hops.find((hop) => !isPermanent(hop))?.url;
}

function isPermanent({ status }: Hop): boolean {
  return status === 301 || status === 308;
}

/** Seconds that a failing server asks to wait. */
export function inspectWait(hop: Hop | undefined): Finding[] {
  const wait = hop && headerOf(hop, 'retry-after');
  return wait ? [worse('retry-after', { wait: /^\d+$/.test(wait) ? `${wait} s` : wait })] : [];
}

/** The bounds, as values of a finding. */
export const BOUNDS = { seconds: FETCH_LIMITS.timeout / 1000, megabytes: FETCH_LIMITS.maxBytes / 2 ** 20, most: FETCH_LIMITS.maxRedirects };
