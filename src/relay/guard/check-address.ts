import { hostOf, isNamed, isPermittedPrivate, isPrivateHost, type AllowList } from './allow-list.js';
import { RelayError } from '../relay-error.js';

/*
 * All that can be said of an address without DNS. The platform's own parser reads it, the same that the request is made
 * from, so no spelling means one host here and another there: decimal, octal, hexadecimal, full-width and
 * percent-encoded forms of an IPv4 address are four decimal parts after it.
 */

/** Longer ones are no feed's; common servers stop at 8,192. */
const LONGEST_ADDRESS = 4096;

/**
 * Lets an address pass or says why not.
 *
 * @returns the address without its fragment and without final dots of its host
 * @throws {RelayError} of kind `bad-address`, `credentials`, `forbidden-port`, `private-address` or `not-allowed`
 */
export function checkAddress(address: string, allow: AllowList): URL {
  const url = readAddress(address);
  if (url.username || url.password) {
    throw new RelayError('credentials', 'The address carries a user name or password, which the relay does not pass on.');
  }
  if (isPrivateHost(hostOf(url))) {
    if (isPermittedPrivate(url, allow)) return url;
    throw new RelayError('private-address', 'The address is private, loopback, link-local or reserved.');
  }
  const named = isNamed(url, allow);
  if (!named && allow.some((entry) => !entry.isPrivate)) {
    throw new RelayError('not-allowed', 'This relay serves only the hosts and ports that its operator named.');
  }
  if (url.port && !named) {
    throw new RelayError('forbidden-port', 'The relay fetches from port 80 of http and port 443 of https only.');
  }
  return url;
}

/**
 * Reads an address the way in which {@link checkAddress} returns it, and asks nobody whether it is allowed.
 *
 * @throws {RelayError} of kind `bad-address`
 */
export function readAddress(address: string): URL {
  if (address.length > LONGEST_ADDRESS) throw new RelayError('bad-address', `The address is longer than ${LONGEST_ADDRESS} characters.`);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RelayError('bad-address', 'The address is not an absolute http or https address.');
  }
  url.hash = '';
  url.hostname = url.hostname.replace(/\.+$/, '');
  return url;
}
