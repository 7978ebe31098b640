import type { Feed } from '../../feed/index.js';
import type { FetchUpstreamOptions, UpstreamAnswer } from '../guard/fetch-upstream.js';
import { readSource } from '../formats/read-source.js';
import { RelayError } from '../relay-error.js';

/*
 * From a source's address to its feed.
 */

/** Fetches one address through the guard, be it the caller's or one found in a page. */
export type FetchDocument = (address: string, request?: Pick<FetchUpstreamOptions, 'etag' | 'lastModified' | 'accept'>) => Promise<UpstreamAnswer>;

/** The address that led to the copy at hand, and the copy's validators. */
export interface KnownDocument {
  /** As it was asked for, before redirects: those may lead elsewhere tomorrow. */
  readonly documentUrl: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What reading a source works with. */
export interface ReadDocumentOptions {
  fetch: FetchDocument;
  /** The copy at hand. */
  known?: KnownDocument;
  /** Zone of dates that name none; see {@link readSource}. */
  timeZone?: string;
}

/** What came of a source. */
export interface ReadDocument {
  /** The feed; nothing where the copy at hand is still good. */
  feed?: Feed;
  /** The address that was asked for it, before redirects: the source's own, or that of the feed that its page named. */
  documentUrl: string;
  /** The answer that it was read from: the feed's, not that of a page that named it. */
  answer: UpstreamAnswer;
}

/**
 * Fetches a source and reads it.
 *
 * @throws {RelayError} what the guard throws, and kind `no-feed`
 */
export async function readDocument(address: string, { fetch, known, timeZone }: ReadDocumentOptions): Promise<ReadDocument> {
  const documentUrl = known?.documentUrl ?? address;
  const answer = await fetch(documentUrl, known);
  if (answer.status === 304) return { answer, documentUrl };
  try {
    return { answer, documentUrl, feed: readSource({ ...answer, timeZone }) };
  } catch (error) {
    throw new RelayError('no-feed', 'What the upstream sent is no feed, or one that cannot be read.', { cause: error });
  }
}
