import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Miniflare } from 'miniflare';
import { bundleSource } from './support/load-source.js';
import { errorOf, withSite } from './support/site.js';
import './support/typescript.js';

const { readPageDate } = await import('../../src/relay/sources/page-date.js');
const { selectItems } = await import('../../src/relay/sources/select-items.js');
const { parseSources } = await import('../../src/relay/sources/sources-file.js');

const GBK = readFileSync('test/fixtures/relay/list-gbk.html');
const NOW = new Date('2022-07-08T12:00:00Z');
const URL = 'https://news.example/yaowen/index.html';

/** @typedef {import('../../src/relay/sources/source-entry.js').ItemSelectors} ItemSelectors */

/** @param {string} html @param {Partial<ItemSelectors>} [select] @param {object} [options] */
const select = (html, select, options) => selectItems(html, { url: URL, now: NOW, ...options, select: { item: 'li', ...select } });

/** @param {string} html @param {Partial<ItemSelectors>} [selectors] */
async function firstOf(html, selectors) {
  const [first] = (await select(html, selectors)).articles;
  assert.ok(first, html);
  return first;
}

/** @param {object} page @returns {Promise<import('../../src/relay/sources/source-entry.js').SourceEntry[]>} */
const entry = async (page) => [...(await parseSources(JSON.stringify([page])))];

describe('a list of a portal in GBK that says it is in UTF-8', () => {
  /** @param {(feed: import('../../src/feed/index.js').Feed) => void} check @param {object} [settings] */
  const read = async (check, settings) => {
    await withSite({ '/yaowen/': { body: GBK, type: 'text/html; charset=utf-8' } }, async ({ origin, read }) => {
      const sources = await entry({ page: `${origin}/yaowen/`, select: { item: 'ul.list > li', published: 'span' }, ...settings });
      const { feed, found } = await read('/yaowen/#top', { sources });
      assert.ok(feed && found === 'selected');
      check(feed);
    });
  };

  it('is read with whole headlines, as they stand', async () => {
    await read(({ title, articles }) => {
      assert.equal(title, '要闻－槐川法治网');
      assert.deepEqual(articles.map((article) => article.title), [
        '【百日行动】槐川市公安局：夏季治安打击整治“百日行动”首战告捷',
        '“一窗通办”上线　群众办事“只进一扇门”（图）',
        '全省法院院长座谈会召开，部署下半年工作；R&D 投入 <5%',
        '关于春节假期服务安排的通知',
      ]);
    });
  });

  it('has absolute addresses, each once, by which articles are known; none of scripts', async () => {
    await read(({ url, articles }) => {
      const addresses = articles.map((article) => article.url?.replace(new globalThis.URL(url).origin, ''));
      assert.deepEqual(addresses, ['/yaowen/2022/0708/t1.html', '/yaowen/2022/0707/t2.html', 'http://www.example.com/t3.html', '/yaowen/2022/0704/t4.html']);
      assert.deepEqual(articles.map(({ id }) => id), articles.map((article) => article.url));
    });
  });

  it('has dates where the page has them, floating or placed, and none besides', async () => {
    await read(({ articles }) => {
      assert.deepEqual(articles.slice(1).map(({ published, floating }) => [published?.toISOString(), floating]), [
        ['2022-07-07T15:18:00.000Z', true],
        ['2022-07-06T00:00:00.000Z', true],
        [undefined, undefined],
      ]);
    });
    await read(({ articles }) => {
      assert.deepEqual([articles[1]?.published?.toISOString(), articles[1]?.floating], ['2022-07-07T07:18:00.000Z', undefined]);
    }, { timeZone: 'Asia/Shanghai' });
  });

  it('goes by the title, language and limit of its entry', async () => {
    await read(({ title, language, articles }) => {
      assert.deepEqual([title, language, articles.length, articles[0]?.language], ['要闻', 'zh-CN', 2, 'zh-CN']);
    }, { title: '要闻', language: 'zh-CN', limit: 2 });
  });

  it('is read right by the encoding of its entry where the server names one that fits any bytes', async () => {
    await withSite({ '/': { body: GBK, type: 'text/html; charset=iso-8859-1' } }, async ({ origin, read }) => {
      const page = { page: origin, select: { item: 'ul.list > li' } };
      const titleBy = async (/** @type {object} */ settings) => (await read('/', { sources: await entry({ ...page, ...settings }) })).feed?.title;
      assert.equal(await titleBy({ charset: 'gb2312' }), '要闻－槐川法治网');
      assert.notEqual(await titleBy({}), '要闻－槐川法治网', 'without it the label counts, which makes the entry worth having');
    });
  });
});

