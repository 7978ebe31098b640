import ipaddr from 'ipaddr.js';

/*
 * Denied unless public: what ipaddr.js knows as special (the registries of RFC 6890 and after it) and what it does not
 * know but is special all the same. Forms of IPv6 that carry an IPv4 address (mapped, compatible, translated, NAT64,
 * 6to4, Teredo, ISATAP) are denied whatever they carry, since a gateway on the way may lead anywhere. Consequence: behind
 * DNS64 the relay reaches only hosts with an IPv6 address of their own. A NAT64 prefix that a network chose itself out
 * of public space (RFC 6052 §2.2) cannot be told from any other address.
 */

/** All of IPv6 that IANA gives out for hosts (RFC 4291 §2.4); the rest is special or kept for later. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Azure's host service, reachable from each of its machines and from nowhere else, though the block is public. */
const AZURE_HOST = '168.63.129.16';

/**
 * Whether anyone on the internet could reach the address, so that the relay gives nothing away by fetching from it.
 *
 * @param address - an IPv4 address in four decimal parts or an IPv6 address without brackets; all else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast' && address !== AZURE_HOST;
  }
  // A zone, as in fe80::1%eth0, names an interface of this machine.
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST) && !isIsatap(parsed);
}

/** RFC 5214 §6.1: whatever the prefix, the second half is 0000:5efe or 0200:5efe and an IPv4 address. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200);
}
