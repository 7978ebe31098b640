import { FeedError, isFeedError } from './feed-error.js';
import { atom } from './formats/atom.js';
import type { Draft } from './formats/draft.js';
import { itemsOf, readJson, type Json } from './formats/json-feed.js';
import { rss } from './formats/rss.js';
import { readElement, splitDocument } from './formats/xml-format.js';
import type { Feed } from './model.js';
import { normalizeFeed } from './normalize-feed.js';
import { findRoot, parseXml } from './repair-xml.js';

/** What {@link parseFeed} needs to know. */
export interface ParseFeedOptions {
  /** The feed's address, after redirects. */
  url: string;
  /** The `Content-Type` header. The text tells its own dialect better: many headers are wrong. */
  contentType?: string;
  /** IANA name of the zone of dates that name none. Default: the visitor's. */
  timeZone?: string;
}

/** Of a JSON Feed, the first of its items; what XML may have is the parser's to bound. */
const MOST_ITEMS = 20_000;

interface Drafts {
  head: Draft;
  items: Draft[];
}

/**
 * Recognizes the dialect of a feed and reads it.
 *
 * @throws {FeedError} of kind `empty`, `not-a-feed` or `malformed`, and nothing else
 */
export function parseFeed(text: string, { url, timeZone }: ParseFeedOptions = { url: '' }): Feed {
  try {
    if (!text.trim()) throw new FeedError('empty', url);
    const { head, items } = /^\s*[[{]/.test(text) ? readJsonFeed(text, url) : readXmlFeed(text, url);
    return normalizeFeed(head, items, { url, timeZone });
  } catch (error) {
    throw isFeedError(error) ? error : new FeedError('malformed', url, { cause: error });
  }
}

function readXmlFeed(text: string, url: string): Drafts {
  const found = findRoot(text);
  if (!found || found.name === 'html') throw new FeedError('not-a-feed', url);
  const root = parseXml(text.slice(found.index));
  const vocabulary = found.name === 'feed' ? atom : rss;
  const elements = splitDocument(root, vocabulary);
  const head = readElement(elements.head, vocabulary, url);
  // RSS does not say what relative addresses refer to, and its publishers mean their site; Atom's refer to the feed (RFC 3986 §5.1).
  const base = vocabulary === rss ? (head.url ?? url) : url;
  return { head, items: elements.items.map((item) => readElement([item], vocabulary, base)) };
}

function readJsonFeed(text: string, url: string): Drafts {
  const json = JSON.parse(text.trim()) as Json;
  const items = itemsOf(json);
  if (!items) throw new FeedError('not-a-feed', url);
  const head = readJson(json, url);
  return { head, items: items.slice(0, MOST_ITEMS).map((item) => readJson(item, url)) };
}
