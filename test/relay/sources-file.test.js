import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './support/typescript.js';

const { findPageSource } = await import('../../src/relay/sources/source-entry.js');
const { parseSources } = await import('../../src/relay/sources/sources-file.js');

const PAGE = { page: 'https://news.example/a/', select: { item: 'li' } };

/** @param {unknown} json a file's content, or what it is made of @returns {Promise<string>} the mistakes, one a line */
async function mistakesOf(json) {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const [result] = await Promise.allSettled([parseSources(text)]);
  if (result.status === 'fulfilled') return '';
  assert.ok(result.reason instanceof TypeError, String(result.reason));
  return result.reason.message;
}

describe('a sources file', () => {
  it('has feeds, several feeds as one, and pages with selectors', async () => {
    const text = `\ufeff[
      { "name": "headlines", "url": "https://news.example/feed#top" },
      { "url": ["https://NEWS.example", "https://daily.example/rss.xml"], "limit": 20, "title": "全部" },
      { "name": "gaoceng", "page": "https://news.example/gaoceng/", "charset": "GB2312", "language": "zh-CN", "timeZone": "Asia/Shanghai",
        "select": { "item": "ul.list > li", "title": "a@title", "url": "@data-href", "published": "span:last-child", "image": "img@data-src" } }
    ]`;
    const [one, all, page] = await parseSources(text);
    assert.deepEqual(one, { name: 'headlines', url: ['https://news.example/feed'] });
    assert.deepEqual(all, { url: ['https://news.example/', 'https://daily.example/rss.xml'], limit: 20, title: '全部' });
    assert.ok(page && 'page' in page && page.select.image === 'img@data-src', JSON.stringify(page));
  });

  it('names the entry, the member and what is wrong, all at once', async () => {
    const mistakes = await mistakesOf([
      { name: 'a', url: 'https://news.example/', limit: 0 },
      { name: 'b/c', ...PAGE, select: { item: 'li[', titel: 'a' } },
    ]);
    assert.deepEqual(mistakes.split('\n').map((line) => line.replace(/ \(Expected.*/, '')), [
      'entry 1 (a): "limit" is not a whole number above 0',
      'entry 2 (b/c): "name" is not a file name of ASCII letters, digits, ".", "-" and "_"',
      'entry 2 (b/c): in "select", "item" is not a CSS selector: li[',
      'entry 2 (b/c): in "select", "titel" is unknown; known are item, title, url, published, summary, image, author, category',
    ]);
  });

  /** @type {[what: string, json: unknown, mistake: RegExp][]} */
  const REFUSED = [
    ['no JSON, and says where', '[{ "url": "https://news.example/", }]', /^the file is not JSON: .*position 3\d/],
    ['one entry without its list', { url: 'https://news.example/' }, /begin with "\["/],
    ['an entry that is none', ['https://news.example/'], /^entry 1: an entry is an object/],
    ['an entry without an address', [{ name: 'a' }], /either "url" or "page"/],
    ['an entry with both kinds of addresses', [{ url: 'https://news.example/', ...PAGE }], /either "url" or "page"/],
    ['selectors for a feed', [{ url: 'https://news.example/', select: { item: 'li' } }], /"select" is unknown/],
    ['a member that nobody knows, not even one of every object', [{ url: 'https://news.example/', constructor: 1 }], /"constructor" is unknown; known are name/],
    ['a page without selectors', [{ page: 'https://news.example/' }], /"select" has to be an object with "item"/],
    ['a page without the selector of its items', [{ page: 'https://news.example/', select: { title: 'a' } }], /"item"/],
    ['an empty selector', [{ ...PAGE, select: { item: 'li', title: ' ' } }], /"title" is not a text/],
    ['a pseudo-element', [{ ...PAGE, select: { item: 'li', title: 'a::text' } }], /"title" is not a CSS selector: a::text/],
    ['a relative address', [{ url: '/feed' }], /"url" is not an absolute http\(s\) address: \/feed/],
    ['another scheme', [{ url: ['https://news.example/', 'file:///etc/passwd'] }], /file:\/\/\/etc\/passwd/],
    ['an address that is no text', [{ url: 5 }], /in quotation marks/],
    ['an empty list of addresses', [{ url: [] }], /empty list/],
    ['an unknown encoding', [{ ...PAGE, charset: 'gbkk' }], /"charset" is not an encoding/],
    ['an unknown zone', [{ ...PAGE, timeZone: 'Asia/Peking' }], /"timeZone" is not a time zone/],
    ['an impossible language', [{ ...PAGE, language: 'zh_CN' }], /"language" is not a language tag/],
    ['a name that leaves its folder', [{ ...PAGE, name: '../a' }], /"name" is not a file name/],
    ['a hidden file', [{ ...PAGE, name: '.a' }], /"name" is not a file name/],
    ['names that differ in case alone', [{ ...PAGE, name: 'A' }, { url: 'https://news.example/', name: 'a' }], /^entry 2 \(a\): the name a is entry 1 \(A\)'s already$/],
    ['a page that is described twice', [PAGE, { ...PAGE, page: 'https://NEWS.example:443/a/' }], /^entry 2: the page https:\/\/news.example\/a\/ is entry 1's already$/],
  ];
  for (const [what, json, mistake] of REFUSED) {
    it(`refuses ${what}`, async () => {
      assert.match(await mistakesOf(json), mistake);
    });
  }
});

describe('a page of a sources file', () => {
  it('is found by its address, however callers spell it', async () => {
    const sources = await parseSources(JSON.stringify([{ url: 'https://news.example/a/' }, { page: 'https://News.Example/a/', select: { item: 'li' } }]));
    for (const address of ['https://news.example/a/', 'https://NEWS.example./a/#top', 'https://news.example:443/b/../a/']) {
      assert.equal(findPageSource(sources, address)?.page, 'https://news.example/a/', address);
    }
    assert.equal(findPageSource(sources, 'https://news.example/a'), undefined);
    assert.equal(findPageSource([], 'https://news.example/a/'), undefined);
  });
});
