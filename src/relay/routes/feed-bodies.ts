import { LRUCache } from 'lru-cache';
import { mergeFeeds } from '../formats/merge-feeds.js';
import { readFeedText } from '../formats/read-source.js';
import { writeJsonFeed } from '../formats/write-json-feed.js';
import type { RelayError } from '../relay-error.js';
import type { SourceAnswer } from '../sources/create-sources.js';
import { createBody, type Body } from './body.js';
import type { FeedQuery } from './feed-query.js';

/*
 * Bodies of answers, kept as they go out: a feed that many ask for is merged, cut, written and compressed once for each
 * copy that it has.
 */

/** A source that an answer had to do without. */
export interface FailedSource {
  readonly address: string;
  readonly error: RelayError;
}

/** What an answer is made of. */
export interface FeedParts {
  /** At least one. */
  readonly answers: readonly SourceAnswer[];
  readonly failed: readonly FailedSource[];
}

/** Makes the body for a query, or finds it made. */
export type FeedBodies = (query: FeedQuery, parts: FeedParts) => Promise<Body>;

/** Bytes of bodies kept in memory, compressed ones not counted: those take about a third. */
const MEMORY = 64 * 1024 * 1024;

/** See above. */
export function createFeedBodies(maxBytes = MEMORY): FeedBodies {
  const bodies = new LRUCache<string, Body>({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes.length + 1024 });
  return async (query, parts) => {
    const key = keyOf(query, parts);
    const made = bodies.get(key);
    if (made) return made;
    const body = await createBody(writeFeed(query, parts));
    bodies.set(key, body);
    return body;
  };
}

/** Changes when one of the copies does. */
function keyOf({ limit, fields }: FeedQuery, { answers, failed }: FeedParts): string {
  const copies = answers.map(({ address, copy }) => [address, copy.changedAt, copy.json.length]);
  return JSON.stringify([limit, fields, copies, failed.map(({ address, error }) => [address, error.kind])]);
}

function writeFeed({ limit, fields }: FeedQuery, { answers, failed }: FeedParts): string {
  const [first] = answers;
  if (first && answers.length + failed.length === 1 && limit === undefined && fields === 'all') return first.copy.json;
  const feeds = answers.map(({ address, copy }) => readFeedText(copy.json, address));
  const json = writeJsonFeed(mergeFeeds(feeds, { limit }), { limit, fields });
  if (!failed.length) return JSON.stringify(json);
  const failures = failed.map(({ address, error }) => ({ url: address, type: error.type, title: error.title, status: error.status }));
  return JSON.stringify({ ...json, _newsrack: { ...(json._newsrack as object | undefined), failures } });
}
