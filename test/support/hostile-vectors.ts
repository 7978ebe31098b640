import { fixtureUrl } from './fixtures.js';

/*
 * What an attacker may put into a feed: test/fixtures/hostile has a file a kind, and one vector a line. In them stand:
 *
 *   {n}  the vector's number, by which what it runs says which one it is: `hostile({n})`
 *   {u}  an address that must never be asked
 *   {p}  the address of a picture, which may be
 *   \n \t \r \f \0 \\ \u200b  as in JavaScript
 */

/** The kinds of vectors, by the names of their files. */
export const KINDS = [
  'script-elements', 'event-handlers', 'addresses', 'svg', 'mathml', 'mutation', 'css', 'clobbering', 'forms-and-meta', 'frames', 'loaders',
  'components', 'other-languages', 'invisible',
] as const;

/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** One of them. */
export interface Vector {
  /** Thousands are its kind, the rest is its line. */
  readonly number: number;
  readonly text: string;
  /** The same where a feed has HTML: an address stands in a link and a picture. */
  readonly html: string;
}

/** The one picture that vectors show. */
export const PICTURE = new URL('/fixtures/news/picture.svg', location.href).href;

const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', 0: '\0', '\\': '\\' };

/** The vectors of a kind as they are written. */
export async function linesOf(kind: Kind): Promise<string[]> {
  const response = await fetch(fixtureUrl(`hostile/${kind}.txt`));
  return (await response.text()).split('\n').filter(Boolean);
}

/** The vectors of a kind; what they ask for is logged under an id, each at a path of its own. */
export async function vectorsOf(kind: Kind, id: string): Promise<Vector[]> {
  const lines = await linesOf(kind);
  return lines.map((line, index) => readVector(line, KINDS.indexOf(kind) * 1000 + index + 1, id));
}

/** Where the vector with a number stands. */
export function placeOf(number: number): string {
  return `${KINDS[Math.floor(number / 1000)]}.txt:${number % 1000}`;
}

function readVector(line: string, number: number, id: string): Vector {
  const text = line
    .replace(/\\(?:u([\da-f]{4})|([ntrf0\\]))/g, (_, code?: string, name: string = '') => (code ? String.fromCharCode(parseInt(code, 16)) : CONTROLS[name]!))
    .replaceAll('{n}', String(number))
    .replaceAll('{u}', new URL(`/fixtures/hostile/${number}?id=${id}`, location.href).href)
    .replaceAll('{p}', PICTURE);
  const isAddress = KINDS[Math.floor(number / 1000)] === 'addresses';
  const quoted = text.replaceAll('"', '&quot;');
  return { number, text, html: isAddress ? `<a href="${quoted}">x</a><img src="${quoted}" alt="y">` : text };
}
