import { parseArgs } from 'node:util';
import { parseAllowList, type AllowList } from '../relay/guard/allow-list.js';
import type { SourceEntry } from '../relay/sources/source-entry.js';
import { parseSources } from '../relay/sources/sources-file.js';
import { loadSources } from './load-sources.js';

const TEXT = { type: 'string' } as const;

/** The parts of an item, each an option. */
const SELECTORS = { item: TEXT, title: TEXT, url: TEXT, published: TEXT, summary: TEXT, image: TEXT, author: TEXT, category: TEXT };

/** What `newsrack relay try` was asked for. */
export interface TryArguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly address: string;
  readonly allow: AllowList;
  readonly timeZone?: string;
  /** Entries of the sources file, or the one that the options describe. */
  readonly sources: readonly SourceEntry[];
}

/**
 * Reads the arguments, and the sources file that they name.
 *
 * @throws {TypeError} where something is wrong with them
 */
export async function readTryArguments(args: string[]): Promise<TryArguments> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...SELECTORS,
      charset: TEXT,
      language: TEXT,
      'time-zone': TEXT,
      sources: TEXT,
      allow: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, json, charset, language, 'time-zone': timeZone, sources: file } = values;
  const [address = '', ...others] = positionals;
  const settings = { help, json, address, timeZone, allow: parseAllowList(values.allow) };
  if (help) return { ...settings, sources: [] };
  if (!address || others.length) throw new TypeError('Name one address.');
  const select = Object.fromEntries(Object.keys(SELECTORS).map((part) => [part, values[part as keyof typeof SELECTORS]]));
  if (!Object.values(select).some(Boolean)) {
    if (charset ?? language) throw new TypeError('--charset and --language belong to a page that is read by selectors: add --item.');
    return { ...settings, timeZone: await checkTimeZone(address, timeZone), sources: file ? await loadSources(file) : [] };
  }
  if (file) throw new TypeError('Give selectors or a sources file, not both.');
  return { ...settings, sources: await readAsEntry({ page: address, select, charset, language, timeZone }) };
}

/** By the checks of a sources file, whose words fit: its members have the names of the options. */
async function readAsEntry(entry: object): Promise<readonly SourceEntry[]> {
  try {
    return await parseSources(JSON.stringify([entry]));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(error.message.replace(/^entry 1: /gm, ''), { cause: error });
  }
}

async function checkTimeZone(url: string, timeZone?: string): Promise<string | undefined> {
  if (timeZone) await readAsEntry({ url, timeZone });
  return timeZone;
}
