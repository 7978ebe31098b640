import path from 'node:path';

/** No charset: what a feed says of its own encoding has to be found by the code under test. */
const CONTENT_TYPES = {
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.rdf': 'application/rdf+xml',
  '.json': 'application/json',
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/**
 * What the query of a fixture's address asks for:
 *
 * | option | the answer |
 * |---|---|
 * | `type=text/xml` | has this Content-Type; empty: none |
 * | `status=404` | has this status |
 * | `delay=500` | starts after so many milliseconds |
 * | `header=Name:Value` | has this header too (repeatable) |
 * | `cors=1` | may be read by any origin; preflights are allowed |
 * | `drip=64,10` | arrives 64 bytes every 10 ms |
 * | `repeat=3` | is the file three times over |
 * | `endless=1` | repeats the file until the client leaves |
 * | `gzip=1` | is compressed, and says so |
 * | `hang=1` | stops after its head |
 * | `drop=1` | never comes: the connection is closed |
 * | `id=KEY` | is logged for `/fixtures-log?id=KEY`, and takes the next turn of: |
 * | `statuses=500,500,200` | one status a request; the last stays |
 * | `bodies=a.xml,b.xml` | one file a request, named as a link in the fixture would name it; the last stays |
 * @param {URL} url
 */
export function readOrder({ pathname, searchParams }) {
  const [dripSize = 0, dripPause = 0] = numbers(searchParams.get('drip'));
  const statuses = numbers(searchParams.get('statuses') ?? searchParams.get('status') ?? '200');
  const bodies = searchParams.get('bodies')?.split(',') ?? [pathname];
  return {
    id: searchParams.get('id') ?? '',
    type: searchParams.get('type'),
    delay: Number(searchParams.get('delay')),
    headers: searchParams.getAll('header').map(splitHeader),
    cors: searchParams.has('cors'),
    gzip: searchParams.has('gzip'),
    hang: searchParams.has('hang'),
    drop: searchParams.has('drop'),
    times: searchParams.has('endless') ? Infinity : Number(searchParams.get('repeat') ?? 1),
    dripSize,
    dripPause,
    /** @param {number} turn */
    statusFor: (turn) => statuses[Math.min(turn, statuses.length - 1)] ?? 200,
    /** @param {number} turn */
    pathFor: (turn) => path.posix.resolve(path.posix.dirname(pathname), bodies[Math.min(turn, bodies.length - 1)] ?? ''),
  };
}

/** @typedef {ReturnType<typeof readOrder>} Order */

/** @param {string} pathname */
export function contentTypeOf(pathname) {
  return CONTENT_TYPES[/** @type {keyof typeof CONTENT_TYPES} */ (path.extname(pathname))];
}

/** @param {string | null} list */
function numbers(list) {
  return list ? list.split(',').map(Number) : [];
}

/**
 * @param {string} line
 * @returns {[name: string, value: string]}
 */
function splitHeader(line) {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
