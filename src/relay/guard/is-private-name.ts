/*
 * Names that only a network of one's own resolves: RFC 6761 §6.3 (localhost), RFC 6762 §3 and appendix G, RFC 8375
 * (home.arpa), ICANN's resolution 2024.07.29.06 (internal), and every name without a dot. They are refused before DNS is
 * asked, so that the answers of the relay tell nobody which of them exist.
 */
const PRIVATE_SUFFIX = /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** @param host - lower case, without final dots, as `checkAddress` leaves it; not an IP address */
export function isPrivateName(host: string): boolean {
  return !host.includes('.') || PRIVATE_SUFFIX.test(host);
}
