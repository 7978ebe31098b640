/* What readers copy out of the documents: it is well-formed, uses only what there is, and shows something in a real page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { load } from 'cheerio';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../scripts/find-browser.js';
import { readTags, wordsOf } from '../../scripts/read-manifest.js';
import { DOCUMENTS, htmlSnippets, writtenByCms } from './support/snippets.js';

/** @typedef {import('puppeteer-core').HTTPRequest} HTTPRequest */
/** @typedef {import('../../scripts/read-manifest.js').Entry} Entry */

const tags = new Map(readTags().map(({ tagName, attributes = [] }) => [String(tagName), new Map(attributes.map((entry) => [entry.name, entry]))]));

/** Attributes of every element in HTML, as far as snippets use them. */
const GLOBAL = ['id', 'class', 'lang', 'dir', 'slot', 'title', 'hidden', 'style'];

/** Attributes whose words stand in their descriptions. */
const LISTS_OF_WORDS = ['show', 'targets'];

/** Elements without an end tag, as far as snippets use them. */
const VOID = ['br', 'hr', 'img', 'input', 'link', 'meta', 'source'];

/** A prefix, as `data-prefix` has it. */
const tagOf = (/** @type {string} */ name) => name.replace(/^x-/, '');

/** @param {Entry} entry @returns {string[]} */
function listedWords({ description = '' }) {
  return /`([a-z]+(?: [a-z]+)+)`/.exec(description)?.[1]?.split(' ') ?? [];
}

/** What is wrong with an attribute; undefined where nothing is. @param {string} tag @param {string} name @param {string} value */
function faultOfAttribute(tag, name, value) {
  const entry = tags.get(tag)?.get(name);
  if (!entry) return GLOBAL.includes(name) ? undefined : `<${tag}> has no attribute ${name}`;
  const words = wordsOf(entry);
  const isFine =
    words.length ? words.includes(value)
    : entry.type?.text.startsWith('number') ? Number.isFinite(Number(value || NaN))
    : entry.type?.text === 'boolean' ? value === ''
    : LISTS_OF_WORDS.includes(name) ? value.split(' ').every((word) => listedWords(entry).includes(word))
    : true;
  return isFine ? undefined : `<${tag} ${name}="${value}">`;
}

/** Values of the attributes of a template, as docs/theming.md lists them. */
const OF_TEMPLATES = new Map(
  [...(DOCUMENTS.get('docs/theming.md') ?? '').matchAll(/^\| `(data-\w+)` \| (.+) \|$/gm)].map(([, name, values]) => [
    String(name),
    [...String(values).matchAll(/`(\w+)`/g)].map(([, value]) => value),
  ]),
);

