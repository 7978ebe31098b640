import { RelayError } from '../relay-error.js';

/** What `/feed` is asked for. */
export interface FeedQuery {
  /** Addresses of feeds, or of pages that name one; merged where there are several. */
  readonly addresses: readonly string[];
  /** Most articles. */
  readonly limit?: number;
  /** `headline` leaves out bodies and summaries. */
  readonly fields: 'all' | 'headline';
}

/** A page of a portal's has a dozen sections. */
const MOST_ADDRESSES = 20;

const HIGHEST_LIMIT = 1000;

/**
 * Reads the query of `/feed`. Parameters that it does not know are nothing to it: caches and proxies add some.
 *
 * @throws {RelayError} of kind `bad-parameter`
 */
export function readFeedQuery(parameters: URLSearchParams): FeedQuery {
  const addresses = [...new Set(parameters.getAll('url').map((address) => address.trim()))].filter(Boolean);
  if (!addresses.length) throw new RelayError('bad-parameter', 'The address of a feed is missing: /feed?url=https://news.example/feed.xml');
  if (addresses.length > MOST_ADDRESSES) throw new RelayError('bad-parameter', `There are more than ${MOST_ADDRESSES} addresses.`);
  return { addresses, limit: readLimit(parameters.get('limit')), fields: readFields(parameters.get('fields')) };
}

function readLimit(value: string | null): number | undefined {
  if (!value) return undefined;
  const limit = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (limit < 1) throw new RelayError('bad-parameter', '"limit" is a whole number from 1 on.');
  return Math.min(limit, HIGHEST_LIMIT);
}

function readFields(value: string | null): FeedQuery['fields'] {
  if (!value || value === 'all') return 'all';
  if (value === 'headline') return value;
  throw new RelayError('bad-parameter', '"fields" is "headline" or "all".');
}
