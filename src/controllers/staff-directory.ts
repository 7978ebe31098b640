import { FeedError, fetchText, type FeedErrorKind } from '../feed/index.js';
import { readTable } from './read-table.js';
import { fieldOf, readPerson, webAddress, type Person } from './staff-person.js';

/*
 * An address in, people out. JSON is a list of objects, or an object that holds such a list or is one person; CSV has a row
 * of headings, perhaps below a title. The document itself tells which of the two it is.
 *
 * A directory that is broken fails as a whole: to leave out people that it has would make impostors of them.
 */

/** What a server that has several forms may choose from. */
const ACCEPT = 'application/json, text/csv;q=.9, */*;q=.8';

type Row = Iterable<readonly [heading: string, value: unknown]>;

/**
 * Fetches a staff directory and reads it.
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
    return /^([[{]|null$)/.test(text) ? readJson(text) : await readCsv(text);
  } catch (error) {
    // Whatever else is thrown comes of the library for tables, which cannot be had.
    if (!(error instanceof SyntaxError)) throw new FeedError('network', url, { cause: error });
    throw complain('malformed', url, `sent a staff directory that is broken: ${error.message}`, error);
  }
}

function readJson(text: string): Row[] {
  return listOf(JSON.parse(text)).map((one) => Object.entries(one ?? {}));
}

function listOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (!(json instanceof Object)) return [];
  const isPerson = isHead(Object.keys(json));
  return (!isPerson && Object.values(json).find(Array.isArray)) || [json];
}

async function readCsv(text: string): Promise<Row[]> {
  const table = await readTable(text);
  const head = table.findIndex(isHead);
  const headings = table[Math.max(head, 0)] ?? [];
  return table.slice(head + 1).map((row) => headings.map((heading, column) => [heading, row[column]] as const));
}

function isHead(headings: readonly string[]): boolean {
  return headings.some((heading) => ['name', 'number'].includes(fieldOf(heading) ?? ''));
}

/** A failure in words for the webmaster that fit a directory better than those for feeds. */
function complain(kind: FeedErrorKind, url: string, text: string, cause?: unknown): FeedError {
  return Object.assign(new FeedError(kind, url, { cause }), { message: `${url} ${text}` });
}
