import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Feed } from '../feed/index.js';
import { mergeFeeds } from '../relay/formats/merge-feeds.js';
import { writeHeadlines } from '../relay/formats/write-headlines.js';
import { writeJsonFeed } from '../relay/formats/write-json-feed.js';
import { parseAllowList } from '../relay/guard/allow-list.js';
import { fetchUpstream } from '../relay/guard/fetch-upstream.js';
import { createNodeConnect } from '../relay/hosts/node-connect.js';
import { readDocument, type FetchDocument } from '../relay/sources/read-document.js';
import type { SourceEntry } from '../relay/sources/source-entry.js';
import { describeError } from './describe-error.js';
import { loadSources } from './load-sources.js';
import type { ExitCode, Output } from './output.js';
import { runCommand } from './run-command.js';
import { runInTurns } from './run-in-turns.js';
import { saveFile } from './save-file.js';

const USAGE = `newsrack bake SOURCES --out DIR [--allow PATTERN]…

Reads every named entry of a sources file and writes it as files that any web server can serve:
DIR/NAME.json, a JSON Feed for the "feed" of a tag, and DIR/NAME.html, links for the inside of a tag.
A source that fails keeps its files of before.

  --out DIR         the folder; it is made where it is missing
  --allow PATTERN   fetch only from hosts that a pattern names, such as *.news.example; may be repeated`;

/** Entries that are read at once. */
const AT_ONCE = 4;

type NamedEntry = SourceEntry & { readonly name: string };

/** What to do, and with what. */
interface Order {
  readonly help: boolean;
  readonly sources: readonly SourceEntry[];
  readonly out: string;
  readonly fetch: FetchDocument;
}

/** Writes the files of a sources file. It has failed where a source did. */
export function bake(args: string[], output: Output): Promise<ExitCode> {
  return runCommand({ usage: USAGE, read: () => readOrder(args), run: (order) => bakeAll(order, output) }, output);
}

/** @throws {TypeError} where something is wrong with it */
async function readOrder(args: string[]): Promise<Order> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string', default: '' }, allow: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const { help, out } = values;
  const allow = parseAllowList(values.allow);
  const connect = createNodeConnect();
  const fetch: FetchDocument = (address, request) => fetchUpstream(address, { ...request, connect, allow });
  if (help) return { help, out, fetch, sources: [] };
  const [file, ...others] = positionals;
  if (!file || others.length) throw new TypeError('Name one sources file.');
  if (!out) throw new TypeError('Name the folder to write to: --out DIR.');
  const sources = await loadSources(file);
  if (!sources.some(isNamed)) throw new TypeError(`${file}: no entry has a "name", and only those that have one are written`);
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new TypeError(`${out} is no folder to write to: ${(error as Error).message}`, { cause: error });
  });
  return { help, out, fetch, sources };
}

async function bakeAll(order: Order, output: Output): Promise<ExitCode> {
  const jobs = order.sources.filter(isNamed).map((entry) => ({
    hosts: addressesOf(entry).map((address) => new URL(address).host),
    run: async () => {
      try {
        output.out(`${entry.name}: ${await bakeEntry(entry, order)}`);
        return true;
      } catch (error) {
        output.error(`${entry.name}: ${describeError(error)} Its files stay as they were.`);
        return false;
      }
    },
  }));
  const results = await runInTurns(jobs, AT_ONCE);
  return results.every((result) => result.status === 'fulfilled' && result.value) ? 0 : 1;
}

/** What became of it, in words. */
async function bakeEntry(entry: NamedEntry, order: Order): Promise<string> {
  const { name, limit, timeZone } = entry;
  const feed = await readEntry(entry, order);
  const file = path.join(order.out, name);
  const changed = [
    await saveFile(`${file}.json`, `${JSON.stringify(writeJsonFeed(feed, { limit }))}\n`),
    await saveFile(`${file}.html`, writeHeadlines(feed, { limit, timeZone })),
  ];
  const count = Math.min(feed.articles.length, limit ?? Infinity);
  return `${count} ${count === 1 ? 'article' : 'articles'}, ${changed.includes(true) ? 'written' : 'unchanged'}`;
}

/** One address after the other. Where one fails all do, since half a merged feed would look like a whole one. */
async function readEntry(entry: NamedEntry, { fetch, sources }: Order): Promise<Feed> {
  const { title, language, timeZone } = entry;
  const feeds: Feed[] = [];
  for (const address of addressesOf(entry)) {
    const { feed } = await readDocument(address, { fetch, sources, timeZone });
    if (feed) feeds.push(feed);
  }
  const merged = mergeFeeds(feeds);
  return { ...merged, title: title ?? merged.title, language: language ?? merged.language };
}

function isNamed(entry: SourceEntry): entry is NamedEntry {
  return entry.name !== undefined;
}

function addressesOf(entry: SourceEntry): readonly string[] {
  return 'page' in entry ? [entry.page] : entry.url;
}