/** Settings of the script tag, as docs/embedding.md lists them. */
const SETTINGS = [...(DOCUMENTS.get('docs/embedding.md') ?? '').matchAll(/^\| `(data-[a-z-]+)` \| `/gm)].map(([, name]) => name);

/** @param {string} html @returns {string[]} */
function faultsOf(html) {
  /** @type {string[]} */
  const faults = [];
  // A piece of a document names its `<html>`, and does not close it.
  const isDocument = /<html/.test(html);
  const $ = load(html, { sourceCodeLocationInfo: true, onParseError: ({ code }) => void (isDocument || faults.push(code)) }, isDocument);
  for (const { name, attribs, sourceCodeLocation: place } of $.root().find('*').toArray()) {
    if (!isDocument && !VOID.includes(name) && place && !('endTag' in place && place.endTag)) faults.push(`<${name}> is not closed`);
    for (const [attribute, value] of Object.entries(attribs)) {
      const isSetting = name === 'script' && attribute.startsWith('data-');
      if (isSetting && !SETTINGS.includes(attribute)) faults.push(`no setting is named ${attribute}`);
      else if (attribute.startsWith('data-') && !isSetting && !OF_TEMPLATES.get(attribute)?.includes(value)) faults.push(`${attribute}="${value}"`);
      else if (name.includes('-')) faults.push(faultOfAttribute(tagOf(name), attribute, value) ?? '');
    }
    if (name.includes('-') && !tags.has(tagOf(name))) faults.push(`there is no <${name}>`);
  }
  return faults.filter(Boolean);
}

const snippets = htmlSnippets();
const SITE = 'http://site.example/';
const TYPES = new Map([['.js', 'text/javascript'], ['.css', 'text/css'], ['.html', 'text/html']]);

/** What every address answers with that a snippet names. @param {string} address @param {string} page @returns {[type: string, body: string | Buffer]} */
function answerTo(address, page) {
  const { pathname, searchParams } = new URL(address);
  const file = `dist/cdn/${pathname.replace(/^\/newsrack\//, '')}`;
  if (address === SITE) return ['text/html; charset=utf-8', page];
  if (pathname.startsWith('/newsrack/') && existsSync(file)) return [TYPES.get(path.extname(file)) ?? 'text/plain', readFileSync(file)];
  if (pathname.endsWith('/views')) return ['application/json', JSON.stringify({ key: searchParams.get('key'), views: 14010 })];
  if (/\.(?:jpg|png|svg|webp)$/.test(pathname)) return ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'];
  return ['text/xml', readFileSync('test/fixtures/feed/systems/dedecms.xml')];
}

/** A page with the snippet, which brings its own script or is given the one of all tags. @param {string} html */
function pageWith(html) {
  const script = /<script/.test(html) ? '' : '<script type="module" src="/newsrack/newsrack.js"></script>';
  return `<!doctype html><html lang="zh-CN"><head><title>x</title><link rel="icon" href="data:,">${script}</head><body>${html}</body></html>`;
}

/** What the tags of the page show, once they show it. */
async function readShown() {
  const found = [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  await Promise.all(found.map(({ localName }) => customElements.whenDefined(localName)));
  while (found.some((tag) => tag.matches(':state(loading)'))) await new Promise(requestAnimationFrame);
  await Promise.all(found.map((tag) => /** @type {any} */ (tag).updateComplete));
  return found.map((tag) => ({
    tag: tag.localName,
    isLacking: tag.matches(':state(failed)') || (tag.matches(':state(empty)') && tag.localName !== 'news-article'),
    text: `${tag.shadowRoot?.textContent}${tag.textContent}`.trim(),
  }));
}

describe('snippets of the documents', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => void (browser = await launch(await findChromium())));
  after(() => browser.close());

  it('are in every document for page authors', () => {
    const named = new Set(snippets.map(({ name }) => name));
    for (const name of ['README.md', 'README.zh-CN.md', 'docs/embedding.md', 'docs/coming-from.md', 'docs/coming-from.zh-CN.md', 'llms.txt']) assert.ok(named.has(name), name);
  });

  it('would be found to be wrong', () => {
    const wrong = `<script data-zone="x"></script><news-tickr></news-tickr><p data-text="headline"></p>
      <news-ticker limt="3" mode="roll" speed="fast" paused="no" show="picture" label="a" label="b"><i></news-ticker>`;
    assert.equal(faultsOf(wrong).length, 10, faultsOf(wrong).join('\n'));
  });

  for (const { name, line, html } of snippets) {
    const page = writtenByCms(html);

    it(`${name}:${line} uses what there is`, () => assert.deepEqual(faultsOf(page), []));

    it(`${name}:${line} shows something, and nothing is wrong with it`, async () => {
      const tab = await browser.newPage();
      /** @type {string[]} */
      const complaints = [];
      tab.on('pageerror', (error) => void complaints.push(String(error)));
      tab.on('console', (message) => void (/newsrack/.test(message.text()) && complaints.push(message.text())));
      await tab.setRequestInterception(true);
      tab.on('request', (request) => void answer(request, pageWith(page)));
      await tab.goto(SITE);
      const shown = await tab.evaluate(readShown).finally(() => tab.close());
      assert.deepEqual(shown.filter(({ isLacking, text }) => isLacking || !text), []);
      assert.deepEqual(complaints, []);
    });
  }
});

/** @param {HTTPRequest} request @param {string} page */
function answer(request, page) {
  if (request.url().startsWith('data:')) return request.continue();
  const [contentType, body] = answerTo(request.url(), page);
  return request.respond({ contentType, body, headers: { 'Access-Control-Allow-Origin': '*' } });
}
