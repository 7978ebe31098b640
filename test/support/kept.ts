import { createFeedArchive, parseFeed, type Feed, type FeedCopy, type FeedRecord } from '../../src/feed/index.js';

/*
 * What an earlier visit has left in the browser.
 */

export const HOUR = 3_600_000;

/** A feed as it was. */
export const FORMER = parseFeed('<rss><channel><title>法治新闻</title><item><title>旧闻</title><link>https://news.example/a/0</link></item></channel></rss>', {
  url: 'https://news.example/feed.xml',
});

/** The name of a feed in the archive; the store's own. */
const keyOf = (address: string) => ` ${address}`;

/** The name under which the browser keeps it. */
export const nameOf = (address: string) => `newsrack-feed ${keyOf(address)}`;

/** Leaves a record of an address, as an earlier visit would. */
export function keep(address: string, record: FeedRecord): void {
  createFeedArchive().write(keyOf(address), record);
}

/** Leaves a copy that came so long ago. */
export function keepCopy(address: string, feed: Feed, age: number): void {
  keep(address, { copy: { feed, loadedAt: new Date(Date.now() - age) } });
}

/** The copy that is kept of an address. */
export function keptCopy(address: string): FeedCopy | undefined {
  return createFeedArchive().read(keyOf(address)).copy;
}
