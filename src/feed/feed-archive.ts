import type { FeedCopy, FeedRecord } from './feed-record.js';
import type { Article } from './model.js';
import { readRecord } from './read-record.js';
import { writeJson } from './write-json.js';

/*
 * What is kept in the visitor's browser, for other tabs and the next visit. It is localStorage, the one storage that
 * answers at once: a page that opens again has its headlines in the first frame (docs/decisions/last-good-copy.md). The
 * page around it shares that storage, so little is taken, and whatever it holds may have been written by someone else.
 */

/** Where records are kept. Nothing of it throws. */
export interface FeedArchive {
  /** Whether anything can be kept; where it cannot, tabs have no way to share. */
  readonly isOpen: boolean;
  /** What is kept of an address; an empty record where that is nothing. */
  read(key: string): FeedRecord;
  write(key: string, record: FeedRecord): void;
}

/** Collaborators of an archive. */
export interface FeedArchiveOptions {
  /** Where the records are kept; it may throw. Default: localStorage. */
  storage?: () => Storage;
  now?: () => number;
}

const PREFIX = 'newsrack-feed ';

/** What can be read may still be full, or refuse to be written. */
const PROBE = 'newsrack-probe';

/** Characters of one record: some 40 articles without their bodies, and a portal's 20 feeds have room together. */
const LONGEST = 25_000;

/** Characters of all records: a tenth of what a browser grants a site. */
const MOST = 500_000;

const MOST_ARTICLES = 100;

/** Makes an archive in the visitor's browser. */
export function createFeedArchive({ storage = () => localStorage, now = Date.now }: FeedArchiveOptions = {}): FeedArchive {
  return {
    get isOpen() {
      return Boolean(attempt(() => (storage().setItem(PROBE, ''), storage().removeItem(PROBE), true)));
    },
    read: (key) => attempt(() => readRecord(storage().getItem(PREFIX + key), now())) ?? {},
    write: (key, record) => void attempt(() => keep(storage(), PREFIX + key, `${now()} ${fit(record)}`)),
  };
}

/** Storage may be blocked, by the browser or by the frame that the page is in. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** A record as text that is short enough: whole, else without bodies, else with the first articles only. */
function fit({ copy, failure }: FeedRecord): string {
  const articles = copy?.feed.articles ?? [];
  // Bodies of megabytes are not written out to see that they are too long.
  const bodies = articles.reduce((length, { contentHtml = '' }) => length + contentHtml.length, 0);
  const isLong = articles.length > MOST_ARTICLES || bodies > LONGEST;
  const text = isLong ? '' : writeJson({ version: 1, copy, failure: failure && { ...failure.error, at: failure.at } });
  if (!copy || (!isLong && text.length <= LONGEST)) return text;
  const fewer = bodies
    ? articles.slice(0, MOST_ARTICLES).map((article) => ({ ...article, contentHtml: undefined }))
    : articles.slice(0, Math.min(MOST_ARTICLES, Math.floor((articles.length * LONGEST) / text.length)));
  // A copy without articles would be shown as one.
  return fit({ copy: fewer.length ? abridge(copy, fewer) : undefined, failure });
}

function abridge(copy: FeedCopy, articles: Article[]): FeedCopy {
  return { ...copy, abridged: true, feed: { ...copy.feed, articles } };
}

/** Puts a text away; the oldest others make room for it. */
function keep(shelf: Storage, name: string, text: string): void {
  const others = Object.keys(shelf)
    .filter((other) => other.startsWith(PREFIX) && other !== name)
    .map((other) => ({ name: other, text: shelf.getItem(other) ?? '' }))
    .sort((a, b) => parseInt(a.text) - parseInt(b.text));
  let total = others.reduce((sum, other) => sum + other.text.length, text.length);
  const isPut = () => total <= MOST && attempt(() => (shelf.setItem(name, text), true));
  const removed: typeof others = [];
  while (!isPut()) {
    const oldest = others.shift();
    // The page has filled the storage itself: the others did not have to go.
    if (!oldest) return removed.forEach((other) => attempt(() => shelf.setItem(other.name, other.text)));
    removed.push(oldest);
    shelf.removeItem(oldest.name);
    total -= oldest.text.length;
  }
}
