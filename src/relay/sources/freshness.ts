import type { UpstreamAnswer } from '../guard/fetch-upstream.js';

/*
 * How long a copy is fresh. The upstream's word counts (RFC 9111 §5.2.2, §5.3) within bounds: many say "no-cache" of a
 * feed that changes once a day, and some say a year of one that changes each hour.
 */

/** Bounds and default, in seconds. */
export interface FreshnessBounds {
  /** Shortest. Default 60. */
  readonly least: number;
  /** Where the upstream says nothing. Default 300. */
  readonly usual: number;
  /** Longest. Default 3,600. */
  readonly most: number;
}

/** What holds unless the operator says otherwise. */
export const FRESHNESS: FreshnessBounds = { least: 60, usual: 300, most: 3600 };

/** Milliseconds for which an answer is fresh from now on. */
export function freshnessOf(answer: Pick<UpstreamAnswer, 'cacheControl' | 'expires'>, now: number, bounds = FRESHNESS): number {
  const seconds = saidBy(answer, now) ?? bounds.usual;
  return 1000 * Math.min(Math.max(seconds, bounds.least), bounds.most);
}

function saidBy({ cacheControl = '', expires }: Pick<UpstreamAnswer, 'cacheControl' | 'expires'>, now: number): number | undefined {
  if (/(?:^|[\s,])no-(?:cache|store)\b/i.test(cacheControl)) return 0;
  const age = /(?:^|[\s,])s-maxage="?(\d+)/i.exec(cacheControl) ?? /(?:^|[\s,])max-age="?(\d+)/i.exec(cacheControl);
  if (age) return Number(age[1]);
  if (expires === undefined) return undefined;
  const until = Date.parse(expires);
  // "Expires: 0" and "-1" are no dates and mean: already expired (RFC 9111 §5.3).
  return Number.isNaN(until) ? 0 : (until - now) / 1000;
}
