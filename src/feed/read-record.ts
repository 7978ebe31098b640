import { FeedError, isFeedErrorKind } from './feed-error.js';
import type { FeedCopy, FeedRecord } from './feed-record.js';
import type { Article, Author, Credit, Enclosure, Feed, Image, Source } from './model.js';
import { resolveAddress } from './resolve-address.js';

/*
 * A record as it was kept may have been written by another version, or by anyone on the page. Every name of the model is
 * of one type wherever it stands, so each value is checked by its name, from within outwards: one that is of another type
 * is not there, and what lacks a piece that it needs is not there either. A name of no known type is dropped.
 */

type Read = (value: unknown) => unknown;

const text: Read = (value) => (typeof value === 'string' ? value : undefined);
const count: Read = (value) => (typeof value === 'number' ? value : undefined);
const flag: Read = (value) => value === true || undefined;
const address: Read = (value) => resolveAddress(text(value) as string | undefined);
const date: Read = (value) => (Number.isNaN(Date.parse(String(value))) ? undefined : new Date(String(value)));

/** An object that has these pieces. */
const having =
  (...names: string[]): Read =>
  (value) =>
    value instanceof Object && names.every((name) => (value as Record<string, unknown>)[name] !== undefined) ? value : undefined;

/** A list of nothing else. */
const listOf =
  (read: Read): Read =>
  (value) =>
    Array.isArray(value) && value.every((one) => read(one) !== undefined) ? value : undefined;

/** A name that the model gets has to be here too: what it stands for would be lost between two visits. */
const READERS = new Map<string, Read>(
  Object.entries({
    id: text, title: text, summary: text, contentHtml: text, description: text, language: text, name: text, role: text, alt: text, type: text, kind: text,
    width: count, height: count, length: count, views: count, comments: count, status: count, retryAfter: count, version: count,
    url: address, homeUrl: address, base: address,
    published: date, updated: date, loadedAt: date, at: date,
    floating: flag, abridged: flag, partial: flag,
    image: having('url'),
    source: having('name'),
    authors: listOf(having('name')),
    credits: listOf(having('role', 'name')),
    categories: listOf(text),
    enclosures: listOf(having('url')),
    articles: listOf(having('id', 'title', 'authors', 'credits', 'categories', 'enclosures')),
    feed: having('url', 'title', 'articles'),
    copy: having('feed', 'loadedAt'),
    failure: having('kind', 'url', 'at'),
  } satisfies Record<Name, Read>),
);

type Name =
  | keyof Stored
  | keyof NonNullable<Stored['failure']>
  | keyof FeedCopy
  | keyof Feed
  | keyof Article
  | keyof Author
  | keyof Credit
  | keyof Enclosure
  | keyof Image
  | keyof Source;

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const OLDEST = 30 * 24 * HOUR;

/** Reads a record: a time, a space, and JSON. Of what is older than 30 days, or comes from a clock that was ahead, there is none. */
export function readRecord(stored: string | null, now: number): FeedRecord {
  const json = stored?.slice(stored.indexOf(' ')) ?? '{}';
  const { version, copy, failure } = JSON.parse(json, readPiece) as Stored;
  if (version !== 1) return {};
  return { copy: copy && isRecent(+copy.loadedAt, now) ? copy : undefined, failure: failure && readFailure(failure, now) };
}

interface Stored {
  version?: number;
  copy?: FeedCopy;
  failure?: { kind: string; url: string; at: Date; status?: number; retryAfter?: number };
}

/** As JSON.parse calls it: the whole has no name, and pieces of a list have their numbers. */
function readPiece(name: string, value: unknown): unknown {
  return /^\d*$/.test(name) ? value : READERS.get(name)?.(value);
}

function isRecent(time: number, now: number): boolean {
  return now - time < OLDEST && time - now < MINUTE;
}

/** One that is older than an hour, or that a clock which was ahead wrote, would keep a feed from a visitor whatever becomes of it. */
function readFailure({ kind, url, at, status, retryAfter = 0 }: NonNullable<Stored['failure']>, now: number): FeedRecord['failure'] {
  if (!isFeedErrorKind(kind) || now - +at > HOUR || +at - now > SECOND) return undefined;
  const left = Math.min(retryAfter, HOUR) - Math.max(0, now - +at);
  return { at, error: new FeedError(kind, url, { status, retryAfter: left > 0 ? left : undefined }) };
}