describe('of an item', () => {
  it('text is text: decoded once, without markup', async () => {
    const { title, summary } = await firstOf('<li><a href="/1"><b>A</b> &amp;lt;b&amp;gt; &lt;script&gt;</a><p>R&amp;amp;D\n <i>x</i></p>', { summary: 'p' });
    assert.deepEqual([title, summary], ['A &lt;b&gt; <script>', 'R&amp;D x']);
  });

  it('the link with the longest text is the headline, by default', async () => {
    const { title, url } = await firstOf('<li><a href="/s/">要闻</a><a href="/1"><img src="a.jpg" alt=""></a><a href="/1">全省法院院长座谈会召开</a>');
    assert.deepEqual([title, url], ['全省法院院长座谈会召开', 'https://news.example/1']);
  });

  it('the item may itself be the link, or be within it', async () => {
    assert.equal((await firstOf('<div><a class="n" href="/1">A</a></div>', { item: 'a.n' })).url, 'https://news.example/1');
    assert.equal((await firstOf('<a href="/1"><div class="n"><h3>A</h3></div></a>', { item: 'div.n', title: 'h3' })).url, 'https://news.example/1');
  });

  it('a title that is selected brings its own link', async () => {
    const html = '<li><a href="/long">A link with a much longer text</a><h3><a href="/1">A</a></h3>';
    assert.equal((await firstOf(html, { title: 'h3' })).url, 'https://news.example/1');
  });

  it('attributes are read with @, those of the item without a selector', async () => {
    const html = '<li data-id="/n/1" data-date="2022-07-08"><b data-t="标题">x</b><img data-src="/a.jpg" src="/blank.gif" alt="图">';
    const article = await firstOf(html, { title: 'b@data-t', url: '@data-id', published: '@data-date', image: 'img' });
    assert.deepEqual([article.title, article.url, article.published?.toISOString()], ['标题', 'https://news.example/n/1', '2022-07-08T00:00:00.000Z']);
    assert.deepEqual(article.image, { url: 'https://news.example/a.jpg', alt: '图' });
  });

  it('author and category are found as well', async () => {
    const { authors, categories } = await firstOf('<li><a href="/1">A</a><i>王小明</i><em>法治</em>', { author: 'i', category: 'em' });
    assert.deepEqual([authors.map(({ name }) => name), categories], [['王小明'], ['法治']]);
  });

  it('addresses are relative to the <base> of the page', async () => {
    assert.equal((await firstOf('<base href="https://cdn.example/x/"><li><a href="1.html">A</a>')).url, 'https://cdn.example/x/1.html');
  });

  it('a <time> counts without being asked for, and a date beside the headline by :scope', async () => {
    assert.equal((await firstOf('<li><time datetime="2022-07-08T15:18+08:00">heute</time><a href="/1">A</a>')).published?.toISOString(), '2022-07-08T07:18:00.000Z');
    assert.equal((await firstOf('<li>[07/06] <a href="/1">2022年7月1日起施行</a>', { published: ':scope' })).published?.toISOString(), '2022-07-06T00:00:00.000Z');
  });

  it('links that lead nowhere else make no article', async () => {
    const { articles } = await select(['#', '#top', 'index.html', '', 'mailto:a@news.example', 'javascript:;', '#/news/1', '/2'].map((href) => `<li><a href="${href}">A</a>`).join(''));
    assert.deepEqual(articles.map(({ url }) => url), [`${URL}#/news/1`, 'https://news.example/2']);
  });
});

describe('a date', () => {
  /** @type {[text: string, date: string | undefined, floating?: boolean][]} */
  const DATES = [
    ['2022-07-08 15:18', '2022-07-08T15:18', true],
    ['发布时间：2022-07-08 15:18:22 来源：新华社', '2022-07-08T15:18:22', true],
    ['【2022年7月8日】', '2022-07-08T00:00', true],
    ['2022年07月08日 星期五 15时18分', '2022-07-08T15:18', true],
    ['２０２２／０７／０８　１５：１８', '2022-07-08T15:18', true],
    ['2022.7.8', '2022-07-08T00:00', true],
    ['2022-07-08 Nora Lind', '2022-07-08T00:00', true],
    ['2022-07-08T15:18:22+08:00', '2022-07-08T07:18:22', false],
    ['Posted on July 8, 2022 by Nora', '2022-07-08T00:00', true],
    ['Fri, 08 Jul 2022 15:18:22 GMT', '2022-07-08T15:18:22', false],
    ['[07/08]', '2022-07-08T00:00', true],
    ['(07-08 15:18)', '2022-07-08T15:18', true],
    ['7月8日', '2022-07-08T00:00', true],
    ['07-09', '2022-07-09T00:00', true],
    ['12-31', '2021-12-31T00:00', true],
    ['02-29', '2020-02-29T00:00', true],
    ['3小时前', undefined],
    ['昨天 15:18', undefined],
    ['15:18', undefined],
    ['1.5', undefined],
    ['13-45', undefined],
    ['010-12345678', undefined],
    ['', undefined],
  ];
  for (const [text, date, floating] of DATES) {
    it(`is ${date ?? 'not'} in “${text}”, read on 2022-07-08`, () => {
      const parsed = readPageDate(text, NOW);
      assert.deepEqual([parsed?.date.toISOString().replace(/(:00)?\.000Z$/, ''), parsed?.floating], [date, floating]);
    });
  }
});

