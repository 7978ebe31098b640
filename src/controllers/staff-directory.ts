import { FeedError, fetchText, type FeedErrorKind } from '../feed/index.js';
import { readTable } from './read-table.js';
import { isHead } from './staff-headings.js';
import { readPerson, webAddress, type Person } from './staff-person.js';

/*
 * An address in, people out. JSON is a list of objects, or an object that holds such a list or is one person; CSV has a row
 * of headings, perhaps below a title. The document itself tells which of the two it is.
 *
 * A directory that is broken fails as a whole: to leave out people that it has would make impostors of them. For the same
 * reason one without anybody is broken; the answer of an endpoint is not, unless it says itself that something failed.
 */

/** What a server that has several forms may choose from. */
const ACCEPT = 'application/json, text/csv;q=.9, */*;q=.8';

type Row = Iterable<readonly [heading: string, value: unknown]>;

/**
 * A JSON text at its first sight. Others that begin like one may be tables whose first cell is [内部]: they are JSON if they
 * can be read as such.
 */
const CLEARLY_JSON = /^(\[\s*[{[\]]|\{\s*["}])/;

/**
 * Fetches a whole staff directory and reads it.
 *
 * @throws {FeedError} of any kind
 */
export async function loadDirectory(address: string, signal?: AbortSignal): Promise<Person[]> {
  const people = await loadPeople(address, signal);
  if (!people.length) throw complain('malformed', address, 'is a staff directory without anybody in it');
  return people;
}

/**
 * Fetches the people that an address answers with and reads them; there may be none.
 *
 * @throws {FeedError} of any kind
 */
export async function loadPeople(address: string, signal?: AbortSignal): Promise<Person[]> {
  const absolute = webAddress(address, document.baseURI);
  if (!absolute) throw new FeedError('address', address);
  const { url, text } = await fetchText(absolute, { signal, accept: ACCEPT });
  return (await readRows(text.trim(), url)).flatMap((row) => readPerson(row, url) ?? []);
}

async function readRows(text: string, url: string): Promise<Row[]> {
  if (!text) throw new FeedError('empty', url);
  if (text.startsWith('<')) throw complain('not-a-feed', url, 'sent a page, not JSON or CSV');
  const rows = await splitRows(text, url);
  if (rows.length && !rows.some((row) => isHead([...row].map(([heading]) => heading)))) {
    throw complain('malformed', url, 'names no column that is a name or a number (姓名, 证件号; name, number)');
  }
  return rows;
}

async function splitRows(text: string, url: string): Promise<Row[]> {
  try {
    const json = readJson(text);
    return json === undefined ? await readCsv(text) : listOf(json).map((one) => Object.entries(one ?? {}));
  } catch (error) {
    // Whatever else is thrown comes of the library for tables, which cannot be had.
    if (!(error instanceof SyntaxError)) throw new FeedError('network', url, { cause: error });
    throw complain('malformed', url, `sent staff that cannot be read: ${error.message}`, error);
  }
}

/** The value of a JSON text; undefined where it is none. */
function readJson(text: string): unknown {
  if (!/^([[{]|null$)/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (CLEARLY_JSON.test(text)) throw error;
    return undefined;
  }
}

function listOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (!(json instanceof Object)) return [];
  if (isHead(Object.keys(json))) return [json];
  const list = Object.values(json).find(Array.isArray) as unknown[] | undefined;
  const failure = failureIn(json, !list?.length);
  if (failure) throw new SyntaxError(`its "${failure}" says that something failed`);
  return list ?? [json];
}

/**
 * The name of what tells a failure in an answer that was sent with a good status. A code does so only in an answer without
 * anybody: some servers count 1 as success.
 */
function failureIn(answer: { code?: unknown; error?: unknown; success?: unknown; ok?: unknown }, isEmpty: boolean): string | undefined {
  // Properties of its own: a page may have given all objects an `error`.
  const { code, error, success, ok } = { __proto__: null, ...answer } as typeof answer;
  if (error) return 'error';
  if (success === false) return 'success';
  if (ok === false) return 'ok';
  return isEmpty && typeof code === 'number' && code !== 0 && !(code >= 200 && code < 300) ? 'code' : undefined;
}

async function readCsv(text: string): Promise<Row[]> {
  const table = await readTable(text);
  const head = table.findIndex(isHead);
  const headings = table[Math.max(head, 0)] ?? [];
  return table.slice(head + 1).map((row) => headings.map((heading, column) => [heading, row[column]] as const));
}

/** A failure in words for the webmaster that fit a directory better than those for feeds. */
function complain(kind: FeedErrorKind, url: string, text: string, cause?: unknown): FeedError {
  return Object.assign(new FeedError(kind, url, { cause }), { message: `${url} ${text}` });
}
