import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FINE, lookInto, mistakesOf } from './support/check.js';

const PIXEL = 'https://news.example/pixel.gif';
const [HEAD = '', ITEM = ''] = FINE.split(/(?=<item>)/);
const MANY = Array.from({ length: 201 }, (_, index) => ITEM.replace('a1', `n${index}`).replace('会议</title>', `会议${index}</title>`).replaceAll('/1', `/${index}`)).join('');

/** @param {RegExp | string} what @param {string} by */
const fine = (what, by) => {
  const changed = FINE.replace(what, by);
  assert.notEqual(changed, FINE, `the feed has no ${what}`);
  return changed;
};

/** @param {string} items @param {string} [head] */
const atom = (items, head = 'xml:lang="zh-CN"') => `<feed xmlns="http://www.w3.org/2005/Atom" ${head}><id>urn:f</id><title>要闻</title>${items}</feed>`;
/** @param {string} title @param {string} [rest] */
const entry = (title, rest = '<link href="https://news.example/1"/><published>2022-07-08T15:18:22+08:00</published>') => `<entry><id>urn:1</id>${title}${rest}</entry>`;
/** @param {object} changes @param {object} [head] */
const json = (changes, head = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: '要闻', language: 'zh-CN', ...head, items: [{ id: '1', url: 'https://news.example/1', title: '一', content_text: '', date_published: '2022-07-08T15:18:22+08:00', ...changes }] });

/** @typedef {[fact: string, document: string | Uint8Array, kind: string, values?: object]} Fact */

/** Changes of the fine feed, of each of which one thing is to be said. @type {Fact[]} */
const FACTS = [
  ['a declaration that the bytes belie', fine('utf-8', 'gbk'), 'charset-declared', { declared: 'gbk', found: 'utf-8' }],
  ['a bare "&", where it is', fine('召开党组', 'A & B'), 'repaired', { line: 3, column: 55, fault: 'entity' }],
  ['a control character', fine('召开党组', '\u0001召开党组'), 'repaired', { fault: 'character' }],
  ['a "<" that opens no tag', fine('召开党组', 'a < b'), 'repaired', { fault: 'tag' }],
  ['an element that is not closed', fine('会议强调', '会议<x>强调'), 'repaired', { line: 4, fault: 'nesting' }],
  ['a prefix that is not declared', fine('<description>', '<dc:creator>王</dc:creator><description>'), 'repaired', { line: 4, fault: 'prefix' }],
  ['text behind the root', `${FINE}<hr/>`, 'repaired', { line: 7, fault: 'outside' }],
  ['relative addresses', fine('<link>https://news.example/1<', '<link>/1<'), 'relative', { value: '/1', base: 'https://news.example/' }],
  ['no language', fine('<language>zh-CN</language>', ''), 'no-language', { element: '<language>zh-CN</language>' }],
  ['a language that its titles are not in', fine('zh-CN', 'en-us'), 'language-differs', { language: 'en-us' }],
  ['an article that comes twice', fine('</channel>', `${ITEM}</channel>`), 'duplicates', { count: 1 }],
  ['one id for different articles', fine('a2', 'a1'), 'repeated-ids', { count: 1, value: 'a1', element: '<guid>' }],
  ['articles without an id', fine('<guid isPermaLink="false">a1</guid>', ''), 'no-ids', { count: 1 }],
  ['articles without a title', fine('<title>省检察院召开党组会议</title>', ''), 'untitled', { count: 1, element: '<title>' }],
  ['articles without an address', fine('<link>https://news.example/1</link>', ''), 'no-address', { count: 1, title: '省检察院召开党组会议' }],
  ['addresses that no page opens', fine('<link>https://news.example/1<', '<link>javascript:alert(1)<'), 'no-address', { count: 1 }],
  ['articles without a date', fine(/<pubDate>.*<\/pubDate>/, ''), 'undated', { count: 1, element: '<pubDate>' }],
  ['dates that cannot be read', fine('Fri, 08 Jul 2022 15:18:22 +0800', '07/08/2022'), 'unreadable-dates', { count: 1, value: '07/08/2022' }],
  ['dates without a zone', fine('Fri, 08 Jul 2022 15:18:22 +0800', '2022-07-08 15:18:22'), 'floating', { count: 1, value: '2022-07-08 15:18:22' }],
  ['dates that lie ahead', fine('08 Jul 2022', '08 Jul 2023'), 'future', { count: 1 }],
  ['titles that are too long', fine('召开党组会议', '会'.repeat(60)), 'titles-long', { count: 1, letters: 64 }],
  ['titles with markup', fine('召开党组', '<![CDATA[<b>召开</b>]]>'), 'titles-markup', { count: 1, value: '省检察院<b>召开</b>会议' }],
  ['titles that are escaped twice', fine('召开党组', '召开&amp;nbsp;党组'), 'titles-entities', { count: 1 }],
  ['titles that turn the direction', fine('召开党组', '\u202e召开党组'), 'titles-bidi', { count: 1 }],
  ['pictures at http addresses', fine('url="https://news.example/1.jpg"', 'url="http://news.example/1.jpg"'), 'pictures-insecure', { count: 1, value: 'http://news.example/1.jpg' }],
  ['pictures that count readers', fine('https://news.example/1.jpg', PIXEL), 'pictures-unusable', { count: 1 }],
  ['pictures of one pixel in a body', fine('会议强调', `&lt;img src="https://news.example/x.gif" width="1" height="1">`).replace(/<media:content url="https:\/\/news.example\/1.jpg"[^>]*>/, ''), 'pictures-unusable', { count: 1 }],
  ['pictures that are too small', fine('width="800" height="600"', 'width="90" height="60"'), 'pictures-small', { count: 1 }],
];

