import type { Article, Feed } from '../../feed/index.js';
import { escapeText } from '../../feed/server.js';
import { newestOf } from './merge-feeds.js';

/*
 * A feed as a list of links, for the inside of a Newsrack tag or any other place of a page. It is written in ASCII, with
 * references for all other characters: included by the server, it reads the same in a page of any encoding, GBK too.
 */

/** Which articles, and how their dates are written. */
export interface WriteHeadlinesOptions {
  /** Most articles; the newest, in the order of the feed. */
  limit?: number;
  /** IANA name of the zone of the dates that are shown. Default: UTC. */
  timeZone?: string;
}

/** Writes the articles that have a title and an address; each is one `<li>`. */
export function writeHeadlines(feed: Feed, { limit, timeZone = 'UTC' }: WriteHeadlinesOptions = {}): string {
  const articles = newestOf(feed, limit).filter(({ title, url }) => title && url && /^https?:/.test(url));
  const language = feed.language ? ` lang="${escapeText(feed.language)}"` : '';
  const lines = [`<ul${language}>`, ...articles.map((article) => writeLine(article, timeZone)), '</ul>', ''];
  return lines.join('\n').replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}

function writeLine({ url = '', title, published, floating }: Article, timeZone: string): string {
  const link = `<a href="${escapeText(url)}">${escapeText(title)}</a>`;
  if (!published) return `<li>${link}</li>`;
  // Without a zone, the page places it in its own.
  const moment = published.toISOString().slice(0, floating ? -1 : undefined);
  return `<li>${link} <time datetime="${moment}">${formatDate(published, floating ? 'UTC' : timeZone)}</time></li>`;
}

/**
 * A date as 2026-02-10, or with its time as 2026-02-10 15:18.
 *
 * @param timeZone - IANA name
 */
export function formatDate(date: Date, timeZone: string, withTime = false): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return withTime ? `${day} ${parts.hour}:${parts.minute}` : day;
}
