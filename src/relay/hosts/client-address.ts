import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/*
 * By whom a request is counted. A proxy in front of the relay names the client in X-Forwarded-For, to which each proxy
 * appends whom it sees; anyone else may write there what they like. So the header counts as far as it was written by
 * trusted addresses, from its end on.
 */

/** Tells the addresses of proxies. */
export type IsTrusted = (address: string) => boolean;

/** Whoever connects from this machine is its own proxy. */
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Reads the networks of `--trust-proxy`: addresses or ranges such as `10.0.0.0/8`; loopback is trusted always.
 *
 * @throws {TypeError} where one is neither
 */
export function parseTrustedProxies(networks: readonly string[]): IsTrusted {
  const ranges = [...LOOPBACK, ...networks].map(parseRange);
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some(([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits));
  };
}

function parseRange(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  try {
    // "10.0.0" is an address to some parsers, and a slip of the pen here.
    if (!/:|^\d+(?:\.\d+){3}(?:\/|$)/.test(network)) throw new TypeError('Neither IPv4 nor IPv6');
    if (network.includes('/')) return ipaddr.parseCIDR(network);
    const address = ipaddr.process(network);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch (cause) {
    throw new TypeError(`${network} is no IP address and no range of them, such as 10.0.0.0/8`, { cause });
  }
}

/**
 * The client's address; nothing for a program on this machine that is no proxy, which nobody has to be protected from.
 */
export function findClientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, isTrusted: IsTrusted): string | undefined {
  const forwarded = headers['x-forwarded-for'];
  const hops = [...(Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(','), socket.remoteAddress ?? '']
    .map((hop) => hop.trim())
    .filter(Boolean);
  const stranger = hops.findLast((hop) => !isTrusted(hop));
  return stranger ?? (hops.length > 1 ? hops[0] : undefined);
}