/** Documents of which more may be said. @type {Fact[]} */
const FACTS_AMONG_OTHERS = [
  ['a document in Chinese bytes that declares nothing', readFileSync('test/fixtures/feed/encodings/gbk-undeclared.xml'), 'charset-missing', { found: 'gb18030' }],
  ['characters that are broken', readFileSync('test/fixtures/feed/encodings/utf-8-cut-character.xml'), 'broken-characters'],
  ['a document that is cut off', FINE.slice(0, -40), 'cut', { fault: 'end' }],
  ['JSON that is cut off', json({}).slice(0, -2), 'cut', { line: 1 }],
  ['JSON that is broken', json({}).replace('"要闻"', '要闻'), 'repaired-json'],
  ['items beyond repair', fine('<item><guid isPermaLink="false">a1</guid>', '<item><wrong a=b></item><item><guid isPermaLink="false">a1</guid>'), 'items-lost', { count: 1 }],
  ['no language, of Atom', atom(entry('<title>Ferry returns</title>'), '').replace('要闻', 'News'), 'no-language', { element: 'xml:lang="en"' }],
  ['more articles than a page needs', `${HEAD}${MANY}</channel></rss>`, 'large', { count: 201 }],
  ['no articles', `${HEAD}</channel></rss>`, 'no-items'],
  ['articles without a title, of JSON Feed', json({ title: undefined, content_text: '文' }), 'untitled', { element: '"title"' }],
  ['articles without a date, of Atom', atom(entry('<title>一</title>', '<link href="https://news.example/1"/>')), 'undated', { element: '<published>' }],
  ['nothing new for half a year', FINE.replaceAll('2022', '2021'), 'stale', { date: '2021-07-08' }],
  ['titles that are escaped twice, of Atom', atom(entry('<title>A &amp;amp; B</title>')), 'titles-entities', { value: 'A &#38;amp; B' }],
];

describe('newsrack check, of a document', () => {
  for (const [dialect, document] of /** @type {const} */ ([['RSS 2.0', FINE], ['Atom 1.0', atom(entry('<title>A &amp; B：要闻</title>'))], ['JSON Feed 1.1', json({})]])) {
    it(`finds nothing wrong with ${dialect} as it should be`, async () => {
      const checked = await lookInto(document);
      assert.deepEqual([checked.document?.dialect, mistakesOf(checked)], [dialect, []]);
      assert.deepEqual(checked.findings.map(({ kind }) => kind), ['charset', 'well-formed', 'items']);
    });
  }

  for (const [fact, document, kind, values = {}] of [...FACTS, ...FACTS_AMONG_OTHERS]) {
    it(`finds ${fact}`, async () => {
      const { findings } = await lookInto(document);
      const found = findings.find((finding) => finding.kind === kind);
      assert.ok(found, `found: ${findings.map((finding) => finding.kind).join(', ')}`);
      assert.deepEqual({ ...found.values, ...values }, found.values);
    });
  }

  for (const [fact, document, kind] of FACTS) {
    it(`finds nothing else than ${fact}`, async () => {
      assert.deepEqual(mistakesOf(await lookInto(document)), [kind]);
    });
  }

  /** @type {[fact: string, document: string | Uint8Array, kind: string][]} */
  const FAILURES = [
    ['an empty document', '', 'empty'],
    ['a document that is something else', 'Not Found', 'not-a-feed'],
    ['a page', readFileSync('test/fixtures/feed/other/page.html'), 'not-a-feed'],
    ['XML that is beyond repair', readFileSync('test/fixtures/feed/broken/hopeless.xml'), 'malformed'],
    ['JSON that is none', '{"version": "https://jsonfeed.org/version/1.1",\n "items": [}', 'malformed-json'],
  ];
  for (const [fact, document, kind] of FAILURES) {
    it(`says that a page would show nothing of ${fact}`, async () => {
      const { findings } = await lookInto(document);
      assert.deepEqual(findings.map((finding) => [finding.severity, finding.kind]), [['fails', kind]]);
    });
  }

  it('finds the line and column of a fault as an editor counts them', async () => {
    const { findings } = await lookInto(readFileSync('test/fixtures/feed/broken/undeclared-prefixes.xml'));
    const { line, column, fault } = findings.find(({ kind }) => kind === 'repaired')?.values ?? {};
    assert.deepEqual([line, column, fault], [2, 165, 'prefix']);
  });
});
