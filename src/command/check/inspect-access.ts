import { hostOf } from '../../relay/guard/allow-list.js';
import { headerOf, type Exchange, type Hop } from './ask-as-page.js';
import { fails, fine, worse, type Finding } from './finding.js';

/*
 * May a page read it? By the CORS check of Fetch §4.9, which every answer on the way has to pass, and by Mixed Content §4.
 */

/** Whose page. */
export interface InspectAccessOptions {
  readonly origin: string;
  /** A relay asks in the page's place. */
  readonly relay?: string;
}

/** Says whether a page may read what came. */
export function inspectAccess({ hops }: Exchange, { origin, relay }: InspectAccessOptions): Finding[] {
  if (relay) return [fine('through-relay')];
  const final = hops.at(-1)?.url ?? '';
  const insecure = origin.startsWith('https:') ? hops.find(({ url }) => url.startsWith('http:') && !isThisMachine(new URL(url))) : undefined;
  const mixed = insecure ? [fails('mixed-content', { address: insecure.url })] : [];
  const foreign = hops.filter((hop) => hop.origin !== undefined);
  const refused = foreign.find((hop) => !isAllowed(hop));
  if (refused) return [...mixed, refusal(refused, refused === hops.at(-1), { origin, final })];
  const last = foreign.at(-1);
  if (!last) return hops.length ? [fine('same-origin')] : [];
  const value = allowedBy(last);
  const isForOne = value !== '*' && !/\borigin\b|\*/i.test(headerOf(last, 'vary') ?? '');
  return [...mixed, fine('cors', { value }), ...(isForOne ? [worse('vary-missing')] : [])];
}

/** Whether a page that names the feed's lasting address has to go through a relay. */
export function needsRelay({ hops }: Exchange, feedAddress: string, { origin }: { readonly origin: string }): boolean {
  const from = hops.findIndex(({ url }) => url === feedAddress);
  // Who starts there has an origin of their own.
  const [first, ...others] = hops.slice(Math.max(0, from));
  if (!first) return false;
  const own = { ...first, origin: new URL(first.url).origin === origin ? undefined : origin };
  return inspectAccess({ hops: [own, ...others] }, { origin }).some(({ severity }) => severity === 'fails');
}

function isAllowed(hop: Hop): boolean {
  return ['*', hop.origin].includes(allowedBy(hop));
}

function allowedBy(hop: Hop): string {
  return headerOf(hop, 'access-control-allow-origin') ?? '';
}

function refusal(hop: Hop, isLast: boolean, { origin, final }: { origin: string; final: string }): Finding {
  const value = allowedBy(hop);
  if (!value && isLast) return fails('cors-missing');
  if (!value) return fails('cors-redirect', { address: hop.url, final });
  if (value.includes(',')) return fails('cors-several', { value });
  return hop.origin === 'null' ? fails('cors-null', { value, final }) : fails('cors-wrong', { value, origin });
}

/** Browsers trust what does not leave the machine (Secure Contexts §3.1). */
function isThisMachine(url: URL): boolean {
  return /^(?:127(?:\.\d+){3}|::1|(?:.+\.)?localhost)$/.test(hostOf(url));
}
