/** A relay in this process, with real connections and a clock that the test moves. */
import './typescript.js';
import { listen } from './listen.js';

const { createRelay } = await import('../../../src/relay/hosts/node.js');

/** @typedef {import('../../../src/relay/index.js').RelayEvent} RelayEvent */
/** @typedef {import('./listen.js').Upstream} Upstream */

/**
 * @param {import('node:http').RequestListener} answer what the upstream says
 * @param {Partial<import('../../../src/relay/index.js').RelayOptions>} [options]
 */
export async function startRelay(answer, options = {}) {
  const upstream = await listen(answer);
  /** @type {RelayEvent[]} */
  const events = [];
  /** @type {Set<Promise<unknown>>} */
  const background = new Set();
  let time = Date.parse('2026-01-01T00:00:00Z');
  const relay = createRelay({ allow: [upstream.allow], now: () => time, observe: (event) => events.push(event), ...options });
  /** @param {string} path @param {RequestInit & { clientAddress?: string }} [init] */
  const ask = (path, { clientAddress, ...init } = {}) => relay(new Request(`http://relay.test${path}`, init), { clientAddress, waitUntil: (work) => background.add(work) });
  return {
    upstream,
    events,
    ask,
    /** @param {string} [path] @param {string} [more] @param {RequestInit & { clientAddress?: string }} [init] */
    feed: (path = '/feed.xml', more = '', init = {}) => ask(`/feed?url=${encodeURIComponent(upstream.origin + path)}${more}`, init),
    /** @param {number} seconds */
    pass: (seconds) => void (time += seconds * 1000),
    /** Resolves when nothing goes on behind the answers. */
    async rest() {
      await Promise.all(background);
      background.clear();
    },
    close: upstream.close,
  };
}

/** @typedef {Awaited<ReturnType<typeof startRelay>>} TestRelay */

/**
 * @param {import('node:http').RequestListener} answer
 * @param {(relay: TestRelay) => Promise<void>} check
 * @param {Partial<import('../../../src/relay/index.js').RelayOptions>} [options]
 */
export async function withRelay(answer, check, options) {
  const relay = await startRelay(answer, options);
  await check(relay).finally(relay.close);
}

/**
 * An RSS feed.
 * @param {string[]} titles @param {string} [rest] more of each item
 */
export function rss(titles, rest = '') {
  const items = titles.map((title, index) => `<item><title>${title}</title><link>https://news.test/${index}</link><guid>${title}</guid>${rest}</item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.test/</link>${items.join('')}</channel></rss>`;
}

/**
 * @param {Response} response
 * @returns {Promise<string[]>}
 */
export async function titlesOf(response) {
  const { items } = /** @type {{ items: { title: string }[] }} */ (await response.json());
  return items.map(({ title }) => title);
}
