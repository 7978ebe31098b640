/*
 * A page shows the same with a relay and without: each feed is read by a server, as it is and as the JSON Feed that a
 * server makes of it, and by Chromium, and every value compared. Feeds are the fixtures, and other people's where
 * NEWSRACK_CORPORA, or ../shared/corpora, has them. No difference is excepted.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ADDRESS } from '../corpus/compare.js';
import { openReader } from '../corpus/open-reader.js';
import { loadSource } from './support/load-source.js';

/** @typedef {{ name: string, bytes: Uint8Array }} File */

const FOLDERS = ['test/fixtures/feed', 'test/fixtures/news', 'demo/public/feeds', process.env.NEWSRACK_CORPORA ?? '../shared/corpora'];

/**
 * How feeds break in the wild.
 * @type {Record<string, (text: string) => string>}
 */
const ACCIDENTS = {
  'cut in the middle': (text) => text.slice(0, text.length / 2),
  'cut before its end': (text) => text.slice(0, -20),
  'with an ampersand': (text) => text.replaceAll('</title>', ' R&D &copy;&nosuch; &amp;amp;</title>'),
  'with HTML that is no XML': (text) => text.replaceAll(/<(description|summary|content)\b[^/>]*>/g, '$&<p>1<br>2 <img src=x.png alt="a > b"> '),
  'with XHTML': (text) =>
    text.replaceAll('</title>', `$&<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><style>a>b</style>&#160;<br/><iframe src="/v"/><em title="&lt;&quot;&#160;">x&lt;</em><![CDATA[<b>&amp;]]></div></content>`),
  'with characters that XML forbids': (text) => text.replaceAll('</title>', '\u0001\ufffe&#2;&#146;</title>'),
  'after an error message': (text) => `<br>\n<b>Warning</b>: include(x) in a.php\n${text}`,
};

/** @returns {File[]} */
function readFiles() {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xml|html|json|txt)$/.test(name) && !name.endsWith('_expected.json'))
      .map((name) => ({ name: path.join(folder, name), bytes: readFileSync(path.join(folder, name)) })),
  );
}

/** @param {File} file @returns {File[]} */
function breakFile({ name, bytes }) {
  if (!name.startsWith('test/') || !name.endsWith('.xml')) return [];
  return Object.entries(ACCIDENTS).map(([how, change]) => ({ name: `${name}, ${how}`, bytes: Buffer.from(change(bytes.toString()) ) }));
}

/** @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

describe('a feed read by a server', () => {
  /** @type {import('./support/load-source.js').Source} */
  let source;
  /** @type {import('../corpus/open-reader.js').Reader} */
  let reader;
  /** @type {{ name: string, bytes: Uint8Array, feed?: import('../../src/feed/model.ts').Feed, kind?: string }[]} */
  let outcomes;

  before(async () => {
    source = await loadSource();
    reader = await openReader(ADDRESS);
    const whole = readFiles();
    outcomes = await Promise.all([...whole, ...whole.flatMap(breakFile)].map(async ({ name, bytes }) => ({ name, bytes, ...(await readOnServer(bytes)) })));
  });
  after(() => reader.close());

  /** @param {Uint8Array} bytes */
  async function readOnServer(bytes) {
    try {
      return { feed: await source.readSourceInSlices({ bytes, url: ADDRESS }) };
    } catch (error) {
      if (!source.isFeedError(error)) throw error;
      return { kind: error.kind };
    }
  }

  /** @param {Uint8Array[]} files */
  const readInBrowser = (files) => reader.readFeeds(files.map((bytes) => Buffer.from(bytes).toString('base64')));

  it('is what a browser makes of it, value by value, and fails where it fails there', async () => {
    const seen = await readInBrowser(outcomes.map(({ bytes }) => bytes));
    assert.ok(outcomes.filter(({ feed }) => feed).length > 300 && outcomes.filter(({ kind }) => kind).length > 20);
    outcomes.forEach(({ name, feed, kind }, index) => assert.deepEqual(plain({ feed, kind }), seen[index], name));
  });

  it('is the same Feed again when a browser reads what the server writes', async () => {
    const feeds = outcomes.flatMap(({ name, feed }) => (feed ? [{ name, feed, text: JSON.stringify(source.writeJsonFeed(feed)) }] : []));
    const seen = await readInBrowser(feeds.map(({ text }) => Buffer.from(text)));
    feeds.forEach(({ name, feed, text }, index) => assert.deepEqual(seen[index], { feed: plain(feed) }, `${name}: ${text.slice(0, 1000)}`));
  });
});
