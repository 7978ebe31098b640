import { decodeBytes, decodeText, type Feed } from '../../feed/server.js';
import { isFeedError } from '../../feed/index.js';
import { readAddress } from '../guard/check-address.js';
import type { FetchUpstreamOptions, UpstreamAnswer } from '../guard/fetch-upstream.js';
import { readSourceInSlices } from '../formats/read-source.js';
import { isRelayError, RelayError } from '../relay-error.js';
import { findFeed } from './find-feed.js';
import { selectItems } from './select-items.js';
import { findPageSource, type PageSource, type SourceEntry } from './source-entry.js';

/*
 * From a source's address to its feed: the feed at that address, or the one that the page there names, or the page itself,
 * where the sources file says by which selectors it is read.
 */

/** Fetches one address through the guard, be it the caller's or one found in a page. */
export type FetchDocument = (address: string, request?: Pick<FetchUpstreamOptions, 'etag' | 'lastModified' | 'accept'>) => Promise<UpstreamAnswer>;

/** The address that led to the copy at hand, and the copy's validators. */
export interface KnownDocument {
  /** As it was asked for, before redirects: those may lead elsewhere tomorrow. */
  readonly documentUrl: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** What it was read by, where that was no feed's format but an entry of the sources file. */
  readonly recipe?: string;
}

/** What reading a source works with. */
export interface ReadDocumentOptions {
  fetch: FetchDocument;
  /** The copy at hand. */
  known?: KnownDocument;
  /** Zone of dates that name none; see {@link readSourceInSlices}. */
  timeZone?: string;
  /** Entries of the sources file: a page that one of them describes is read by its selectors. */
  sources?: readonly SourceEntry[];
}

/** What came of a source. */
export interface ReadDocument {
  /** The feed; nothing where the copy at hand is still good. */
  feed?: Feed;
  /** The address that was asked for it, before redirects: the source's own, or that of the feed that its page named. */
  documentUrl: string;
  /** The answer that it was read from: the feed's, not that of a page that named it. */
  answer: UpstreamAnswer;
  /** Entry of the sources file that it was read by. */
  recipe?: string;
  /**
   * Whether the feed was at the address itself, named by the page there, at a usual address, or read by selectors. Absent
   * where the document of the copy at hand was asked again.
   */
  found?: 'direct' | 'named' | 'guessed' | 'selected';
}

/**
 * Fetches a source and reads it.
 *
 * @throws {RelayError} what the guard throws, and kind `no-feed`
 */
export async function readDocument(address: string, options: ReadDocumentOptions): Promise<ReadDocument> {
  const { known, sources = [] } = options;
  const source = findPageSource(sources, address);
  if (source) return readPage(source, options);
  if (!known || isSame(known.documentUrl, address)) return readFrom(address, options);
  return (await readKnown(known, options)) ?? readFrom(address, { ...options, known: undefined });
}

/** Asks for the feed that was found last time; nothing where it is to be looked for again. */
async function readKnown(known: KnownDocument, { fetch, timeZone }: ReadDocumentOptions): Promise<ReadDocument | undefined> {
  try {
    const answer = await fetch(known.documentUrl, known);
    const { documentUrl } = known;
    return answer.status === 304 ? { answer, documentUrl } : { answer, documentUrl, feed: await readFeed(answer, timeZone) };
  } catch (error) {
    if (!isRelayError(error) || asksToWait(error)) throw error;
    return undefined;
  }
}

/** Where more requests would only make it worse. */
function asksToWait({ kind, upstreamStatus, retryAfter }: RelayError): boolean {
  return kind === 'too-many-requests' || upstreamStatus === 429 || retryAfter !== undefined;
}

async function readFrom(address: string, { fetch, known, timeZone }: ReadDocumentOptions): Promise<ReadDocument> {
  const answer = await fetch(address, known);
  if (answer.status === 304) return { answer, documentUrl: address };
  try {
    return { answer, documentUrl: address, feed: await readFeed(answer, timeZone), found: 'direct' };
  } catch (error) {
    const html = decodeText(answer.bytes, answer.contentType);
    if (!isOther(error) || !isPage(html, answer)) throw error;
    const readAt = async (documentUrl: string) => {
      const answer = await fetch(documentUrl);
      return { answer, documentUrl, feed: await readFeed(answer, timeZone) };
    };
    const { read, found } = await findFeed({ html, url: answer.url }, readAt);
    return { ...read, found };
  }
}

async function readFeed(answer: UpstreamAnswer, timeZone?: string): Promise<Feed> {
  try {
    return await readSourceInSlices({ ...answer, timeZone });
  } catch (error) {
    throw new RelayError('no-feed', 'What the upstream sent is no feed, or one that cannot be read.', { cause: error });
  }
}

/** A feed that is broken beyond repair may have HTML in it, but is no page. */
function isOther(error: unknown): boolean {
  return isRelayError(error) && isFeedError(error.cause) && error.cause.kind === 'not-a-feed';
}

/** Old pages begin with anything. */
function isPage(text: string, { contentType }: UpstreamAnswer): boolean {
  return /\bx?html\b/i.test(contentType) || /<(?:!doctype\s+html|html)\b/i.test(text);
}

/** Validators go along where the copy at hand is of this page, and was read by the same selectors. */
async function readPage(source: PageSource, { fetch, known, timeZone }: ReadDocumentOptions): Promise<ReadDocument> {
  const documentUrl = source.page;
  const recipe = JSON.stringify(source);
  const answer = await fetch(documentUrl, { ...(known?.recipe === recipe && known), accept: 'text/html, application/xhtml+xml, */*;q=.8' });
  if (answer.status === 304) return { answer, documentUrl, recipe };
  const { bytes, contentType, url } = answer;
  const html = source.charset ? decodeBytes(bytes, source.charset) : decodeText(bytes, contentType);
  const feed = await selectItems(html, { ...source, url, timeZone: source.timeZone ?? timeZone });
  return { answer, documentUrl, recipe, feed, found: 'selected' };
}

function isSame(one: string, other: string): boolean {
  return readAddress(one).href === readAddress(other).href;
}
