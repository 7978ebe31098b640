import ipaddr from 'ipaddr.js';
import { isPrivateName } from './is-private-name.js';
import { isPublicAddress } from './is-public-address.js';

/*
 * What `--allow` means. There are two kinds of entries:
 *
 * - An entry of a public host restricts: with at least one, only public hosts that an entry names are fetched, and
 *   redirects are held to it as well. It may open a port besides the default ones. It never opens a private address: who
 *   controls the name in DNS does not choose among the machines of the relay's network.
 * - An entry of a private host (a private address, or a name that only one's own network resolves) adds: it permits that
 *   host at that port and says nothing of public ones. It has to name the port, and takes no wildcard.
 *
 * A public name that one's own DNS leads to a private address ("split horizon") takes two entries: the name with its
 * port, and the address with the same port.
 */

/** One pattern, read. */
export interface AllowEntry {
  /** Only this scheme; both where the pattern is no origin. */
  readonly protocol?: string;
  /** Lower case, in ASCII, IPv6 without brackets. */
  readonly host: string;
  /** Stands for the subdomains of the host, of any depth, and not for the host itself. */
  readonly subdomains: boolean;
  /** Absent: the default port of the scheme. */
  readonly port?: string;
  /** Permits a private host. */
  readonly isPrivate: boolean;
}

/** What `--allow` permits; empty: any public host at default ports. */
export type AllowList = readonly AllowEntry[];

/** Scheme of an origin, wildcard, host, port; an origin may end as a browser's address bar has it. */
const PATTERN = /^(?:(https?:)\/\/)?(\*\.)?(\[[^\]]+\]|[^:]+?)(?::(\d+))?\/?$/i;

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * Reads the patterns of `--allow`: `news.example`, `*.example` (subdomains), `news.example:8080`, `127.0.0.1:8080`,
 * `[::1]:8080`, or an origin such as `https://news.example`. Without a port, the default one of either scheme is meant.
 *
 * @throws {TypeError} where a pattern is none of these, or names a private host without its port
 */
export function parseAllowList(patterns: readonly string[]): AllowList {
  return patterns.map(parseEntry);
}

function parseEntry(pattern: string): AllowEntry {
  const [, protocol, wildcard, spelling = '', digits] = PATTERN.exec(pattern.trim()) ?? [];
  const host = readHost(spelling);
  if (!host || Number(digits) > 65_535 || (wildcard && isIpAddress(host))) {
    throw new TypeError(`${pattern} is not a host, *.host, host:port or http(s) origin`);
  }
  const isPrivate = isPrivateHost(wildcard ? `any.${host}` : host);
  const port = digits ? String(Number(digits)) : isPrivate && protocol ? DEFAULT_PORTS[protocol.toLowerCase()] : undefined;
  if (isPrivate && (wildcard || !port)) {
    throw new TypeError(`${pattern} names a private host: allow one host with its port, such as ${spelling}:8080`);
  }
  return { protocol: protocol?.toLowerCase(), host, subdomains: Boolean(wildcard), port, isPrivate };
}

/** A host as URLs spell it, or nothing where it is more than a host. */
function readHost(host: string): string | undefined {
  if (/[/?#@\\*\s]/.test(host)) return undefined;
  try {
    return hostOf(new URL(`http://${host}`));
  } catch {
    return undefined;
  }
}

/** The host of an address without the brackets of IPv6 and without final dots. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
}

/** Whether a host is an IP address rather than a name. */
export function isIpAddress(host: string): boolean {
  return ipaddr.isValid(host);
}

/** Whether a host is seen to be private without DNS. */
export function isPrivateHost(host: string): boolean {
  return isIpAddress(host) ? !isPublicAddress(host) : isPrivateName(host);
}

/** Whether an entry, of either kind, names the address. */
export function isNamed(url: URL, allow: AllowList): boolean {
  return allow.some((entry) => matches(entry, url, hostOf(url)));
}

/** Whether an entry permits the private host that the address names. */
export function isPermittedPrivate(url: URL, allow: AllowList): boolean {
  return allow.some((entry) => entry.isPrivate && matches(entry, url, hostOf(url)));
}

/**
 * Whether a connection to an IP address may be opened on behalf of a URL that `checkAddress` let pass.
 *
 * @param address - where the host of the URL led, or the host itself
 */
export function mayConnect(url: URL, address: string, allow: AllowList): boolean {
  if (isPublicAddress(address) || isPermittedPrivate(url, allow)) return true;
  const namesPort = allow.some((entry) => entry.port && !entry.subdomains && matches(entry, url, hostOf(url)));
  return namesPort && allow.some((entry) => entry.isPrivate && matches(entry, url, address));
}

function matches(entry: AllowEntry, { protocol, port }: URL, host: string): boolean {
  if (entry.protocol && entry.protocol !== protocol) return false;
  if (entry.port ? entry.port !== (port || DEFAULT_PORTS[protocol]) : port !== '') return false;
  return entry.subdomains ? host.endsWith(`.${entry.host}`) : host === entry.host;
}
