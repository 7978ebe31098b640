import { readFileSync } from 'node:fs';

/** @typedef {import('./expectations.js').Expected} Expected */
/** @typedef {import('./expectations.js').Kind} Kind */
/** @typedef {import('./open-reader.js').Reader} Reader */

/**
 * Values that differ for a reason. `files` and `values` are patterns in which `*` stands for anything.
 * @typedef {{ files: string, values: string, reason: string, used?: boolean }} Exception
 */

/** @typedef {{ file: string, path: string, expected: Expected, actual: unknown }} Pair */
/** @typedef {Pair & { equal: boolean, wanted: unknown }} Compared */

/** Where the corpus files are said to come from; what is relative in them refers to it. */
export const ADDRESS = 'https://corpus.example/feeds/feed.xml';

/** @returns {Exception[]} */
export function readExceptions() {
  return JSON.parse(readFileSync(new URL('./exceptions.json', import.meta.url), 'utf8'));
}

/** @param {Exception[]} exceptions @param {Pair} pair */
export function findException(exceptions, { file, path }) {
  return exceptions.find(({ files, values }) => matches(file, files) && matches(path, values));
}

/** @param {string} text @param {string} patterns separated by spaces */
function matches(text, patterns) {
  return patterns.split(' ').some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(text);
  });
}

/** @param {unknown} feed @param {string} path such as `articles.0.title` @returns {unknown} */
export function valueAt(feed, path) {
  return path.split('.').reduce((value, name) => /** @type {any} */ (value)?.[name], feed);
}

/**
 * How both sides of each kind are brought to one form.
 * @type {Record<Kind, (reader: Reader, values: unknown[], side: 'expected' | 'actual') => Promise<unknown[]> | unknown[]>}
 */
const FOLD = {
  text: (reader, values, side) => (side === 'expected' ? reader.showTexts(values.map(String)) : values.map((value) => value ?? '')),
  html: (reader, values) => reader.foldHtmls(values.map(String)),
  address: (_, values, side) => (side === 'expected' ? values.map((value) => new URL(String(value), ADDRESS).href) : values),
  date: (_, values) => values.map((value) => new Date(String(value)).getTime()),
  same: (_, values) => values,
};

/** @param {Reader} reader @param {Pair[]} pairs @returns {Promise<Compared[]>} */
export async function compare(reader, pairs) {
  const results = [];
  for (const [kind, fold] of Object.entries(FOLD)) {
    const some = pairs.filter(({ expected }) => expected.kind === kind);
    const wanted = await fold(reader, some.map(({ expected }) => expected.value), 'expected');
    const actual = await fold(reader, some.map((pair) => pair.actual), 'actual');
    results.push(...some.map((pair, index) => ({ ...pair, wanted: wanted[index], equal: [wanted[index], pair.expected.value].includes(/** @type {any} */ (actual[index])) })));
  }
  return results;
}
