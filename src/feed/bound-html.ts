/*
 * As much of a body as a browser parses without a pause that is felt, since a parser cannot be told to make one. It takes time
 * with the length, and with the square of the depth: 100,000 elements within each other, half a megabyte, take it ten seconds.
 * (What it makes of them has 512 levels in every engine.)
 *
 * The depth is an estimate, and rather too high: a tag that is left open counts until the end.
 */

/** A thick book. */
const MOST_CHARACTERS = 500_000;

const MOST_OPEN = 1000;

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;

/** Elements that hold nothing, or end where their next neighbor begins. */
const FLAT = new Set('area base br col dd dt embed hr img input li link meta option p rp rt source tbody td tfoot th thead tr track wbr'.split(' '));

/** The beginning of a body; all of it where it is no larger than articles are. It never ends within a tag. */
export function boundHtml(html: string): string {
  const end = html.length > MOST_CHARACTERS ? html.lastIndexOf('<', MOST_CHARACTERS) : html.length;
  const text = html.slice(0, end < 0 ? MOST_CHARACTERS : end);
  const open = new Map<string, number>();
  let depth = 0;
  for (const { 1: slash, 2: tag = '', index } of text.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const count = open.get(name) ?? 0;
    if (FLAT.has(name) || (slash && !count)) continue;
    const step = slash ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    if (depth > MOST_OPEN) return text.slice(0, index);
  }
  return text;
}
