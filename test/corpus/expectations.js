/*
 * gofeed's results in Newsrack's terms: only what a widget shows, only what a result names.
 *
 * gofeed keeps the markup of titles, summaries, authors and categories, and the mail addresses of people. A headline is
 * plain text, so `text` expects what the browser shows of that markup; people without a name are not shown.
 */
import { readFileSync } from 'node:fs';

/** How a value is compared: as text that a reader sees, as HTML, as an address, as a moment, or as it is. */
/** @typedef {'text' | 'html' | 'address' | 'date' | 'same'} Kind */
/** @typedef {{ kind: Kind, value: string | number, base?: string }} Expected a value, before the browser has seen it */
/** @typedef {any} Tree objects and lists of {@link Expected}, without those that a result does not name */
/** @typedef {any} Json */

/** @param {Kind} kind @returns {(value: string | number | undefined) => Expected | undefined} */
const as = (kind) => (value) => (value === undefined || value === '' ? undefined : { kind, value });

const text = as('text');
const html = as('html');
const address = as('address');
const date = as('date');
const same = as('same');

/** @param {Json[] | undefined} list @param {(one: Json) => Tree} map */
const each = (list, map) => list?.map(map).filter((one) => one !== undefined);

/** Folder of the corpus → how its results are read. @type {Record<string, (json: Json) => Tree>} */
const FOLDERS = {
  'gofeed/parser/rss': rssParser,
  'gofeed/parser/atom': atomParser,
  'gofeed/parser/json': jsonParser,
  'gofeed/translator/rss': universal,
  'gofeed/translator/atom': universal,
  'gofeed/translator/json': universal,
  'gofeed/extensions/dublincore': universal,
  'gofeed/extensions/itunes': universal,
  'gofeed/extensions/media': universal,
};

/**
 * @param {string} root folder of the corpus
 * @param {string} file in it
 * @returns {Tree | undefined} undefined where the corpus names no result
 */
export function expectationOf(root, file) {
  const folder = file.replace(/\/[^/]*$/, '');
  const map = FOLDERS[folder];
  const result = file.endsWith('.json') ? file.replace('.json', '_expected.json') : file.replace(/\.xml$/, '.json');
  return map?.(JSON.parse(readFileSync(`${root}/${result}`, 'utf8')));
}

/** @param {Json} feed */
function universal(feed) {
  return {
    title: text(feed.title),
    description: text(feed.description),
    homeUrl: address(feed.link),
    language: same(feed.language),
    image: feed.image && { url: address(feed.image.url), alt: text(feed.image.title) },
    articles: each(feed.items, (item) => ({
      id: same(item.guid),
      url: address(item.link),
      title: text(item.title),
      summary: text(item.description),
      contentHtml: html(item.content),
      published: date(item.publishedParsed),
      updated: date(item.updatedParsed),
      authors: people(item.authors),
      categories: each(item.categories, text),
      enclosures: each(item.enclosures, enclosure),
      image: item.image && { url: address(item.image.url), alt: text(item.image.title) },
    })),
  };
}

/** @param {Json} channel */
function rssParser(channel) {
  return {
    title: text(channel.title),
    description: text(channel.description),
    homeUrl: address(channel.link),
    language: same(channel.language),
    image: channel.image && {
      url: address(channel.image.url),
      alt: text(channel.image.title),
      width: size(channel.image.width),
      height: size(channel.image.height),
    },
    articles: each(channel.items, (item) => ({
      id: same(item.guid?.value),
      url: address(item.link),
      title: text(item.title),
      summary: text(item.description),
      contentHtml: html(item.content),
      published: date(item.pubDateParsed),
      authors: item.author && people([{ name: item.author }]),
      categories: each(item.categories, ({ value }) => text(value)),
      source: item.source && { name: text(item.source.title), url: address(item.source.url) },
      enclosures: each(item.enclosures, enclosure),
    })),
  };
}

/** @param {Json} feed */
function atomParser(feed) {
  return {
    title: text(feed.title),
    description: text(feed.subtitle),
    homeUrl: alternate(feed.links),
    language: same(feed.language),
    image: { url: address(feed.logo ?? feed.icon) },
    articles: each(feed.entries, (entry) => ({
      id: same(entry.id),
      url: alternate(entry.links),
      title: text(entry.title),
      summary: text(entry.summary),
      contentHtml: html(entry.content?.value),
      published: date(entry.publishedParsed),
      updated: date(entry.updatedParsed),
      authors: people(entry.authors),
      categories: each(entry.categories, ({ label, term }) => text(label ?? term)),
      source: entry.source && { name: text(entry.source.title), url: alternate(entry.source.links) },
      enclosures: each(entry.links?.filter((/** @type {Json} */ link) => link.rel === 'enclosure'), ({ href, ...link }) => enclosure({ url: href, ...link })),
    })),
  };
}

/** @param {Json} feed which gofeed returns in JSON Feed's own terms */
function jsonParser(feed) {
  return {
    title: text(feed.title),
    description: text(feed.description),
    homeUrl: address(feed.home_page_url),
    language: same(feed.language),
    image: { url: address(feed.icon ?? feed.favicon) },
    articles: each(feed.items, (item) => ({
      id: same(item.id),
      url: address(item.url),
      title: text(item.title),
      summary: text(item.summary),
      contentHtml: html(item.content_html ?? item.content_text),
      published: date(item.date_published),
      updated: date(item.date_modified),
      authors: people(item.authors ?? (item.author && [item.author])),
      categories: each(item.tags, text),
      enclosures: each(item.attachments, ({ url, mime_type, size_in_bytes }) => enclosure({ url, type: mime_type, length: size_in_bytes })),
      image: { url: address(item.image ?? item.banner_image) },
    })),
  };
}

/** @param {Json[] | undefined} list */
function people(list) {
  return each(list?.filter(({ name }) => name), ({ name, url, uri }) => ({ name: text(name), url: address(url ?? uri) }));
}

/** @param {Json} file */
function enclosure({ url, type, length }) {
  return { url: address(url), type: same(type), length: size(length) };
}

/** @param {string | number | undefined} number */
function size(number) {
  return same(number && Number(number));
}

/** @param {{ rel?: string, href?: string }[] | undefined} links */
function alternate(links) {
  return address(links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href);
}

/** @param {Tree} value @returns {value is Expected} */
function isExpected(value) {
  return Boolean(value && 'kind' in value);
}

/**
 * @param {Tree} tree
 * @param {string} [path]
 * @returns {{ path: string, expected: Expected }[]} the values of a tree, such as `articles.0.title`
 */
export function flatten(tree, path = '') {
  if (tree === undefined) return [];
  if (isExpected(tree)) return [{ path, expected: tree }];
  const length = Array.isArray(tree) ? [{ path: `${path}.length`, expected: { kind: /** @type {Kind} */ ('same'), value: tree.length } }] : [];
  const inside = Object.entries(tree).flatMap(([name, value]) => flatten(value, path ? `${path}.${name}` : name));
  return [...length, ...inside];
}
