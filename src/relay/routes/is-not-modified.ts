/**
 * Whether the caller's copy is still good (RFC 9110 §13.2.2): by entity tag where it names some, else by date.
 *
 * @param changedAt - milliseconds since 1970
 */
export function isNotModified(headers: Headers, etag: string, changedAt: number): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return Math.floor(changedAt / 1000) * 1000 <= since;
}

/** Weak comparison (RFC 9110 §8.8.3.2). */
function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
