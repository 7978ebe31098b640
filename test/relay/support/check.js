/** `newsrack check` on a server of a test's own, and a feed in which nothing is to be found. */
import { withUpstream } from './listen.js';
import './typescript.js';

const { checkFeed } = await import('../../../src/command/check/check-feed.js');
const { check } = await import('../../../src/command/check/check.js');

/**
 * @typedef {{ status?: number, headers?: import('node:http').OutgoingHttpHeaders, body?: string | Uint8Array }} Answer
 * @typedef {import('../../../src/command/check/check-feed.js').CheckedFeed} CheckedFeed
 */

/** The day on which {@link FINE} is checked. */
export const NOW = new Date('2022-07-09T00:00:00Z');

const ITEM = `<item><guid isPermaLink="false">a1</guid><title>省检察院召开党组会议</title><link>https://news.example/1</link><pubDate>Fri, 08 Jul 2022 15:18:22 +0800</pubDate>
<description>会议强调</description><media:content url="https://news.example/1.jpg" medium="image" width="800" height="600"/></item>`;

export const FINE = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>要闻</title><link>https://news.example/</link><language>zh-CN</language>
${ITEM}
${ITEM.replace('a1', 'a2').replace('召开党组会议', '部署下半年工作').replaceAll('/1', '/2').replace('08 Jul', '07 Jul')}
</channel></rss>`;

/** Headers with which nothing is to be found. */
export const FINE_HEADERS = { 'content-type': 'application/rss+xml', 'access-control-allow-origin': '*', etag: '"1"' };

/**
 * Answers by path; a request that names the ETag of its answer gets 304, unless the answer has a status.
 * @param {Record<string, Answer>} answers
 * @param {(origin: string, requests: import('node:http').IncomingMessage[]) => Promise<void>} test
 */
export function withAnswers(answers, test) {
  return withUpstream(({ url = '', headers: asked }, response) => {
    const { headers = FINE_HEADERS, body = FINE, status } = answers[url] ?? { status: 404 };
    const isKnown = status === undefined && headers.etag !== undefined && asked['if-none-match'] === headers.etag;
    response.writeHead(isKnown ? 304 : (status ?? 200), headers).end(isKnown ? undefined : body);
  }, ({ origin, requests }) => test(origin, requests));
}

/** @param {string} address @param {Partial<import('../../../src/command/check/check-feed.js').CheckFeedOptions>} [options] */
export function look(address, options) {
  return checkFeed(address, { origin: 'https://page.example', timeZone: 'Asia/Shanghai', now: NOW, ...options });
}

/** The feed alone, as a file. @param {string | Uint8Array} body */
export function lookInto(body) {
  return look('https://news.example/rss.xml', { origin: 'https://news.example', file: Buffer.from(body) });
}

/** What is not as it should be. @param {CheckedFeed} checked */
export function mistakesOf({ findings }) {
  return findings.filter(({ severity }) => severity !== 'fine').map(({ kind }) => kind);
}

/** @param {string[]} args */
export async function run(...args) {
  /** @type {Record<'out' | 'error', string[]>} */
  const lines = { out: [], error: [] };
  const code = await check(args, { out: (text) => lines.out.push(text), error: (text) => lines.error.push(text) });
  return { code, out: lines.out.join('\n'), error: lines.error.join('\n') };
}
