import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadSource } from './support/load-source.js';

/** @typedef {import('../../src/feed/model.ts').Feed} Feed */

const url = 'https://feeds.example/news/feed.xml';

/** Every field there is, with texts that would be read as markup. @type {Feed} */
const FULL = {
  url,
  title: 'Notes on <b>HTML</b> &amp; more',
  homeUrl: 'https://feeds.example/',
  description: 'Use <p>words</p>',
  language: 'en',
  image: { url: 'https://feeds.example/logo.png', alt: 'Logo', width: 88, height: 31 },
  articles: [
    {
      id: 'https://feeds.example/not-an-address',
      url: undefined,
      title: '<i>Two</i> tags &lt;br&gt;',
      summary: 'The <em>tag</em> and &nbsp;',
      contentHtml: '<p>The &lt;em&gt; tag</p><img src="b.png">',
      base: 'https://feeds.example/deep/er/',
      published: new Date('2022-07-08T15:18:22Z'),
      updated: new Date('2022-07-09T00:00:00.5Z'),
      floating: true,
      authors: [{ name: 'A <b>B</b>', url: 'https://feeds.example/a' }, { name: '王小明', url: undefined }],
      source: { name: 'The &amp;amp; Wire', url: 'https://wire.example/' },
      credits: [{ role: '责任编辑', name: '<b>李青</b>' }],
      categories: ['<u>a</u>', '要闻'],
      image: { url: 'https://feeds.example/1.jpg', alt: 'A "<b>boat</b>"', width: 640, height: undefined },
      enclosures: [{ url: 'https://feeds.example/1.mp3', type: undefined, length: 0 }, { url: 'https://feeds.example/2.mp3', type: 'audio/mpeg', length: undefined }],
      views: 0,
      comments: 17,
      language: 'zh',
    },
  ],
};

/** @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

describe('the JSON Feed that a relay answers with', () => {
  /** @type {import('./support/load-source.js').Source} */
  let source;
  before(async () => {
    source = await loadSource();
  });

  /** @param {string} file */
  const read = (file) => source.readSourceInSlices({ bytes: readFileSync(file), url });

  /** @param {Feed} feed @param {object} [options] @returns {any} */
  const write = (feed, options) => plain(source.writeJsonFeed(feed, options));

  /** @param {any} json @param {string} [timeZone] */
  const readBack = (json, timeZone = 'UTC') => source.parseFeed(JSON.stringify(json), { url, timeZone });

  it('is read as the Feed that it was made of, every field of it', () => {
    assert.deepEqual(plain(readBack(write(FULL))), plain(FULL));
  });

  it('is JSON Feed 1.1 to those who know nothing of Newsrack', () => {
    const { version, title, feed_url, items: [item] } = write(FULL);
    assert.deepEqual([version, title, feed_url], ['https://jsonfeed.org/version/1.1', FULL.title, url]);
    const dates = [item.date_published, item.date_modified];
    assert.deepEqual({ ...item, _newsrack: undefined }, {
      id: 'https://feeds.example/not-an-address',
      title: '<i>Two</i> tags &lt;br&gt;',
      content_html: '<p>The &lt;em&gt; tag</p><img src="b.png">',
      summary: 'The <em>tag</em> and &nbsp;',
      image: 'https://feeds.example/1.jpg',
      date_published: dates[0],
      date_modified: dates[1],
      authors: [{ name: 'A <b>B</b>', url: 'https://feeds.example/a' }, { name: '王小明' }],
      tags: ['<u>a</u>', '要闻'],
      language: 'zh',
      attachments: [{ url: 'https://feeds.example/1.mp3', mime_type: '', size_in_bytes: 0 }, { url: 'https://feeds.example/2.mp3', mime_type: 'audio/mpeg' }],
      _newsrack: undefined,
    });
    for (const date of dates) assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('has a content in each item, which JSON Feed asks for', async () => {
    const feed = await read('test/fixtures/feed/rss/links.xml');
    for (const fields of ['all', 'headline']) {
      for (const item of write(feed, { fields }).items) assert.ok('content_html' in item || 'content_text' in item, JSON.stringify(item));
    }
  });

  it('leaves a date without a zone to the page, in whose zone it is placed', () => {
    const [article] = readBack(write(FULL), 'Asia/Shanghai').articles;
    assert.deepEqual([article?.published?.toISOString(), article?.floating], ['2022-07-08T07:18:22.000Z', true]);
  });

  it('says nothing twice: an ordinary article has no more than its base in the extension', async () => {
    const [item] = write(await read('test/fixtures/feed/rss/links.xml')).items;
    assert.deepEqual(Object.keys(item._newsrack), ['base']);
  });

  it('brings the newest where few are wanted, in the order of the feed', async () => {
    const feed = await read('test/fixtures/news/oldest-first.xml');
    assert.deepEqual(write(feed, { limit: 2 }).items.map((/** @type {any} */ { title }) => title), ['中', '晚']);
    assert.equal(write(feed, { limit: 0 }).items.length, 0);
    assert.equal(write(feed).items.length, 3);
  });

  it('of headlines has what a ticker shows, and neither body nor summary', () => {
    const [item] = write(FULL, { fields: 'headline' }).items;
    assert.deepEqual(Object.keys(item).sort(), ['_newsrack', 'content_text', 'date_modified', 'date_published', 'id', 'image', 'language', 'tags', 'title']);
    assert.equal(item.content_text, '');
    const [article] = readBack(write(FULL, { fields: 'headline' })).articles;
    const { id, title, published, updated, floating, source, categories, image, language } = /** @type {Feed['articles'][0]} */ (FULL.articles[0]);
    assert.deepEqual(plain(article), plain({ id, title, base: url, published, updated, floating, authors: [], source, credits: [], categories, image, enclosures: [], language }));
  });

  it('of twenty headlines is smaller than 4 KB on the wire, and than an eighth of the whole', async () => {
    const body = `<p>${'省检察院召开党组会议，学习贯彻全会精神，部署下半年工作。'.repeat(40)}</p>`;
    const items = Array.from({ length: 20 }, (_, index) => `<item><title>第${index}条：省检察院召开党组会议部署下半年工作</title><link>https://news.example/a/${index}.html</link><pubDate>Fri, 08 Jul 2022 15:18:${index + 10} +0800</pubDate><description><![CDATA[${body}${index}]]></description></item>`);
    const feed = await source.readSourceInSlices({ bytes: new TextEncoder().encode(`<rss><channel><title>要闻</title>${items.join('')}</channel></rss>`), url });
    const [headlines, whole] = [write(feed, { fields: 'headline' }), write(feed)].map((json) => Buffer.from(JSON.stringify(json)));
    assert.ok(headlines && whole && headlines.length * 8 < whole.length, `${headlines?.length} of ${whole?.length} bytes`);
    assert.ok(gzipSync(headlines).length < 4096, `${gzipSync(headlines).length} bytes`);
  });
});
