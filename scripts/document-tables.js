/** What stands between the marks of the documents (document-blocks.js). */
import { existsSync, readFileSync } from 'node:fs';
import { OTHER_FILES, TAGS_IN_CHINESE, WHOLE_FILES } from './document-words.js';
import { cell, code, writeTable } from './markdown-table.js';
import { isInherited, wordsOf } from './read-manifest.js';

const BUILT = 'dist/cdn/integrity.json';
const SETTINGS = 'src/controllers/page-settings.ts';

/** @typedef {import('./read-manifest.js').Tag} Tag */
/** @typedef {import('./read-manifest.js').Entry} Entry */

/** @param {Tag[]} tags @returns {Record<string, (of: string) => string>} */
export function tablesOf(tags) {
  const sorted = inReadingOrder(tags);
  return {
    tags: () => writeTable(['tag', 'what a visitor sees'], sorted.map((tag) => [code(`<${tag.tagName}>`), firstSentence(tag)])),
    'tags-zh': () => writeTable(['标签', '访客看到的内容'], Object.entries(TAGS_IN_CHINESE).map(([name, words]) => [code(`<${name}>`), words])),
    files: () => writeFiles(tags),
    settings: writeSettings,
    size: sizeOf,
    'common-attributes': () => writeList(sorted.find(({ attributes }) => attributes?.some(isInherited))?.attributes?.filter(isInherited)),
    'tag-list': () => sorted.map(writeTag).join('\n'),
  };
}

/** @param {Tag[]} tags */
function inReadingOrder(tags) {
  const names = Object.keys(TAGS_IN_CHINESE);
  const unknown = names.filter((name) => !tags.some(({ tagName }) => tagName === name));
  const missing = tags.filter(({ tagName }) => !names.includes(String(tagName))).map(({ tagName }) => tagName);
  if (unknown.length + missing.length > 0) throw new Error(`TAGS_IN_CHINESE lacks ${missing} and has ${unknown} too many.`);
  return names.flatMap((name) => tags.filter(({ tagName }) => tagName === name));
}

/** @param {Tag} tag */
function firstSentence({ description }) {
  return cell(description.split(/\.\s/)[0]?.replace(/\.$/, ''));
}

/** @param {Tag[]} tags */
function writeFiles(tags) {
  const isHashed = (/** @type {string} */ name) => /-[\w-]{8}\.js$/.test(name);
  const ofTags = Object.fromEntries(tags.map(({ tagName }) => [`${tagName}.js`, `${code(`<${tagName}>`)} alone, a module`]));
  const purposes = Object.entries({ ...WHOLE_FILES, ...ofTags, ...OTHER_FILES });
  const names = Object.keys(readBuilt()).filter((name) => name in ofTags || !isHashed(name));
  const unknown = names.filter((name) => !purposes.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`scripts/document-words.js does not say what ${unknown} is for.`);
  const rows = purposes.filter(([name]) => names.includes(name)).map(([name, purpose]) => [code(name), purpose, sizeOf(name)]);
  return writeTable(['file', 'for', 'a page downloads'], rows);
}

/** What a page downloads that uses a file, in brotli: the file with all that it imports. @param {string} name */
function sizeOf(name) {
  const files = readBuilt();
  const facts = files[name];
  if (!facts) throw new Error(`There is no dist/cdn/${name}.`);
  const bytes = [name, ...facts.imports].reduce((sum, part) => sum + (files[part]?.brotli ?? 0), 0);
  return `${Math.round(bytes / 1000) || '< 1'} kB`;
}

/** @returns {Record<string, import('./describe-files.js').FileFacts>} */
function readBuilt() {
  if (!existsSync(BUILT)) throw new Error(`There is no ${BUILT}: run "npm run build" first.`);
  return JSON.parse(readFileSync(BUILT, 'utf8'));
}

/** The options of `configure()`, each of which is an attribute of the script tag too. */
function writeSettings() {
  const options = readFileSync(SETTINGS, 'utf8').matchAll(/^ {2}\/\*\*((?:(?!\*\/)[^])+)\*\/\n {2}(\w+)\?: /gm);
  const rows = [...options].map(([, words = '', name = '']) => [code(`data-${dashed(name)}`), code(name), cell(words.replace(/\n\s+\*/g, ' ').replace(/\s+/g, ' ').trim())]);
  if (rows.length === 0) throw new Error(`${SETTINGS} has no options.`);
  return writeTable(['attribute', 'option', 'meaning'], rows);
}

/** @param {string} name */
function dashed(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {Tag} tag */
function writeTag({ tagName, description, attributes = [], slots = [] }) {
  const own = writeList(attributes.filter((entry) => !isInherited(entry)));
  const common = attributes.some(isInherited) ? '- and the attributes of all tags with articles\n' : '';
  const inside = slots.map(({ name, description: words }) => `- inside it, ${name ? code(`slot="${name}"`) : 'content'}: ${cell(words)}\n`);
  return `### ${code(`<${tagName}>`)}\n\n${cell(firstParagraph(description))}\n\n${own}${common}${inside.join('')}`;
}

/** @param {string} text */
function firstParagraph(text) {
  return text.split('\n\n')[0];
}

/** @param {Entry[]} [entries] */
function writeList(entries = []) {
  return entries.map((entry) => `- ${code(entry.name)} (${kindOf(entry)}): ${cell(entry.description).replaceAll('\\|', '|')}\n`).join('');
}

/** @param {Entry} entry */
function kindOf(entry) {
  const words = wordsOf(entry);
  const kind = words.length ? words.join(', ') : code(entry.type?.text).replaceAll('`', '');
  return entry.default && !/^(''|false)$/.test(entry.default) ? `${kind}; default ${entry.default.replaceAll("'", '')}` : kind;
}
