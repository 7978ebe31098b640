import ipaddr from 'ipaddr.js';

/**
 * The key by which a client is counted: its IPv4 address, or the first 64 bits of its IPv6 address, since whoever has one
 * address of a subnet has them all (RFC 6177 §2).
 *
 * @param address - as a socket or a proxy of the operator's own names it
 */
export function clientKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`;
}
