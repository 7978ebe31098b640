/** An absolute http(s) address; undefined for whatever else a feed puts where an address belongs. */
export function resolveAddress(address: string | undefined, base?: string): string | undefined {
  // Most candidates are empty or no address, and an exception costs ten times what an address does.
  // Some publishers escape the address once more, or forget how it begins.
  const text = address?.trim().replace(/&amp;/g, '&').replace(/^www\./i, '//$&');
  if (!text || (!base && !/^https?:/i.test(text))) return undefined;
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
