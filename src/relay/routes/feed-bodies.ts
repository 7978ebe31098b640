import { LRUCache } from 'lru-cache';
import { mergeFeeds } from '../formats/merge-feeds.js';
import { readFeedText } from '../formats/read-source.js';
import { writeJsonFeed } from '../formats/write-json-feed.js';
import type { RelayError } from '../relay-error.js';
import { createAdmissions } from '../sources/admissions.js';
import type { SourceAnswer } from '../sources/create-sources.js';
import { createOneAtATime } from '../sources/one-at-a-time.js';
import { createBody, type Body } from './body.js';
import type { FeedQuery } from './feed-query.js';

/*
 * Bodies of answers, kept as they go out: a feed that many ask for is merged, cut, written and compressed once for each
 * copy that it has. To cut or merge large copies takes so long that whoever has it done pays for it as for requests to
 * upstreams: there are a thousand limits to ask for.
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

/**
 * Makes the body for a query, or finds it made.
 *
 * @param admit - called for each million characters that have to be read for this caller's sake; rejects to refuse
 */
export type FeedBodies = (query: FeedQuery, parts: FeedParts, admit?: () => Promise<void>) => Promise<Body>;

/** Characters of copies that are read and written anew in some 10 milliseconds. */
const LABOR = 1_000_000;

/** Bytes of bodies kept in memory, compressed ones not counted: those take about a third. */
const MEMORY = 64 * 1024 * 1024;

/** See above. */
export function createFeedBodies(maxBytes = MEMORY): FeedBodies {
  const bodies = new LRUCache<string, Body>({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes.length + 1024 });
  const making = createOneAtATime<Body>();
  const admitOne = createAdmissions();

  async function make(key: string, query: FeedQuery, parts: FeedParts): Promise<Body> {
    const body = await createBody(writeFeed(query, parts));
    bodies.set(key, body);
    return body;
  }

  return async (query, parts, admit) => {
    const key = keyOf(query, parts);
    const made = bodies.get(key);
    if (made) return made;
    if (admit && !making.isBusy(key)) await admitOne(key, () => admitLabor(laborOf(query, parts), admit));
    return making(key, () => make(key, query, parts));
  };
}

async function admitLabor(labor: number, admit: () => Promise<void>): Promise<void> {
  for (let left = labor; left >= LABOR; left -= LABOR) await admit();
}

/** Characters to read: none where the one copy goes out as it is. */
function laborOf(query: FeedQuery, parts: FeedParts): number {
  return isWhole(query, parts) ? 0 : parts.answers.reduce((sum, { copy }) => sum + copy.json.length, 0);
}

function isWhole({ limit, fields }: FeedQuery, { answers, failed }: FeedParts): boolean {
  return answers.length + failed.length === 1 && limit === undefined && fields === 'all';
}

/** Changes when one of the copies does. */
function keyOf({ limit, fields }: FeedQuery, { answers, failed }: FeedParts): string {
  const copies = answers.map(({ address, copy }) => [address, copy.changedAt, copy.json.length]);
  return JSON.stringify([limit, fields, copies, failed.map(({ address, error }) => [address, error.kind])]);
}

function writeFeed(query: FeedQuery, parts: FeedParts): string {
  const { limit, fields } = query;
  const { answers, failed } = parts;
  const [first] = answers;
  if (first && isWhole(query, parts)) return first.copy.json;
  const feeds = answers.map(({ address, copy }) => readFeedText(copy.json, address));
  const json = writeJsonFeed(mergeFeeds(feeds, { limit }), { limit, fields });
  if (!failed.length) return JSON.stringify(json);
  const failures = failed.map(({ address, error }) => ({ url: address, type: error.type, title: error.title, status: error.status }));
  return JSON.stringify({ ...json, _newsrack: { ...(json._newsrack as object | undefined), failures } });
}
