/** An absolute http(s) address; undefined for whatever else a feed puts where an address belongs. */
export function resolveAddress(address: string | undefined, base?: string): string | undefined {
  try {
    const url = new URL(address?.trim() || '//', base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