describe('a page', () => {
  it('on which nothing matches says which selector found how many', async () => {
    const { kind, detail } = await errorOf(select('<li><a href="/1">A</a>', { item: 'ul.list > li' }));
    assert.deepEqual([kind, detail], ['no-feed', 'The page was read, but the selector of its items, ul.list > li, matches nothing on it.']);
    const { detail: parts } = await errorOf(select('<li><a href="/1">A</a><li><a href="/2">B</a>', { title: 'h3' }));
    assert.match(parts, /li matches 2; of these, 0 have a title \(h3\) and 2 an http\(s\) address \(href of the link\)/);
  });

  it('that did not change is not sent again', async () => {
    await withSite({ '/': { body: '<li><a href="/1">A</a>', etag: '"1"' } }, async ({ origin, read, asked }) => {
      const sources = await entry({ page: origin, select: { item: 'li' } });
      const { answer, documentUrl, recipe } = await read('/', { sources });
      assert.equal((await read('/', { sources, known: { documentUrl, recipe, etag: answer.etag } })).answer.status, 304);
      assert.deepEqual(asked, ['/', '/ (304)']);
    });
  });

  it('is read anew once its selectors are others', async () => {
    await withSite({ '/': { body: '<li><a href="/1">A</a><p><a href="/2">B</a>', etag: '"1"' } }, async ({ origin, read }) => {
      const { answer, documentUrl, recipe } = await read('/', { sources: await entry({ page: origin, select: { item: 'li' } }) });
      const sources = await entry({ page: origin, select: { item: 'p' } });
      const { feed } = await read('/', { sources, known: { documentUrl, recipe, etag: answer.etag } });
      assert.deepEqual(feed?.articles.map(({ title }) => title), ['B']);
    });
  });

  it('is read even where its feed was found before it was described', async () => {
    await withSite({ '/': { body: '<li><a href="/1">A</a>', etag: '"1"' }, '/feed': { etag: '"1"' } }, async ({ origin, read, asked }) => {
      const sources = await entry({ page: origin, select: { item: 'li' } });
      const { feed } = await read('/', { sources, known: { documentUrl: `${origin}/feed`, etag: '"1"' } });
      assert.deepEqual([feed?.articles.length, asked], [1, ['/']]);
    });
  });

  it('is read on Workers as well', async () => {
    const worker = new Miniflare({ modules: true, script: await bundleSource('page-worker.ts'), compatibilityDate: '2025-01-01' });
    try {
      const response = await worker.dispatchFetch('https://relay.example/', { method: 'POST', body: GBK });
      const { title, items } = /** @type {{ title: string, items: unknown[] }} */ (await response.json());
      assert.deepEqual([title, items.length], ['要闻－槐川法治网', 4]);
    } finally {
      await worker.dispose();
    }
  });

  it('that a parser would take hours for is refused in seconds', async () => {
    const many = (/** @type {number} */ count, /** @type {(index: number) => string} */ write) => Array.from({ length: count }, (_, index) => write(index)).join('');
    const pages = {
      'elements inside elements': '<div>'.repeat(500_000),
      'formatting that is never closed': many(100_000, (index) => `<p><b a=${index}>x</p>`),
      'attributes without end': `<a ${many(200_000, (index) => `a${index}=">" `)}>`,
      'elements without end': '<p>x</p>'.repeat(1_000_000),
    };
    for (const [what, html] of Object.entries(pages)) {
      const start = performance.now();
      assert.equal((await errorOf(select(html))).kind, 'no-feed', what);
      const milliseconds = performance.now() - start;
      assert.ok(milliseconds < 10_000, `${what}: ${milliseconds} ms`);
    }
  });
});
