/** A site of a test's own on 127.0.0.1: what it has at each address, and what it was asked for. */
import { withUpstream } from './listen.js';
import './typescript.js';

const { parseAllowList } = await import('../../../src/relay/guard/allow-list.js');
const { fetchUpstream } = await import('../../../src/relay/guard/fetch-upstream.js');
const { createNodeConnect } = await import('../../../src/relay/hosts/node-connect.js');
const { readDocument } = await import('../../../src/relay/sources/read-document.js');

/**
 * @typedef {{ body?: string | Uint8Array, type?: string, status?: number, etag?: string, to?: string }} Document
 *   `etag`: answers 304 to whoever names it; `to`: where it redirects to
 * @typedef {Record<string, string | Document | undefined>} Pages by path and query; a text is HTML
 * @typedef {{ origin: string, allow: string, asked: string[], pages: Pages, fetch: import('../../../src/relay/sources/read-document.js').FetchDocument,
 *   read: (path: string, options?: Partial<import('../../../src/relay/sources/read-document.js').ReadDocumentOptions>) => Promise<import('../../../src/relay/sources/read-document.js').ReadDocument> }} Site
 *   `asked`: paths in order, with `(304)` where the answer was; `pages` may be changed while it runs
 */

/**
 * @param {Pages} pages
 * @param {(site: Site) => Promise<void>} check
 */
export async function withSite(pages, check) {
  /** @type {string[]} */
  const asked = [];
  /** @type {import('node:http').RequestListener} */
  const answer = ({ url = '', headers }, response) => {
    const page = pages[url];
    const { body = '', type = 'text/html', status = page === undefined ? 404 : 200, etag, to } = typeof page === 'string' ? { body: page } : (page ?? {});
    const isKnown = etag !== undefined && headers['if-none-match'] === etag;
    asked.push(isKnown ? `${url} (304)` : url);
    if (to) response.writeHead(301, { location: to }).end();
    else response.writeHead(isKnown ? 304 : status, { 'content-type': type, ...(etag && { etag }) }).end(isKnown ? undefined : body);
  };
  await withUpstream(answer, async ({ origin, allow }) => {
    const list = parseAllowList([allow]);
    /** @type {Site['fetch']} */
    const fetch = (address, request) => fetchUpstream(address, { ...request, connect: createNodeConnect(), allow: list });
    await check({ origin, allow, asked, pages, fetch, read: (path, options) => readDocument(origin + path, { fetch, ...options }) });
  });
}

/** @param {string} title @param {string[]} headlines @returns {Document} */
export function rss(title, ...headlines) {
  const items = headlines.map((headline, index) => `<item><title>${headline}</title><link>/a/${index}.html</link></item>`);
  return { type: 'application/rss+xml', body: `<rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>` };
}

/** @param {Promise<unknown>} reading @returns {Promise<import('../../../src/relay/relay-error.js').RelayError>} */
export async function errorOf(reading) {
  const [result] = await Promise.allSettled([reading]);
  if (result.status === 'fulfilled') throw new Error(`There is no error, but ${JSON.stringify(result.value)}`);
  return result.reason;
}
