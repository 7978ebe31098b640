import { decodeText } from '../../src/feed/decode-text.js';
import { isFeedError, parseFeed } from '../../src/feed/index.js';

/** What became of a file: a feed, the kind of a FeedError, or an error that must not be. */
export interface Outcome {
  /** As it is after a trip through JSON. */
  feed?: unknown;
  kind?: string;
  bug?: string;
}

/** Takes a file's bytes through the pipeline, without a Content-Type and with zoneless dates in UTC, as the corpus has them. */
export function readFeed(base64: string, url: string): Outcome {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    const feed = parseFeed(decodeText(bytes), { url, timeZone: 'UTC' });
    return { feed: JSON.parse(JSON.stringify(feed)) };
  } catch (error) {
    return isFeedError(error) ? { kind: error.kind } : { bug: String(error) };
  }
}

/** The same, with how long it took in milliseconds. */
export function timeFeed(base64: string, url: string): Outcome & { milliseconds: number } {
  const start = performance.now();
  const outcome = readFeed(base64, url);
  return { ...outcome, milliseconds: performance.now() - start };
}

/** What a reader sees of a piece of HTML, escaped once or twice: by the browser's own parser, not by ours. */
export function showText(html: string): string {
  return [1, 2].reduce((text) => parse(text).textContent ?? '', html).replace(/\s+/g, ' ').trim();
}

/** One spelling for pieces of HTML that mean the same. */
export function foldHtml(html: string): string {
  return parse(html).innerHTML.trim();
}

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
