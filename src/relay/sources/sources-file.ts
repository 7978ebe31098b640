import { isRelayError } from '../relay-error.js';
import { readAddress } from '../guard/check-address.js';
import { findSelectorMistake } from './open-page.js';
import { splitSelector, type ItemSelectors, type SourceEntry } from './source-entry.js';

/*
 * The sources file: a JSON array of entries, which webmasters write by hand. All mistakes are told at once, each with the entry
 * it is in, and a member that nobody knows is one: it is most likely misspelled.
 *
 *     [
 *       { "name": "headlines", "url": "https://news.example/feed" },
 *       { "name": "all", "url": ["https://news.example/", "https://daily.example/rss.xml"], "limit": 20 },
 *       {
 *         "name": "gaoceng",
 *         "page": "https://news.example/gaoceng/",
 *         "select": { "item": "ul.list > li", "published": "span" },
 *         "timeZone": "Asia/Shanghai"
 *       }
 *     ]
 */

type Json = Readonly<Record<string, unknown>>;

/** Tells what is wrong with a value; nothing where it is right. */
type Check = (value: unknown) => string | undefined | Promise<string | undefined>;

const SETTINGS: Readonly<Record<string, Check>> = {
  name: (value) => unless(typeof value === 'string' && /^[a-z\d](?:[\w.-]{0,62}[\w-])?$/i.test(value), 'is not a file name of ASCII letters, digits, ".", "-" and "_"'),
  title: checkText,
  language: (value) => unless(canMake(() => new Intl.Locale(String(value))), 'is not a language tag such as zh-CN'),
  timeZone: (value) => unless(canMake(() => new Intl.DateTimeFormat('en', { timeZone: String(value) })), 'is not a time zone such as Asia/Shanghai'),
  limit: (value) => unless(Number.isInteger(value) && Number(value) > 0, 'is not a whole number above 0'),
};

const OF_FEED: Readonly<Record<string, Check>> = { ...SETTINGS, url: checkAddresses };

const OF_PAGE: Readonly<Record<string, Check>> = {
  ...SETTINGS,
  page: checkAddress,
  charset: (value) => unless(canMake(() => new TextDecoder(String(value))), 'is not an encoding such as gbk'),
  select: () => undefined,
};

const SELECTORS: Readonly<Record<keyof ItemSelectors, Check>> = {
  item: checkSelector,
  title: checkPart,
  url: checkPart,
  published: checkPart,
  summary: checkPart,
  image: checkPart,
  author: checkPart,
  category: checkPart,
};

/**
 * Reads a sources file. Addresses are spelled in one way afterwards.
 *
 * @param text - with or without a byte order mark
 * @throws {TypeError} with one line for each mistake
 */
export async function parseSources(text: string): Promise<readonly SourceEntry[]> {
  const entries = parseJson(text);
  const mistakes = await Promise.all(entries.map(async (entry, index) => (await findMistakes(entry)).map((mistake) => `${nameEntry(entry, index)}: ${mistake}`)));
  const all = [...mistakes.flat(), ...findTwins(entries)];
  if (all.length) throw new TypeError(all.join('\n'));
  return entries.map((entry) => readEntry(entry as Json));
}

function parseJson(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new TypeError(`the file is not JSON: ${(error as Error).message}`, { cause: error });
  }
  if (!Array.isArray(json)) throw new TypeError('the file is not a list of entries: it has to begin with "[" and end with "]"');
  return json;
}

async function findMistakes(entry: unknown): Promise<string[]> {
  if (!isObject(entry)) return ['an entry is an object: { "url": … } or { "page": …, "select": … }'];
  if (('url' in entry) === ('page' in entry)) return ['an entry has either "url" or "page"'];
  if ('url' in entry) return checkMembers(entry, OF_FEED);
  const { select } = entry;
  if (!isObject(select) || !('item' in select)) return [...(await checkMembers(entry, OF_PAGE)), '"select" has to be an object with "item", such as { "item": "ul.list > li" }'];
  const mistakes = await checkMembers(select, SELECTORS);
  return [...(await checkMembers(entry, OF_PAGE)), ...mistakes.map((mistake) => `in "select", ${mistake}`)];
}

async function checkMembers(object: Json, checks: Readonly<Record<string, Check>>): Promise<string[]> {
  const mistakes = await Promise.all(
    Object.entries(object).map(async ([member, value]) => {
      const check = Object.hasOwn(checks, member) ? checks[member] : undefined;
      if (!check) return `"${member}" is unknown; known are ${Object.keys(checks).join(', ')}`;
      const mistake = await check(value);
      return mistake && `"${member}" ${mistake}`;
    }),
  );
  return mistakes.filter((mistake) => mistake !== undefined);
}

/** Files on some systems have one name in upper and lower case. */
function findTwins(entries: readonly unknown[]): string[] {
  const keysOf = ({ name, page }: Json) => [
    ...(typeof name === 'string' ? [`the name ${name.toLowerCase()}`] : []),
    ...(typeof page === 'string' && URL.canParse(page) ? [`the page ${new URL(page).href}`] : []),
  ];
  const owners = new Map<string, string>();
  return entries.filter(isObject).flatMap((entry) => {
    const label = nameEntry(entry, entries.indexOf(entry));
    return keysOf(entry).flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, owner ?? label);
      return owner ? [`${label}: ${key} is ${owner}'s already`] : [];
    });
  });
}

function readEntry(entry: Json): SourceEntry {
  const spell = (address: unknown) => readAddress(String(address)).href;
  const addresses = entry.page ? { page: spell(entry.page) } : { url: [entry.url].flat().map(spell) };
  return { ...entry, ...addresses } as SourceEntry;
}

function nameEntry(entry: unknown, index: number): string {
  const name = isObject(entry) && typeof entry.name === 'string' ? ` (${entry.name})` : '';
  return `entry ${index + 1}${name}`;
}

function checkAddresses(value: unknown): string | undefined {
  const addresses = [value].flat();
  return addresses.length ? addresses.map(checkAddress).find(Boolean) : 'is an empty list';
}

function checkAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'is not an address in quotation marks';
  try {
    readAddress(value);
    return undefined;
  } catch (error) {
    if (!isRelayError(error)) throw error;
    return `is not an absolute http(s) address: ${value}`;
  }
}

async function checkSelector(value: unknown): Promise<string | undefined> {
  if (typeof value !== 'string' || !value.trim()) return 'is not a selector in quotation marks';
  const mistake = await findSelectorMistake(value);
  return mistake && `is not a CSS selector: ${value} (${mistake})`;
}

function checkPart(value: unknown): string | undefined | Promise<string | undefined> {
  if (typeof value !== 'string' || !value.trim()) return checkText(value);
  const { path } = splitSelector(value);
  return path ? checkSelector(path) : undefined;
}

function checkText(value: unknown): string | undefined {
  return unless(typeof value === 'string' && value.trim() !== '', 'is not a text in quotation marks');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unless(isRight: boolean, mistake: string): string | undefined {
  return isRight ? undefined : mistake;
}

function canMake(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
