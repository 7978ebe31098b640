import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FINE, FINE_HEADERS, run, withAnswers } from './support/check.js';
import { withFolder } from './support/folder.js';
import { run as runCommand } from './support/start-command.js';

const english = await import('../../src/command/check/messages-en.js');
const chinese = await import('../../src/command/check/messages-zh-cn.js');
const { columnsOf, cutColumns, padColumns } = await import('../../src/command/terminal-text.js');

const GBK = readFileSync('test/fixtures/feed/systems/dedecms.xml');
const IN_ENGLISH = ['--lang', 'en', '--time-zone', 'Asia/Shanghai'];
const IN_CHINESE = ['--lang', 'zh-CN', '--time-zone', 'Asia/Shanghai'];

/** A report without what differs from run to run. @param {string} out @param {string} origin */
const steady = (out, origin) => out.replaceAll(origin, 'https://site.example').replace(/\d+ (ms|毫秒)/g, '5 $1');

describe('newsrack check', () => {
  for (const [name, language] of /** @type {const} */ ([['en', IN_ENGLISH], ['zh-cn', IN_CHINESE]])) {
    it(`tells all of a feed in GBK, in ${name}`, async () => {
      await withAnswers({ '/rss.xml': { body: GBK, headers: { 'content-type': 'text/xml; charset=utf-8' } } }, async (origin) => {
        const { code, out, error } = await run(`${origin}/rss.xml`, ...language);
        assert.deepEqual([code, error], [1, '']);
        assert.equal(steady(out, origin), readFileSync(`test/fixtures/check/gbk.${name}.txt`, 'utf8').trimEnd());
      });
    });

    it(`tells all of a broken feed in a file, in ${name}`, async () => {
      const { code, out, error } = await run('test/fixtures/feed/broken/ampersand.xml', ...language);
      assert.deepEqual([code, error], [0, '']);
      assert.equal(out, readFileSync(`test/fixtures/check/broken.${name}.txt`, 'utf8').trimEnd());
    });
  }

  it('shows the first ten headlines as a ticker does, newest first, cut to the width of a terminal', async () => {
    const items = Array.from({ length: 12 }, (_, index) => `<item><title>第${index}条：${'长'.repeat(60)}</title><pubDate>2022-07-${10 + index} 08:00 +0800</pubDate></item>`).join('');
    await withFolder({ 'rss.xml': `<rss><channel>${items}</channel></rss>` }, async (folder) => {
      const { out } = await run(`${folder}/rss.xml`, ...IN_ENGLISH);
      const lines = out.split('\n').filter((line) => /^ +\d+\. /.test(line));
      assert.equal(lines.length, 10);
      assert.match(String(lines[0]), /^ {3}1\. 2022-07-21 08:00 {9}第11条：长+…$/);
      assert.ok(lines.every((line) => columnsOf(line) <= 80), out);
    });
  });

  it('lets nothing of a feed write to the terminal as it likes', async () => {
    const body = FINE.replace('<title>要闻', '<title>\u001b[31m要闻').replace('Fri, 08', '\u001b[2J\u009b31m');
    await withAnswers({ '/': { body, headers: { ...FINE_HEADERS, 'access-control-allow-origin': 'a\u009bb' } } }, async (origin) => {
      const { out } = await run(`${origin}/`, ...IN_ENGLISH);
      assert.doesNotMatch(out, /[\u001b\u0080-\u009f]/);
    });
  });

  it('has a snippet for a page that may read the feed itself', async () => {
    await withAnswers({ '/rss.xml?a=1&b="': {}, '/rss.xml?a=1&b=%22': {} }, async (origin) => {
      const { code, out } = await run(`${origin}/rss.xml?a=1&b="`, '--lang', 'en');
      assert.equal(code, 0);
      assert.match(out, new RegExp(`<script type="module" src="/newsrack/newsrack\\.js"></script>\\n  <news-ticker feed="${origin}/rss\\.xml\\?a=1&amp;b=%22"></news-ticker>`));
      assert.match((await run(`${origin}/rss.xml?a=1&b="`, '--origin', origin)).out, /feed="\/rss\.xml\?a=1/);
    });
  });

  it('has a snippet for a page that goes through a relay', async () => {
    await withAnswers({ '/': { headers: { 'content-type': 'text/xml' } } }, async (origin) => {
      assert.match((await run(`${origin}/`)).out, /data-relay="https:\/\/relay\.example"/);
      const { code, out } = await run(`${origin}/`, '--relay', 'https://relay.news.example/');
      assert.match(out, /data-relay="https:\/\/relay\.news\.example"/);
      assert.equal(code, 0);
    });
  });

  it('prints the findings as data, of several feeds', async () => {
    await withAnswers({ '/': {}, '/blocked': { headers: { etag: '"1"' } } }, async (origin) => {
      const { code, out } = await run(`${origin}/`, `${origin}/blocked`, `${origin}/missing`, '--json', '--lang', 'zh');
      const [good, blocked, missing] = JSON.parse(out);
      assert.equal(code, 1);
      assert.deepEqual([good.isShown, good.feed.dialect, good.feed.found, good.headlines.length], [true, 'RSS 2.0', 2, 2]);
      assert.deepEqual([blocked.isShown, blocked.findings[0].kind, blocked.findings[0].severity], [false, 'cors-missing', 'fails']);
      assert.match(blocked.findings[0].advice, /请发送 “Access-Control-Allow-Origin: \*”/);
      assert.deepEqual([missing.isShown, missing.feed, missing.findings[0].values.status, missing.answers[0].status], [false, undefined, 404, 404]);
    });
  });

  /** @type {[what: string, args: string[], mistake: RegExp][]} */
  const MISUSES = [
    ['no feed', [], /^Name a feed/],
    ['a file that is not there', ['/nowhere/rss.xml'], /\/nowhere\/rss\.xml cannot be read/],
    ['an address that looks like a file', ['news.example/rss.xml'], /write https:\/\/news\.example\/rss\.xml/],
    ['an option that there is not', ['https://a.example/', '--colour'], /--colour/],
    ['an origin that is none', ['https://a.example/', '--origin', 'news.example'], /--origin is an http\(s\) address/],
    ['a zone that is none', ['https://a.example/', '--time-zone', 'Peking'], /--time-zone is the name/],
    ['a language that it does not speak', ['https://a.example/', '--lang', 'french'], /--lang is one of en, zh-CN/],
  ];
  for (const [what, args, mistake] of MISUSES) {
    it(`refuses ${what}, with exit code 2`, async () => {
      const { code, out, error } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, mistake);
    });
  }

  it('has every text in both languages, with the same values', () => {
    const namesIn = (/** @type {string} */ text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [kind, { says, advice }] of /** @type {[keyof typeof chinese.FINDINGS, import('../../src/command/check/messages-en.js').FindingText][]} */ (Object.entries(english.FINDINGS))) {
      const { says: saysInChinese, advice: adviceInChinese } = chinese.FINDINGS[kind];
      assert.deepEqual([namesIn(saysInChinese), namesIn(adviceInChinese)], [namesIn(says), namesIn(advice)], kind);
    }
    const options = (/** @type {string} */ usage) => usage.match(/--[a-z-]+/g);
    assert.deepEqual(options(chinese.USAGE), options(english.USAGE));
  });

  it('prints what the document shows', () => {
    const [, shown = ''] = /^```\n(Feed .*?)^```/ms.exec(readFileSync('docs/check.md', 'utf8')) ?? [];
    const printed = readFileSync('test/fixtures/check/gbk.en.txt', 'utf8').replaceAll('site.example', 'news.example').split('\n');
    const lines = shown.split('\n').filter((line) => line !== '…');
    assert.ok(lines.length > 20, shown);
    assert.deepEqual(lines.filter((line) => !printed.includes(line)), []);
  });

  it('has its options in the document', () => {
    const options = (/** @type {string} */ text) => [...new Set(text.match(/--(?:origin|relay|time-zone|lang|json)\b/g))].sort();
    assert.deepEqual(options(readFileSync('docs/check.md', 'utf8')), options(english.USAGE));
  });
});

describe('columns of a terminal', () => {
  it('are two for a letter of East Asia and none for a mark', () => {
    assert.deepEqual(['abc', '要闻', 'Ａ', '한', 'e\u0301', '“–”'].map(columnsOf), [3, 4, 2, 2, 1, 3]);
    assert.equal(padColumns('要闻', 6), '要闻  ');
    assert.deepEqual([cutColumns('要闻要闻', 8), cutColumns('要闻要闻', 7), cutColumns('要闻要闻', 6)], ['要闻要闻', '要闻要…', '要闻…']);
  });
});

describe('newsrack, of newsrack check', () => {
  it('explains it in the language of the terminal', async () => {
    const [en, zh] = await Promise.all([runCommand(['help', 'check'], { LC_ALL: 'en_US.UTF-8' }), runCommand(['help', 'check'], { LC_ALL: 'zh_CN.UTF-8' })]);
    assert.deepEqual([en.code, en.out, zh.code, zh.out], [0, `${english.USAGE}\n`, 0, `${chinese.USAGE}\n`]);
    assert.match((await runCommand(['check', '--help', '--lang', 'zh'], { LC_ALL: 'C' })).out, /选项/);
  });
});
