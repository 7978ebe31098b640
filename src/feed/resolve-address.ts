/** An absolute http(s) address; undefined for whatever else a feed puts where an address belongs. */
export function resolveAddress(address: string | undefined, base?: string): string | undefined {
  // Most candidates are empty, and an exception costs ten times what an address does.
  const text = address?.trim();
  if (!text) return undefined;
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
